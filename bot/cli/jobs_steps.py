"""What `keepwarm jobs` shows and does."""

from datetime import UTC, datetime

from crm_store import deliveries
from crm_store.clock import local
from crm_store.records import Delivery, User
from crm_store.store import Store

_STATES = ("waiting", "failed", "given_up")


def listed(store: Store, state: str | None) -> str:
    """List what is not settled: its number, state, person, kind, when it was due and what went wrong."""
    with store.session() as session:
        found = deliveries.unsettled(session, states=(state,) if state else _STATES)
    return "\n".join(_line(delivery, user) for delivery, user in found) or "Nothing waits, failed or was given up."


def tried_again(store: Store, number: int | None) -> str:
    """Let what went wrong be tried again."""
    with store.session() as session:
        count = deliveries.retry(session, number, now=datetime.now(UTC))
    return f"Tried again at the next tick: {count}"


def dropped(store: Store, number: int | None) -> str:
    """Leave what waits or went wrong unsaid."""
    with store.session() as session:
        count = deliveries.drop(session, number)
    return f"Dropped: {count}"


def _line(delivery: Delivery, user: User) -> str:
    due = f"due {local(delivery.due_at, user.zone):%Y-%m-%d %H:%M}"
    parts = [f"{delivery.id:>6}", f"{delivery.state:<8}", user.name, delivery.kind, delivery.subject, due]
    if delivery.attempts:
        parts.append(f"tried {delivery.attempts} times")
    if delivery.next_at:
        parts.append(f"next {local(delivery.next_at, user.zone):%Y-%m-%d %H:%M}")
    return "  ".join([*parts, *([delivery.error] if delivery.error else [])])
