"""The column types that the tables share: exact numbers, JSON without a JSON null, ids that are never used twice."""

from decimal import Decimal
from typing import Any, ClassVar

from sqlalchemy.engine.interfaces import Dialect
from sqlmodel import JSON, BigInteger, Field, SQLModel, TypeDecorator

SQLModel.metadata.naming_convention = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s",
    "pk": "pk_%(table_name)s",
}

PLACES = 4
LIMIT = Decimal(10) ** 14
"""Amounts from here on (and numbers with more than four decimals) are no amounts."""


def is_exact(number: Decimal) -> bool:
    """Tell whether the number can be kept without losing anything."""
    return number.is_finite() and abs(number) < LIMIT and round(number, PLACES) == number


class Exact(TypeDecorator[Decimal]):
    """A Decimal kept as a whole number of ten-thousandths, so that SQL can add and compare it exactly."""

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: Decimal | None, dialect: Dialect) -> int | None:  # noqa: ARG002
        """Scale on the way in; a number that would lose something is refused."""
        if value is None:
            return None
        if not is_exact(Decimal(value)):
            raise ValueError(f"{value} cannot be kept exactly")
        return int(Decimal(value).scaleb(PLACES))

    def process_result_value(self, value: int | None, dialect: Dialect) -> Decimal | None:  # noqa: ARG002
        """Scale back on the way out, without needless zeros."""
        return None if value is None else plain(Decimal(value).scaleb(-PLACES))


def plain(number: Decimal) -> Decimal:
    """Drop needless zeros behind the point, never those before it."""
    return number.to_integral_value() if number == number.to_integral_value() else number.normalize()


def json_field(**settings: Any) -> Any:  # noqa: ANN401  # what sqlmodel's own Field takes and gives
    """Declare a JSON column in which nothing is NULL, not JSON's null."""
    return Field(sa_type=JSON(none_as_null=True), **settings)


class Record(SQLModel):
    """A row with an id that no later row gets again, so that an old button never means another row."""

    __table_args__: ClassVar[Any] = {"sqlite_autoincrement": True}

    id: int = Field(default=None, primary_key=True)
