"""Birthdays: the words in which they are kept, as days that come again each year, in the sun's calendar or the moon's.

The index is worked out from the records. The words stand in `locales/<lang>/birthdays.yaml`.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from importlib.resources import files

import yaml
from borax.calendars.lunardate import LunarDate
from sqlmodel import Session, col, delete, select

from crm_store.batches import batches
from crm_store.names.folding import fold
from crm_store.records import Birthday, Customer, Person

_MONTHS, _LONGEST, _FEBRUARY, _LEAP_DAY, _LAST_BUT_ONE = 12, 40, 2, 29, 29
_ISO = re.compile(r"\s*(?:\d{4}\D)?(\d{1,2})\D(\d{1,2})\D?\s*")
_NUMBER = re.compile(r"\d{1,2}(?!\d)")


@dataclass(frozen=True, slots=True)
class YearDay:
    """A day that comes again each year; `lunar` says in which calendar."""

    month: int
    day: int
    lunar: bool = False


def read(text: str | None) -> YearDay | None:
    """Read a birthday as somebody said it; None where it is no day."""
    said = fold((text or "")[:_LONGEST])
    lunar = any(word in said for word in _words()["lunar"])
    for word in _words()["lunar"]:
        said = said.replace(word, "")
    found = _numeric(said) or _worded(said)
    if found is None:
        return None
    month, day, moon = found
    limit = 30 if lunar or moon else 31
    return YearDay(month, day, lunar or moon) if 1 <= month <= _MONTHS and 1 <= day <= limit else None


def falling_on(day: date) -> tuple[YearDay, ...]:
    """Give the birthdays that are kept on a day: those of a 29 February a day early in most years."""
    return tuple(_solar(day)) + tuple(_lunar(day))


def index(session: Session, customer_ids: Sequence[int]) -> None:
    """Make the index right for these customers and the people there."""
    for ids in batches(customer_ids):
        session.connection().execute(delete(Birthday).where(col(Birthday.customer_id).in_(ids)))
        session.add_all(_rows(session, ids))


def _rows(session: Session, ids: Sequence[int]) -> Iterator[Birthday]:
    own = select(Customer).where(col(Customer.id).in_(ids), col(Customer.birthday).is_not(None))
    for customer in session.exec(own):
        if found := read(customer.birthday):
            yield _row(found, customer.id, None, customer.name)
    theirs = select(Person).where(col(Person.customer_id).in_(ids), col(Person.birthday).is_not(None))
    for person in session.exec(theirs):
        if found := read(person.birthday):
            yield _row(found, person.customer_id, person.id, person.name)


def _row(found: YearDay, customer_id: int, person_id: int | None, name: str) -> Birthday:
    return Birthday(
        customer_id=customer_id,
        person_id=person_id,
        name=name,
        month=found.month,
        day=found.day,
        lunar=found.lunar,
    )


def _solar(day: date) -> Iterator[YearDay]:
    yield YearDay(day.month, day.day)
    if day.month == _FEBRUARY and (day + timedelta(1)).month != _FEBRUARY and day.day < _LEAP_DAY:
        yield YearDay(_FEBRUARY, _LEAP_DAY)


def _lunar(day: date) -> Iterator[YearDay]:
    moon = LunarDate.from_solar(day)
    if moon.leap:
        return
    yield YearDay(moon.month, moon.day, lunar=True)
    if moon.day == _LAST_BUT_ONE and LunarDate.from_solar(day + timedelta(1)).day == 1:
        yield YearDay(moon.month, moon.day + 1, lunar=True)


def _numeric(said: str) -> tuple[int, int, bool] | None:
    found = _ISO.fullmatch(said)
    return (int(found[1]), int(found[2]), False) if found else None


def _worded(said: str) -> tuple[int, int, bool] | None:
    """Read a month and a day of which at least one is a word, the day before or behind the month."""
    months = _words()["months"]
    word = max((one for one in months if one in said), key=len, default=None)
    if word is None:
        return None
    before, _, behind = said.partition(word)
    for text in (behind.strip(" .,"), before.removeprefix("the ").strip(" .,")):
        if day := _day(text):
            return months[word], *day
    return None


def _day(text: str) -> tuple[int, bool] | None:
    days, moon = _words()["days"], _words()["moon_days"]
    for words, lunar in ((moon, True), (days, False)):
        word = max((one for one in words if text.startswith(one)), key=len, default=None)
        if word is not None:
            return words[word], lunar
    found = _NUMBER.match(text)
    return (int(found[0]), False) if found else None


@cache
def _words() -> dict[str, dict[str, int]]:
    """Read the words of every language: what says that the moon counts, months, days, and days of the moon."""
    together: dict[str, dict[str, int]] = {"lunar": {}, "months": {}, "days": {}, "moon_days": {}}
    for folder in sorted(files("locales").iterdir(), key=lambda one: one.name):
        file = folder / "birthdays.yaml"
        if not file.is_file():
            continue
        content = yaml.load(file.read_text("utf-8"), Loader=yaml.CBaseLoader)  # noqa: S506  # makes strings alone
        together["lunar"] |= {fold(word): 1 for word in content.get("lunar", ())}
        for section in ("months", "days", "moon_days"):
            numbered = enumerate(content.get(section, ()), start=1)
            together[section] |= {fold(word): number for number, line in numbered for word in line.split()}
    return together
