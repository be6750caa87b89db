"""Fills the slots of an action from its pieces: one function for each action, in the file of its kind."""

from collections.abc import Callable, Mapping

from bot.understanding.groups import Group
from bot.understanding.guesses import company_like
from bot.understanding.page import Page
from bot.understanding.slots import business, customers, office, plans, standing
from bot.understanding.slots.filling import Filling, Slots
from bot.understanding.who import Thread, customer_in, guessed
from crm_store.names.folding import fold
from handlers.actions import Action, every_action

_KINDS = every_action()
# A company not known yet goes before a person who is known elsewhere: 去了天水湖食品，王总要看样.
_MAY_MEET = ("log_contact", "schedule_follow_up", "log_complaint", "log_order")
_MAY_GUESS = ("log_contact", "add_customer", "schedule_follow_up", "log_order", "log_deal", "log_payment")


def fill(group: Group, thread: Thread, *, page: Page, currency: str) -> tuple[Action, dict[str, tuple[int, int]]]:
    """Make the action that a group speaks of."""
    named = (
        customer_in([group.main, *group.head, *group.tail])
        if group.action != "log_contact"
        else customer_in(group.pieces)
    )
    unknown = guessed(group.pieces, "company", sure=group.action not in _MAY_GUESS)
    formed = unknown is not None and company_like(fold(unknown.words))
    if formed and group.action in _MAY_MEET and not any(n.customers for p in group.pieces for n in p.names):
        named = None
    customer = named or unknown or thread.customer
    members = [m for piece in group.pieces for n in piece.names if not n.people for m in n.members]
    filling = Filling(group, page, thread, currency, members[0] if members else None, customer, {})
    filler = _FILLERS.get(group.action)
    slots = filler(filling) if filler else {}
    slots = {name: value for name, value in slots.items() if value is not None}
    return _KINDS[group.action](**slots), filling.spans


_FILLERS: Mapping[str, Callable[[Filling], Slots]] = {
    "log_contact": plans.log_contact,
    "schedule_follow_up": plans.schedule_follow_up,
    "list_follow_ups": plans.list_follow_ups,
    "complete_follow_up": plans.complete_follow_up,
    "reschedule_follow_up": plans.reschedule_follow_up,
    "cancel_follow_up": plans.cancel_follow_up,
    "show_customer": customers.show_customer,
    "query_tier": customers.query_tier,
    "list_customers": customers.list_customers,
    "set_tier": customers.set_tier,
    "list_lapsing": customers.list_lapsing,
    "add_customer": customers.add_customer,
    "add_person": customers.add_person,
    "update_customer": customers.update_customer,
    "log_deal": business.log_deal,
    "update_deal": business.update_deal,
    "log_order": business.log_order,
    "log_payment": business.log_payment,
    "log_complaint": business.log_complaint,
    "resolve_complaint": business.resolve_complaint,
    "send_poll": business.send_poll,
    "show_satisfaction": business.show_satisfaction,
    "summary": office.summary,
    "set_target": office.set_target,
    "show_target": office.show_target,
    "set_setting": office.set_setting,
    "export": office.export,
    "list_contacts": plans.list_contacts,
    "explain": standing.explain,
    "set_stage": standing.set_stage,
    "set_relation": standing.set_relation,
    "pause_customer": standing.pause_customer,
    "mark_lost": standing.mark_lost,
    "not_lapsing": standing.not_lapsing,
    "try_win_back": standing.try_win_back,
    "set_scheme": standing.set_scheme,
    "show_moves": standing.show_moves,
    "show_owed": business.show_owed,
}
