"""Values as words: days, times, money, names. The only owner of Babel.

How a language writes a day or an hour stands in its `messages/values.ftl`, not here.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, time
from decimal import Decimal
from types import NoneType
from typing import Any

from babel.dates import format_date, format_time
from babel.numbers import format_currency, format_decimal

from bot.rendering.wording import Argument, say
from handlers.actions import Moment, Period
from handlers.shared.base import Money, Sums

ABSENT = "none"  # what a selector in a message sees for a value that was not said


@dataclass(frozen=True, slots=True)
class Voice:
    """In which language to speak, and which local day it is for the reader."""

    language: str
    today: date

    @property
    def babel(self) -> str:
        """Name the locale as Babel spells it."""
        return self.language.replace("-", "_")


def word(value: object, voice: Voice) -> Argument:
    """Word a value for use as a variable of a message."""
    for kind, form in _FORMS:
        if isinstance(value, kind):
            return form(value, voice)
    return str(value)


def day(value: date, voice: Voice) -> str:
    """Write a day with its weekday, and its year only when it is not this year."""
    pattern = say(voice.language, "day-pattern" if value.year == voice.today.year else "day-pattern-year", {})
    return format_date(value, format=pattern, locale=voice.babel)


def clock(value: time, voice: Voice) -> str:
    """Write a clock time."""
    return format_time(value, format=say(voice.language, "clock-pattern", {}), locale=voice.babel)


def moment(value: Moment, voice: Voice) -> str:
    """Write a day, with its clock time or part of the day where there is one."""
    if value.clock:
        said = {"day": day(value.day, voice), "clock": clock(value.clock, voice)}
        return say(voice.language, "moment-clock", said)
    if value.part:
        return say(voice.language, "moment-part", {"day": day(value.day, voice), "part": value.part})
    return day(value.day, voice)


def period(value: Period, voice: Voice) -> str:
    """Write a range of days, either side of which may be open."""
    first, last = (side and day(side, voice) for side in (value.first, value.last))
    if first and last:
        return say(voice.language, "period", {"first": first, "last": last})
    if last:
        return say(voice.language, "period-until", {"last": last})
    return say(voice.language, "period-from", {"first": first or ABSENT})


def money(value: Money, voice: Voice) -> str:
    """Write an amount with its currency, without cents where there are none."""
    whole = value.amount == value.amount.to_integral_value()
    pattern = "¤#,##0" if whole else "¤#,##0.00"
    return format_currency(value.amount, value.currency, pattern, locale=voice.babel, currency_digits=False)


def sums(value: Sums, voice: Voice) -> str:
    """Write amounts of several currencies side by side."""
    told, *more = (money(one, voice) for one in value.amounts)
    for one in more:
        told = say(voice.language, "sums", {"first": told, "next": one})
    return told


_FORMS: tuple[tuple[type, Callable[[Any, Voice], Argument]], ...] = (
    (NoneType, lambda _value, _voice: ABSENT),
    (bool, lambda value, _voice: "yes" if value else "no"),
    (int, lambda value, _voice: value),
    (Moment, moment),
    (Period, period),
    (date, day),
    (time, clock),
    (Money, money),
    (Sums, sums),
    (Decimal, lambda value, voice: format_decimal(value, locale=voice.babel)),
)
