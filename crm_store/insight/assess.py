"""From what is known of a customer to how it stands: the judgement, the tier, and what may be lost."""

from datetime import date, timedelta
from typing import NamedTuple

from crm_store.insight import tiers
from crm_store.insight.base import Context
from crm_store.insight.curve import horizon_days
from crm_store.insight.feed import Known
from crm_store.insight.judge import Judgement, judge
from crm_store.insight.life import Facts, year_before
from crm_store.insight.stages import Stage
from crm_store.insight.tiers import Standing as Rank


class Assessment(NamedTuple):
    """How a customer stands today: what the rules say, and what holds after people's word.

    `value` is the money of the last year, `yearly` that of the year that ended with the last order, `at_risk` the part
    of it that may not come again. `rule_tier` is None while the customer is not yet graded; `tier` is the one that
    holds, and `by_hand` says that a person set it. `stage` is the one that holds, `until` the end of a person's word.
    """

    judged: Judgement
    value: int
    yearly: int
    p_back: float | None
    at_risk: int
    rank: Rank
    rank_before: Rank
    rule_tier: str | None
    tier: str | None
    by_hand: bool
    stage: Stage
    stage_by_hand: bool
    next_check: date


def assess(customer: Known, known: Context) -> Assessment:
    """Assess a customer on the context's day."""
    value = _value(customer, known)
    yearly = year_before(customer.facts.purchases, numbers=known.numbers)
    rank, before = _rank(customer, value, known)
    rule_tier = _rule_tier(customer, value, rank, known)
    by_hand = _by_hand(customer, rule_tier, known)
    tier = customer.tier if by_hand else rule_tier
    judged = judge(_placed(customer, tier, known), known.today, numbers=known.numbers)
    p_back = _p_back(judged, known)
    stage, stage_by_hand = _stage(customer, judged, known)
    return Assessment(
        judged=judged,
        value=value,
        yearly=yearly,
        p_back=p_back,
        at_risk=round(yearly * (1 - p_back)) if p_back is not None else 0,
        rank=rank,
        rank_before=before,
        rule_tier=rule_tier,
        tier=tier,
        by_hand=by_hand,
        stage=stage,
        stage_by_hand=stage_by_hand,
        next_check=min([judged.next_check, *_ends(customer, known)]),
    )


def hand_ends(customer: Known, known: Context) -> date | None:
    """Give the day from which a tier set by hand gives way to the rule's; None where no hand set it."""
    if customer.source != "hand" or customer.set_on is None:
        return None
    return customer.set_on + timedelta(known.numbers.override_days)


def _placed(customer: Known, tier: str | None, known: Context) -> Facts:
    place = known.scheme.place(tier)
    return customer.facts if place == customer.facts.place else customer.facts._replace(place=place)


def _value(customer: Known, known: Context) -> int:
    after = known.today - timedelta(known.numbers.value_days)
    return sum([money for day, money in customer.net.items() if day > after])


def _p_back(judged: Judgement, known: Context) -> float | None:
    life = judged.life
    if life is None:
        return None
    return known.curve.p_back(life.orders, life.silent, life.rho, horizon_days(life.rho, numbers=known.numbers))


def _rank(customer: Known, value: int, known: Context) -> tuple[Rank, Rank]:
    """Rank once a month; done over in the same month, from where the month began."""
    row, month = customer.before, known.month
    if row is None:
        held = before = Rank()
    elif row.ranked_month == month:
        held, before = Rank(row.ranked, row.below), Rank(row.ranked_before, row.below_before)
    else:
        held = before = Rank(row.ranked, row.below)
    if month is None or known.month_now != month:
        return held, before
    if _is_young(customer, known):
        return Rank(), Rank()
    return tiers.ranked(value, before, known.scheme, known.cuts, numbers=known.numbers), before


def _rule_tier(customer: Known, value: int, rank: Rank, known: Context) -> str | None:
    if _is_young(customer, known):
        return None
    return tiers.current(value, rank, known.scheme, known.cuts)


def _is_young(customer: Known, known: Context) -> bool:
    bought = customer.facts.purchases
    return tiers.is_young(bought[0].day if bought else None, known.today, numbers=known.numbers)


def _by_hand(customer: Known, rule_tier: str | None, known: Context) -> bool:
    if customer.tier is None or customer.source == "rule":
        return False
    ends = hand_ends(customer, known)
    return rule_tier is None or ends is None or known.today < ends


def _stage(customer: Known, judged: Judgement, known: Context) -> tuple[Stage, bool]:
    terms = customer.terms
    if terms is None or terms.stage is None or (terms.stage_until and known.today > terms.stage_until):
        return judged.call.stage, False
    return terms.stage, True


def _ends(customer: Known, known: Context) -> list[date]:
    """Give the coming days on which a person's word ends or begins, or a customer is old enough to be graded."""
    terms, bought = customer.terms, customer.facts.purchases
    days = [hand_ends(customer, known)]
    if bought:
        days.append(bought[0].day + timedelta(known.numbers.young_days))
    if terms:
        days += [terms.stage_until and terms.stage_until + timedelta(1), terms.notice_on, terms.lost_on]
    return [day for day in days if day and day > known.today]
