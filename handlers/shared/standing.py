"""How a customer stands, in terms that can be said aloud: tier, stage, clock and signs, each with its numbers."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from crm_store import organisation
from crm_store.clock import local
from crm_store.insight import rfm, tiers
from crm_store.insight.assess import hand_ends
from crm_store.insight.base import Context, context
from crm_store.insight.lapsing import Lapsing
from crm_store.insight.signs import Sign
from crm_store.insight.tiers import SCALE
from crm_store.records import Standing
from handlers.actions import Moment
from handlers.shared.base import Line, Money
from handlers.shared.desk import Desk
from handlers.shared.text import for_screen

_PERCENT = 100
_IN_MONEY = frozenset({"smaller_orders"})


@dataclass(frozen=True, slots=True, kw_only=True)
class TierWhy(Line):
    """A tier and what it rests on; `missing` is the money to the tier above. `source` is hand, rule, young or none."""

    tier: str | None
    source: str
    value: Money
    since: Moment | None
    until: Moment | None
    reason: str | None
    cut: Money | None
    above: str | None
    missing: Money | None
    rfm: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class StageWhy(Line):
    """A stage, the rule that gave it, and the numbers of the rule."""

    stage: str
    rule: str
    since: Moment | None
    until: Moment | None
    reason: str | None
    days: int
    rhythm: int
    orders: int
    window: int
    recent: Money | None
    earlier: Money | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ClockWhy(Line):
    """The clock of a customer's orders: the last one, what is usual, and what may be lost.

    `usual` is the customer's own median gap of the last `gaps`, `rhythm` what the reminder goes by. `back` is the
    chance of an order within `horizon` days in percent, said once the organisation has enough silences of its own.
    """

    level: int
    last: Moment
    days: int
    gaps: int
    usual: int | None
    regular: bool
    rhythm: int
    back: int | None
    horizon: int
    yearly: Money
    at_risk: Money


@dataclass(frozen=True, slots=True, kw_only=True)
class SignWhy(Line):
    """An early sign: what was found, beside what is usual for this customer."""

    kind: str
    found: int | Money
    usual: int | Money


def tier_why(one: Lapsing, desk: Desk) -> TierWhy:
    """Say what a tier rests on."""
    known, found = context(desk.unit.session, desk.unit.now), one.found
    tier = found.tier
    above = tiers.missing(found.value, tier, known.scheme, known.cuts) if tier and not found.by_hand else None
    place = known.scheme.rank(tier)
    return TierWhy(
        tier=tier,
        source=_source(one),
        value=money(found.value, desk),
        since=_tier_since(one, desk),
        until=_day(hand_ends(one.known, known)) if found.by_hand and found.rule_tier else None,
        reason=for_screen(one.customer.tier_reason),
        cut=money(known.cuts.amounts[place], desk) if tier and place < len(known.cuts.amounts) else None,
        above=above[0] if above else None,
        missing=money(above[1], desk) if above else None,
        rfm=_rfm(one, known),
    )


def stage_why(one: Lapsing, desk: Desk) -> StageWhy:
    """Say what a stage rests on."""
    found, terms = one.found, one.known.terms
    life, row = found.judged.life, desk.unit.session.get(Standing, one.customer.id)
    by_hand = found.stage_by_hand and terms is not None
    return StageWhy(
        stage=found.stage,
        rule="hand" if by_hand else found.judged.call.rule,
        since=_past(row.stage_since, desk) if row and row.stage == found.stage else None,
        until=_day(terms.stage_until) if by_hand and terms else None,
        reason=for_screen(terms.stage_reason or terms.lost_reason) if terms else None,
        days=life.silent if life else 0,
        rhythm=_whole(life.rho) if life else 0,
        orders=life.orders if life else 0,
        window=life.window if life else 0,
        recent=money(life.now, desk) if life else None,
        earlier=money(life.before, desk) if life else None,
    )


def clock_why(one: Lapsing, desk: Desk) -> tuple[ClockWhy, ...]:
    """Say how the clock of a customer's orders stands; nothing where there is none."""
    found, life = one.found, one.found.judged.life
    if life is None:
        return ()
    known = context(desk.unit.session, desk.unit.now)
    told = found.p_back is not None and known.curve.spells >= known.numbers.curve_spells
    shown = told and found.stage != "recovering"
    return (
        ClockWhy(
            level=found.judged.level,
            last=Moment(life.last),
            days=life.silent,
            gaps=life.gaps.count,
            usual=_whole(life.gaps.median) if life.gaps.median is not None else None,
            regular=life.gaps.regular,
            rhythm=_whole(life.rho),
            back=round((found.p_back or 0) * _PERCENT) if shown else None,
            horizon=round(max(known.numbers.horizon_days, known.numbers.horizon_rhythms * life.rho)),
            yearly=money(found.yearly, desk),
            at_risk=money(found.at_risk, desk),
        ),
    )


def signs_why(one: Lapsing, desk: Desk) -> tuple[SignWhy, ...]:
    """Say which early signs there are."""
    return tuple(_sign(sign, desk) for sign in one.found.judged.signs)


def money(amount: int, desk: Desk) -> Money:
    """Give an amount as it is kept in the organisation's currency, in whole units."""
    here = organisation.current(desk.unit)
    return Money(Decimal(round(amount / SCALE)), here.currency if here else "")


def _source(one: Lapsing) -> str:
    if one.found.tier is None:
        return "young" if one.found.judged.life else "none"
    return "hand" if one.found.by_hand else "rule"


def _tier_since(one: Lapsing, desk: Desk) -> Moment | None:
    if one.found.by_hand:
        at = one.customer.tier_set_at
        return _day(local(at, desk.unit.viewer.zone).date()) if at else None
    row = desk.unit.session.get(Standing, one.customer.id)
    return _past(row.tier_since, desk) if row and row.tier == one.found.tier else None


def _rfm(one: Lapsing, known: Context) -> str | None:
    life = one.found.judged.life
    if life is None or not known.quintiles.money:
        return None
    lately = sum((known.today - day).days < known.numbers.value_days for day, _ in one.known.facts.purchases)
    return str(rfm.mark((known.today - life.last).days, lately, one.found.value, known.quintiles))


def _sign(sign: Sign, desk: Desk) -> SignWhy:
    if sign.kind in _IN_MONEY:
        return SignWhy(kind=sign.kind, found=money(round(sign.found), desk), usual=money(round(sign.usual), desk))
    factor = _PERCENT if sign.kind == "cancellations" else 1
    return SignWhy(kind=sign.kind, found=round(sign.found * factor), usual=round(sign.usual * factor))


def _day(day: date | None) -> Moment | None:
    return Moment(day) if day else None


def _past(day: date | None, desk: Desk) -> Moment | None:
    """Leave out a day that lies ahead, as after an import that was worked out later than the day looked at."""
    return _day(day) if day and day <= desk.today else None


def _whole(days: float) -> int:
    return max(1, round(days))
