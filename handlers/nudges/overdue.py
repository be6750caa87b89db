"""What is overdue: the next morning, then at growing distances, and at last no more.

It stands in the morning's digest; whoever has that switched off is told by itself.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from crm_store import follow_ups
from crm_store.follow_ups import PlannedFollowUp
from crm_store.records import Delivery
from handlers.actions import FinishFollowUp, ListFollowUps
from handlers.nudges.telling import Told
from handlers.shared.base import Offer, Outcome
from handlers.shared.desk import Desk
from handlers.shared.rows import FollowUpRow, follow_up_rows

SHOWN = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class OverdueTold(Outcome):
    """Follow-ups whose day has passed; `more` are not shown."""

    total: int
    rows: tuple[FollowUpRow, ...]
    more: int | None


def tell(delivery: Delivery, desk: Desk) -> Told | None:
    """Say what is overdue of what was chosen for this morning."""
    late = still_open((delivery.about or {}).get("overdue", ()), desk)
    if not late:
        return None
    return Told(
        OverdueTold(
            total=len(late),
            rows=follow_up_rows(late[:SHOWN], desk),
            more=max(0, len(late) - SHOWN) or None,
            offers=(*done_offers(late[:SHOWN], first=1), Offer(ListFollowUps(overdue=True), "button-all-overdue")),
        )
    )


def still_open(ids: Sequence[int], desk: Desk) -> tuple[PlannedFollowUp, ...]:
    """Give those of these follow-ups that are still to be done."""
    found = (follow_ups.by_id(desk.unit, one) for one in ids)
    return tuple(one for one in found if one and one.follow_up.status == "open")


def done_offers(planned: Sequence[PlannedFollowUp], *, first: int) -> tuple[Offer, ...]:
    """Offer to mark each row done, by its number."""
    return tuple(
        Offer(FinishFollowUp(one.follow_up.id), "button-done-row", number) for number, one in enumerate(planned, first)
    )
