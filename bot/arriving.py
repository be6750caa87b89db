"""What arrives otherwise than in free words about customers: who joins and leaves, files, places, cards."""

from collections.abc import Callable, Mapping
from decimal import Decimal

from bot.messages import Attachment, Card, Incoming
from bot.understanding.staffing import command, invitation, spoken_invitation
from handlers.actions import (
    Action,
    Deactivate,
    Help,
    Invite,
    Join,
    KeepFile,
    KeepPlace,
    MarkGroup,
    Named,
    TakeCard,
    Uninvite,
)
from handlers.shared.filling import filled

_COMMANDS: Mapping[str, Callable[[str], Action]] = {
    "start": lambda _rest: Help(),
    "invite": invitation,
    "uninvite": lambda rest: Uninvite(rest or None),
    "deactivate": lambda rest: Deactivate(rest or None),
}
_WORDS = {"caption", "member"}


def invited(incoming: Incoming) -> Join | None:
    """Give the invitation with which somebody comes; None when they bring none."""
    asked = command(incoming.text)
    if asked is None or asked.name != "start" or not asked.rest:
        return None
    return Join(asked.rest, incoming.channel, incoming.account, incoming.language)


def staffed(text: str, *, group: bool) -> Action | None:
    """Give what a message asks for about who is on the staff; None when it is about something else."""
    asked = command(text)
    if asked is None:
        return spoken_invitation(text)
    return _COMMANDS[asked.name](asked.rest) if asked.name in _COMMANDS else _marking(asked.name, group=group)


def attached(attachment: Attachment, text: str, *, customer: Named | None) -> Action:
    """Give what to do with something that was sent; `customer` is the one named in its caption or on its card."""
    match attachment.kind:
        case "card":
            return _card(attachment.card or Card(""), customer)
        case "location":
            return KeepPlace(
                latitude=_exact(attachment.latitude), longitude=_exact(attachment.longitude), customer=customer
            )
        case kind:
            return KeepFile(kind, attachment.reference, attachment.name, text or None, customer)


def answered(action: Action, slot: str, text: str) -> Action | None:
    """Take words as the answer to an open question for words; None where the question is for something else."""
    if slot == "member" and isinstance(action, Invite):
        return invitation(text)
    return filled(action, **{slot: text.strip()}) if slot in _WORDS else None


def _card(card: Card, customer: Named | None) -> TakeCard:
    return TakeCard(card.name, card.phone, card.email, card.title, card.company, customer)


def _marking(name: str, *, group: bool) -> MarkGroup:
    return MarkGroup(group=group, staffs=name == "staff")


def _exact(degrees: float | None) -> Decimal | None:
    return None if degrees is None else Decimal(repr(degrees))
