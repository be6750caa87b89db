"""Taking in forwarded words: somebody else wrote them, so nothing is done before the rep says for whom they count."""

from dataclasses import dataclass, replace

from crm_store import sessions
from handlers.actions import Decline, LogContact, Match, Named, TakeForward
from handlers.shared.base import Offer, Question
from handlers.shared.desk import Desk
from handlers.shared.naming import customer_question


@dataclass(frozen=True, slots=True, kw_only=True)
class ForwardReceived(Question):
    """Somebody else's words came; they may be kept as a message of a customer's."""


def take_forward(action: TakeForward, desk: Desk) -> ForwardReceived:
    """Offer to keep the words as a message of the customer named in them, of the one in focus, or of a recent one."""
    message = LogContact(channel="message", note=action.note)
    likely = [
        Offer(replace(message, customer=Named(one.name, (one,))), "button-customer", one.name)
        for one in _likely(action, desk)
    ]
    offers = tuple(likely) or customer_question(message, None, desk).offers
    return ForwardReceived(action=message, slot="customer", offers=(*offers, Offer(Decline(), "button-leave-it")))


def _likely(action: TakeForward, desk: Desk) -> list[Match]:
    if action.customer and action.customer.matches:
        return list(action.customer.matches[:6])
    focus = sessions.talk(desk.unit).focus
    return [Match(focus.id, focus.name)] if focus else []
