"""Doing over what an earlier message did: its step is taken back, and the corrected action done instead."""

from dataclasses import dataclass
from typing import ClassVar

from crm_store import contacts, follow_ups, orders, payments, undo
from crm_store.undo import Undone
from handlers.actions import Replace
from handlers.shared.base import Outcome, Perform, Result
from handlers.shared.desk import Desk
from handlers.shared.steps import aside, summarise


@dataclass(frozen=True, slots=True, kw_only=True)
class ReplacedBefore(Outcome):
    """Nothing was changed: what should be corrected has been settled, taken back or changed since."""

    passing: ClassVar[bool] = True


def replace(action: Replace, desk: Desk) -> Result:
    """Take back what was done and do the corrected action."""
    if action.action is None:
        return ReplacedBefore()
    with aside(desk):
        taken_back = _taken_back(action, desk)
    if not taken_back:
        return ReplacedBefore()
    summarise(desk, action, _about(action))
    return Perform(action.action)


def _taken_back(action: Replace, desk: Desk) -> bool:
    unit = desk.unit
    if action.contact_id is not None:
        return contacts.remove(unit, action.contact_id) is not None
    if action.follow_up_id is not None:
        return follow_ups.remove(unit, action.follow_up_id) is not None
    if action.order_id is not None:
        return orders.remove(unit, action.order_id) is not None
    if action.payment_id is not None:
        return payments.remove(unit, action.payment_id) is not None
    if action.change_set_id is None:
        return False
    return isinstance(undo.take_back(unit, action.change_set_id, step=action.step), Undone)


def _about(action: Replace) -> str | None:
    named = getattr(action.action, "customer", None)
    return str(named) if named else None
