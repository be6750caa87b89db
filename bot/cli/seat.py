"""Who sits at the terminal, and which time it is there."""

from collections.abc import Callable
from datetime import UTC, datetime

import typer

from bot.channels.console import CHANNEL
from crm_store import users
from crm_store.access import NOBODY, Viewer
from crm_store.clock import zone_info
from crm_store.store import Store


def seated(store: Store, name: str | None) -> Viewer:
    """Let the user of this name (the first one, where none is given) be known on the console.

    Whoever can open the database file may read all of it, so the terminal asks for no proof.
    """
    with store.unit(viewer=NOBODY, now=datetime.now(UTC)) as unit:
        staff = users.colleagues(unit)
        user = users.by_name(unit, name) if name else next(iter(staff), None)
        if user is None:
            raise typer.BadParameter(_nobody(name, [user.name for user in staff]))
        users.link(unit, user.id, channel=CHANNEL, external_id=str(user.id))
        return users.viewer_of(user)


def _nobody(name: str | None, staff: list[str]) -> str:
    if not staff:
        return "there are no users yet: make the first one with `keepwarm init`"
    return f"there is no user {name}; there are: {', '.join(staff)}"


def clock_of(now: datetime | None, zone: str) -> Callable[[], datetime]:
    """Give the clock of a talk: the real one, or one that stands still at this local time."""
    if now is None:
        return lambda: datetime.now(UTC)
    standing = now.replace(tzinfo=zone_info(zone)).astimezone(UTC)
    return lambda: standing
