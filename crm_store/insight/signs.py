"""Early signs that a customer may go, each with the numbers that it rests on, so that the alert can say which."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from typing import Literal

from crm_store.insight.defaults import DEFAULTS, InsightDefaults
from crm_store.insight.life import Facts, Life, Purchase
from crm_store.insight.rhythm import median_of

SignKind = Literal["smaller_orders", "longer_gaps", "complaint", "unhappy", "quiet", "cancellations"]

_YEAR = 365


@dataclass(frozen=True, slots=True)
class Sign:
    """One sign: `found` against what is `usual` for this customer."""

    kind: SignKind
    found: float
    usual: float


def signs_of(facts: Facts, life: Life | None, today: date, *, numbers: InsightDefaults = DEFAULTS) -> tuple[Sign, ...]:
    """Give the signs that hold on a day."""
    found = [*_of_mood(facts, today, numbers), _quiet(facts, today, numbers)]
    if life is not None:
        found += [_smaller(facts, numbers), _slower(facts, life, numbers), _cancelled(facts, today, numbers)]
    return tuple(sign for sign in found if sign)


def _smaller(facts: Facts, numbers: InsightDefaults) -> Sign | None:
    last = [amount for _, amount in facts.purchases[-numbers.sign_orders :]]
    if len(facts.purchases) <= numbers.sign_orders:
        return None
    usual = median_of([amount for _, amount in facts.purchases])
    return Sign("smaller_orders", max(last), usual) if max(last) < numbers.sign_money * usual else None


def _slower(facts: Facts, life: Life, numbers: InsightDefaults) -> Sign | None:
    if life.gaps.median is None or life.gaps.count <= numbers.sign_orders:
        return None
    shortest = _shortest(facts.purchases[-numbers.sign_orders - 1 :])
    return Sign("longer_gaps", shortest, life.gaps.median) if shortest > numbers.sign_gap * life.gaps.median else None


def _shortest(purchases: Sequence[Purchase]) -> int:
    return min((after.day - before.day).days for before, after in pairwise(purchases))


def _quiet(facts: Facts, today: date, numbers: InsightDefaults) -> Sign | None:
    last, gaps = facts.talk.last, facts.talk.gaps
    if last is None or gaps.median is None or gaps.count < numbers.regular_gaps:
        return None
    silent, usual = facts.clock.silence(last, today), max(gaps.median, 1.0)
    return Sign("quiet", silent, usual) if silent > numbers.sign_talk * usual else None


def _cancelled(facts: Facts, today: date, numbers: InsightDefaults) -> Sign | None:
    """Compare the share of cancelled orders lately with that of the whole year."""
    if not facts.cancelled:
        return None
    lately = _share(facts, today - timedelta(numbers.sign_cancelled_days))
    year = _share(facts, today - timedelta(_YEAR))
    return Sign("cancellations", lately, year) if lately > year else None


def _share(facts: Facts, after: date) -> float:
    cancelled = sum(day > after for day in facts.cancelled)
    bought = sum(day > after for day, _ in facts.purchases)
    return cancelled / (cancelled + bought) if cancelled else 0.0


def _of_mood(facts: Facts, today: date, numbers: InsightDefaults) -> list[Sign | None]:
    since, unhappy = facts.mood.complaint_since, facts.mood.unhappy_on
    patience = numbers.sign_complaint_hours / 24
    open_days = (today - since).days if since else 0
    still = unhappy is not None and (today - unhappy).days <= numbers.sign_answer_days
    return [
        Sign("complaint", open_days, patience) if open_days > patience else None,
        Sign("unhappy", numbers.sign_satisfaction, numbers.sign_satisfaction) if still else None,
    ]
