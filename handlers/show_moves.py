"""Who went from one tier or stage to another."""

from dataclasses import dataclass

from crm_store import care
from crm_store.care import Moved, MoveFilter
from handlers.actions import Explain, Moment, Period, ShowMoves
from handlers.shared.base import Line, Offer, Outcome, Question
from handlers.shared.desk import Desk
from handlers.shared.filling import known
from handlers.shared.members import member_or_question
from handlers.shared.when import days

_ROWS = 10
_BUTTONS = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class MoveRow(Line):
    """One customer that moved on the axis of stages or on that of tiers; the other axis is None."""

    number: int
    customer: str
    day: Moment
    axis: str
    was: str | None
    stage: str | None
    tier: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class MovesShown(Outcome):
    """Who moved in a period, the latest first."""

    period: Period
    total: int
    rows: tuple[MoveRow, ...]
    more: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class NoMoves(Outcome):
    """Nobody moved in the period."""

    period: Period


def show_moves(action: ShowMoves, desk: Desk) -> Outcome:
    """Show who moved, in this month where nothing else is said."""
    said_first, said_last = days(action.period)
    first = said_first or desk.today.replace(day=1)
    last = said_last or desk.today
    owner = member_or_question(action, action.owner, desk)
    if isinstance(owner, Question):
        return owner
    wanted = MoveFilter(axis=action.axis, direction=action.direction, owner_id=owner.id if owner else None)
    total = care.count_moves(desk.unit, first=first, last=last, **wanted)
    if total == 0:
        return NoMoves(period=Period(first, last))
    found = care.moves(desk.unit, first=first, last=last, limit=_ROWS, **wanted)
    return MovesShown(
        period=Period(first, last),
        total=total,
        rows=tuple(_row(number, one) for number, one in enumerate(found, start=1)),
        more=total - len(found) or None,
        offers=tuple(
            Offer(Explain(customer=known(one.customer)), "button-row", number)
            for number, one in enumerate(found[:_BUTTONS], start=1)
        ),
    )


def _row(number: int, one: Moved) -> MoveRow:
    move, staged = one.move, one.move.axis == "stage"
    return MoveRow(
        number=number,
        customer=one.customer.name,
        day=Moment(move.day),
        axis=move.axis,
        was=move.before,
        stage=move.after if staged else None,
        tier=None if staged else move.after,
    )
