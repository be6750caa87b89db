"""Festivals, with the year that is said beside them: 明年中秋, Easter 2027."""

from bot.understanding.times.days import (
    OnFeast,
)
from bot.understanding.times.grammar.dates import year_of
from bot.understanding.times.periods import Calendar, InYear
from bot.understanding.times.rules import Rules
from bot.understanding.times.words import (
    Coming,
    Feast,
    Number,
    Turn,
    Unit,
)

named = Rules()


@named("(the|turn)* (feast|weakfeast) (of|in|comma)* number", "number (nian|comma)? de? feast")
def feast_of_year(*values: Turn | Feast | Number | Unit) -> OnFeast | None:
    """Easter 2027, 2027年中秋."""
    number = next(value for value in values if isinstance(value, Number))
    feast = next(value for value in values if isinstance(value, Feast))
    year = year_of(number)
    return OnFeast(feast.rule, year) if year else None


@named("period (of|de)? feast")
def period_feast(period: Calendar | InYear, feast: Feast) -> OnFeast | None:
    """明年中秋."""
    return OnFeast(feast.rule, period) if is_year(period) else None


@named("the? feast (of|in|de|comma)* the? period")
def feast_period(feast: Feast, period: Calendar | InYear) -> OnFeast | None:
    """Labor day of last year."""
    return OnFeast(feast.rule, period) if is_year(period) else None


@named("feast (of|in)? the? turn (unit|nian)", "feast in length")
def feast_turn(feast: Feast, *values: Turn | Unit) -> OnFeast | None:
    """Christmas next year, thanksgiving in a year."""
    if len(values) == 2 and isinstance(values[0], Turn) and isinstance(values[1], Unit) and values[1].name == "year":  # noqa: PLR2004
        return OnFeast(feast.rule, Calendar("year", values[0].shift))
    return None


@named("(turn|coming|the)? feast", "(?<!number) (turn|coming)? weakfeast (?!number)")
def feast(*values: Turn | Coming | Feast) -> OnFeast:
    """Next Easter."""
    last = values[-1]
    first = values[0]
    shift = first.shift if isinstance(first, Turn | Coming) else 0
    return OnFeast(last.rule if isinstance(last, Feast) else "", shift=shift)


def is_year(period: object) -> bool:
    """Say whether a longer time is one calendar year."""
    return isinstance(period, InYear) or (isinstance(period, Calendar) and period.unit == "year")
