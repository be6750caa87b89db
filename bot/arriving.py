"""What arrives otherwise than in free words: slash commands, files, places, cards, forwarded words."""

from collections.abc import Callable, Mapping
from decimal import Decimal

from bot.messages import Attachment, Card, Incoming
from bot.understanding.commands import Command, command, invitation
from handlers.actions import (
    Action,
    Deactivate,
    Help,
    Invite,
    Join,
    KeepFile,
    KeepPlace,
    ListFollowUps,
    ListLapsing,
    LogContact,
    MarkGroup,
    Moment,
    Named,
    Period,
    QueryTier,
    TakeCard,
    Undo,
    Uninvite,
    When,
)
from handlers.shared.filling import filled

_PLAIN: Mapping[str, Callable[[str], Action]] = {
    "lapsing": lambda _rest: ListLapsing(),
    "undo": lambda _rest: Undo(),
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


def commanded(asked: Command, *, customer: Named | None, when: When | None, group: bool) -> Action:
    """Give what a command asks for; `customer` and `when` are those named behind it."""
    match asked.name:
        case "log" if asked.rest:
            return LogContact(customer=customer, note=asked.rest)
        case "next":
            return ListFollowUps(period=_period(when), customer=customer)
        case "tier":
            return QueryTier(customer=customer or _as_written(asked.rest))
        case "staff" | "nostaff":
            return MarkGroup(group=group, staffs=asked.name == "staff")
    plain = _PLAIN.get(asked.name)
    return plain(asked.rest) if plain else Help()


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


def _period(when: When | None) -> Period | None:
    return Period(when.day, when.day) if isinstance(when, Moment) else when


def _as_written(rest: str) -> Named | None:
    return Named(rest) if rest else None


def _exact(degrees: float | None) -> Decimal | None:
    return None if degrees is None else Decimal(repr(degrees))
