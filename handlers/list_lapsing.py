"""Who is slipping away, by the rhythm of its orders and of our contacts, most to lose first, with the reason."""

from dataclasses import dataclass

from crm_store.insight import lapsing
from crm_store.insight.lapsing import Lapsing, LapsingFilter
from crm_store.records import User
from handlers.actions import Explain, ListLapsing
from handlers.shared.base import Line, Money, Offer, Outcome, Question
from handlers.shared.desk import Desk
from handlers.shared.filling import known
from handlers.shared.members import member_or_question
from handlers.shared.rows import somebody_else
from handlers.shared.silence import Habit, silence_of
from handlers.shared.standing import SignWhy, money, signs_why

_ROWS = 8
_BUTTONS = 5
_SIGNS = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class LapsingRow(Line):
    """One customer who is slipping away: how gravely, since when compared with its habit, and what may be lost."""

    number: int
    level: int
    customer: str
    tier: str | None
    owner: str | None
    days: int
    habit: Habit
    usual: int
    at_risk: Money | None
    signs: tuple[SignWhy, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LapsingListed(Outcome):
    """Who is slipping away, the most urgent first; `more` is how many are not shown."""

    total: int
    tier: str | None
    owner: str | None
    silent_days: int | None
    rows: tuple[LapsingRow, ...]
    more: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class NoneLapsing(Outcome):
    """Nobody of the kind is slipping away."""

    tier: str | None
    owner: str | None
    silent_days: int | None


def list_lapsing(action: ListLapsing, desk: Desk) -> Outcome:
    """List who is slipping away."""
    owner = member_or_question(action, action.owner, desk)
    return owner if isinstance(owner, Question) else _listed(action, desk, owner)


def _listed(action: ListLapsing, desk: Desk, owner: User | None) -> Outcome:
    wanted = LapsingFilter(tier=action.tier, owner_id=owner.id if owner else None, silent_days=action.silent_days)
    total = lapsing.count(desk.unit, **wanted)
    whose = owner.name if owner else None
    if total == 0:
        return NoneLapsing(tier=action.tier, owner=whose, silent_days=action.silent_days)
    found = lapsing.search(desk.unit, limit=_ROWS, **wanted)
    return LapsingListed(
        total=total,
        tier=action.tier,
        owner=whose,
        silent_days=action.silent_days,
        rows=tuple(_row(number, one, desk) for number, one in enumerate(found, start=1)),
        more=total - len(found) or None,
        offers=tuple(_open(number, one) for number, one in enumerate(found[:_BUTTONS], start=1)),
    )


def _row(number: int, one: Lapsing, desk: Desk) -> LapsingRow:
    silence = silence_of(one)
    return LapsingRow(
        number=number,
        level=one.level,
        customer=one.customer.name,
        tier=one.customer.tier,
        owner=somebody_else(one.customer.owner_id, desk),
        days=silence.days,
        habit=silence.habit,
        usual=silence.usual,
        at_risk=money(one.found.at_risk, desk) if one.by_orders and one.found.at_risk else None,
        signs=signs_why(one, desk)[:_SIGNS],
    )


def _open(number: int, one: Lapsing) -> Offer:
    return Offer(Explain(customer=known(one.customer)), "button-row", number)
