"""What is due: reminders become deliveries. Plain functions on the store, the same for every engine.

Looking costs one indexed query when nothing is due. What is due for one person is dealt with in one transaction.
"""

from datetime import datetime, timedelta

from crm_store import deliveries, reminders, users, watch
from crm_store.access import NOBODY, Viewer
from crm_store.clock import zone_info
from crm_store.insight import rebuild
from crm_store.store import Store, Unit
from handlers.nudges.catalog import plan
from handlers.shared.desk import Desk


def due(store: Store, now: datetime) -> list[int | None]:
    """Give for whom something is due, None for the night's work."""
    with store.reading() as connection:
        return reminders.due(connection, now)


def make(store: Store, user_id: int | None, now: datetime) -> None:
    """Make the deliveries of what is due for somebody."""
    if user_id is None:
        nightly(store, now)
        return
    with store.unit(viewer=NOBODY, now=now) as unit:
        user = users.by_id(unit, user_id)
        viewer = users.viewer_of(user, now=now) if user else None
    if viewer is None:
        return
    with store.unit(viewer=viewer, now=now) as unit:
        plan(reminders.of_user(unit.session, user_id, now), desk_of(unit, viewer))


def tick(store: Store, now: datetime) -> int:
    """Make every delivery that is due; gives for how many people there was something."""
    found = due(store, now)
    for user_id in found:
        make(store, user_id, now)
    return len(found)


def nightly(store: Store, now: datetime) -> None:
    """Bring up to date whoever may stand otherwise today, choose whom to tell of it, forget what is long done."""
    rebuild.daily(store, now=now)
    while _watch(store, now):
        pass
    with store.session() as session:
        watch.prune(session, now - timedelta(deliveries.KEPT_DAYS))
        at = reminders.next_night(session, now)
        reminders.put(session, "nightly", 0, user_id=None, at=at)


def begin(store: Store, now: datetime, *, alone: bool) -> None:
    """Make the reminders that are missing; whoever is `alone` on the database lets go of what died with others."""
    with store.session() as session:
        reminders.fill(session, now=now)
        if alone:
            deliveries.release(session)


def desk_of(unit: Unit, viewer: Viewer) -> Desk:
    """Give the desk at which a nudge to somebody is made."""
    return Desk(unit, unit.now.astimezone(zone_info(viewer.zone)), "", 0, viewer.language)


def _watch(store: Store, now: datetime) -> int:
    with store.session() as session:
        return watch.take(session, now)
