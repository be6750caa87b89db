"""Which customer the talk is about."""

from crm_store import sessions
from crm_store.records import Customer
from handlers.actions import Named
from handlers.shared.desk import Desk
from handlers.shared.naming import customer_of


def meant_or_in_focus(named: Named | None, desk: Desk) -> Customer | None:
    """Give the customer who is named without doubt, or the one in focus where nobody is named."""
    return customer_of(named, desk) if named else sessions.talk(desk.unit).focus
