"""Statements built once: to build one costs several times what it costs to run it, and every message asks the same.

A `Query` is written with bind parameters in place of values, and with `sees` in place of the viewer. It gives the
records that the session itself would give: one that the message has met already is that very object.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import islice
from typing import Any, Generic, TypeVar

from pydantic.fields import FieldInfo
from sqlalchemy import Executable, Insert, bindparam, insert, select
from sqlalchemy.orm import Mapper, class_mapper, make_transient_to_detached
from sqlmodel import Session, SQLModel

from crm_store.access import CONDITIONS, Sees, Sight
from crm_store.engines import direct
from crm_store.engines.direct import Values
from crm_store.records.columns import Record

Found = TypeVar("Found")
Row = TypeVar("Row", bound=SQLModel)

Make = Callable[[Session, Sequence[Any]], Any]


@dataclass(frozen=True, slots=True)
class _Built:
    """A statement that gives plain columns, and what makes records of them again."""

    statement: Executable
    made: Make


class Query(Generic[Found]):
    """A question to the database, built when it is first asked, once for each way of seeing."""

    def __init__(self, build: Callable[[Sees], Any]) -> None:
        self._build = build
        self._built: dict[str, _Built] = {}

    def all(self, session: Session, sight: Sight, values: Mapping[str, object]) -> tuple[Found, ...]:
        """Give everything that is found."""
        built = self._built.get(sight.way) or self._built.setdefault(sight.way, _built(self._build, sight.way))
        session.flush()
        connection, given = session.connection(), {**values, **sight.values}
        rows: Iterable[Sequence[Any]] = (
            direct.rows(connection, built.statement, given)
            if sight.way != "some" and direct.is_for(connection)
            else connection.execute(built.statement, given)
        )
        return tuple(built.made(session, row) for row in rows)


def fetch(session: Session, model: type[Row], number: int) -> Row | None:
    """Give the record of this id; no statement is run where the message has met it before."""
    met = session.identity_map.get(class_mapper(model).identity_key_from_primary_key((number,)))
    if met is not None:
        return met
    found = _by_id(model).all(session, Sight(), {"id": number})
    return found[0] if found else None


def the_one(session: Session, model: type[Row]) -> Row | None:
    """Give the record of a table that holds one alone, read once a message."""
    found: Row | None = session.info.get(model)
    if found is None:
        found = next(iter(_every(model).all(session, Sight(), {})), None)
        session.info[model] = found
    return found


def made(model: type[Row], **fields: object) -> Row:
    """Make a new record; the general way of making one costs ten times as much, because it could check every field."""
    record: Row = class_mapper(model).class_manager.new_instance()
    held = vars(record)
    for name, field in _defaults(model).items():
        held[name] = fields[name] if name in fields else field.get_default(call_default_factory=True)
    if unknown := fields.keys() - held.keys():
        raise TypeError(f"{model.__name__} has no {', '.join(sorted(unknown))}")
    return record


def put(session: Session, record: Record) -> None:
    """Insert a new record, which has its id from then on."""
    session.flush()
    held = vars(record)
    values = {name: held[name] for name in _names(type(record)) if name != "id" or held[name] is not None}
    held["id"] = write(session, inserting(type(record)), values)
    make_transient_to_detached(record)
    session.add(record)


def write(session: Session, statement: Any, values: Values | Sequence[Values]) -> int | None:  # noqa: ANN401  # an insert, an update
    """Insert or update by a statement that was built once; gives the id of a row that was inserted."""
    connection = session.connection()
    if direct.is_for(connection):
        return direct.change(connection, statement, values)
    result = connection.execute(statement, values)
    made_one = result.is_insert and isinstance(values, Mapping)
    return result.inserted_primary_key[0] if made_one else None  # type: ignore[index]  # such a row has one


@cache
def inserting(model: type[SQLModel]) -> Insert:
    """Give the statement that inserts rows of a table."""
    return insert(model.__table__)  # type: ignore[attr-defined]  # every table has one


@cache
def _every(model: type[Row]) -> Query[Row]:
    return Query(lambda _: select(model).limit(1))


@cache
def _by_id(model: type[Row]) -> Query[Row]:
    (key,) = class_mapper(model).primary_key
    return Query(lambda _: select(model).where(key == bindparam("id")))


@cache
def _defaults(model: type[SQLModel]) -> Mapping[str, FieldInfo]:
    return model.model_fields


@cache
def _names(model: type[SQLModel]) -> tuple[str, ...]:
    return tuple(column.key for column in model.__table__.columns)  # type: ignore[attr-defined]  # the same


def _built(build: Callable[[Sees], Any], way: str) -> _Built:
    statement = build(CONDITIONS[way])
    asked: list[Any] = [one["expr"] for one in statement.column_descriptions]
    entities = [one if isinstance(one, type) else None for one in asked]
    columns = [column for one in asked for column in _columns_of(one)]
    return _Built(
        statement.with_only_columns(*columns, maintain_column_froms=True),
        _loader(entities[0]) if len(entities) == 1 and entities[0] else _makers(entities),
    )


def _columns_of(asked: Any) -> Sequence[Any]:  # noqa: ANN401  # a model, or a column
    return tuple(asked.__table__.columns) if isinstance(asked, type) else (asked,)  # type: ignore[attr-defined]  # the same


def _makers(entities: Sequence[type[SQLModel] | None]) -> Make:
    """Make records of a row in which several stand side by side, or plain columns."""
    if not any(entities):
        return (lambda _, row: row[0]) if len(entities) == 1 else (lambda _, row: tuple(row))
    loaders = [(_loader(entity), len(_names(entity))) if entity else (lambda _, row: row[0], 1) for entity in entities]

    def make(session: Session, row: Sequence[Any]) -> tuple[Any, ...]:
        columns = iter(row)
        return tuple(load(session, tuple(islice(columns, width))) for load, width in loaders)

    return make


def _loader(model: type[SQLModel]) -> Make:
    """Give what makes a record of its columns, or nothing of those of an outer join that met none."""
    mapper: Mapper[Any] = class_mapper(model)
    names = _names(model)
    at = names.index(mapper.primary_key[0].key)

    def load(session: Session, row: Sequence[Any]) -> Any:  # noqa: ANN401  # a record of the model, which is a value
        if row[at] is None:
            return None
        met = session.identity_map.get(mapper.identity_key_from_primary_key((row[at],)))
        if met is not None:
            return met
        record = mapper.class_manager.new_instance()
        vars(record).update(zip(names, row, strict=True))
        make_transient_to_detached(record)
        session.add(record)
        session.info.setdefault("met", []).append(record)  # the session itself would let go of it
        return record

    return load
