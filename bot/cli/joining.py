"""How the first admin, who is known in the terminal alone, comes to be known in a messenger."""

from datetime import UTC, datetime

from bot.channels.telegram_reading import CHANNEL
from crm_store import chats, invitations, users
from crm_store.access import NOBODY
from crm_store.store import Store


def code_for_first_admin(store: Store) -> str | None:
    """Make a code by which the first admin is known in Telegram; None when somebody is known there already."""
    now = datetime.now(UTC)
    with store.unit(viewer=NOBODY, now=now) as unit:
        admin = next((user for user in users.colleagues(unit) if user.role == "admin"), None)
        known = chats.staff_accounts(unit, channel=CHANNEL)
    if admin is None or known:
        return None
    with store.unit(viewer=users.viewer_of(admin), now=now) as unit:
        return invitations.invite(unit, name=admin.name, role=admin.role, user_id=admin.id)
