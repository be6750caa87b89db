"""How long a customer has been silent, against what is usual for it."""

from dataclasses import dataclass
from typing import Literal

from crm_store.insight.lapsing import Lapsing
from handlers.shared.base import Line

Habit = Literal["usually", "on_average", "aim", "never", "orders_usually", "orders_on_average", "orders_once"]


@dataclass(frozen=True, slots=True, kw_only=True)
class SilenceRow(Line):
    """A silence in days, in orders or in contacts: beside the customer's own habit, or the aim where it has none."""

    level: int
    days: int
    habit: Habit
    usual: int


def silence_of(lapsing: Lapsing) -> SilenceRow:
    """Put the silence of the clock that speaks in terms that can be said aloud."""
    days = lapsing.usual_days or lapsing.rhythm_days
    habit = _of_orders(lapsing) if lapsing.by_orders else _of_contacts(lapsing)
    return SilenceRow(level=lapsing.level, days=lapsing.silent_days, habit=habit, usual=max(1, round(days)))


def touch_of(lapsing: Lapsing) -> SilenceRow:
    """Put our own silence in such terms, whichever clock speaks."""
    touch, talk = lapsing.found.judged.touch, lapsing.known.facts.talk
    usual = max(1, round(talk.gaps.median or touch.rho))
    return SilenceRow(level=touch.level, days=touch.silent, habit=_of_contacts(lapsing), usual=usual)


def _of_contacts(lapsing: Lapsing) -> Habit:
    talk = lapsing.known.facts.talk
    if talk.last is None:
        return "never"
    if talk.gaps.median is None:
        return "aim"
    return "usually" if talk.gaps.regular else "on_average"


def _of_orders(lapsing: Lapsing) -> Habit:
    if lapsing.usual_days is None:
        return "orders_once"
    return "orders_usually" if lapsing.regular else "orders_on_average"
