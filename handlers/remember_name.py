"""Knowing whom a writer means by words that fit several, once they have said so."""

from crm_store import choices
from handlers.actions import RememberName
from handlers.shared.base import Perform, Result
from handlers.shared.desk import Desk
from handlers.shared.naming import RecordGone
from handlers.shared.steps import aside


def remember_name(action: RememberName, desk: Desk) -> Result:
    """Keep whom the words mean, and do what waited for it."""
    meant = action.customer.only if action.customer else None
    if meant is None or action.words is None or action.then is None:
        return RecordGone()
    with aside(desk):
        choices.remember(desk.unit, action.words, customer_id=meant.id)
    return Perform(action.then)
