"""What the filling of one action goes by, and the slots that many actions share: who, how, whose."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.understanding.groups import Group
from bot.understanding.page import Page, Piece, Word, spans_of
from bot.understanding.who import Thread, customer_in, people_in, pronoun_in
from handlers.actions import Named

_PRIORITY = ("meal", "meeting", "call", "email", "message", "event", "visit")


Slots = dict[str, Any]


@dataclass(slots=True)
class Filling:
    """What the filling of one action's slots goes by, and the spans that its slots took."""

    group: Group
    page: Page
    thread: Thread
    currency: str
    member: str | None
    customer: Named | None
    spans: dict[str, tuple[int, int]]

    @property
    def main(self) -> Piece:
        """Give the piece that speaks of the action."""
        return self.group.main

    @property
    def now(self) -> datetime:
        """Give the writer's time."""
        return self.page.now

    def words(self, kind: str, pieces: Iterable[Piece] | None = None) -> list[Word]:
        """Give the words of a class, in the main piece first."""
        order = pieces if pieces is not None else [self.main, *self.group.head, *self.group.tail]
        return [word for piece in order for word in piece.kinds.get(kind, ())]

    def value(self, kind: str, pieces: Iterable[Piece] | None = None) -> str | None:
        """Give the value of the longest word of a class."""
        found = self.words(kind, pieces)
        return max(found, key=lambda w: w.end - w.start).value if found else None

    def cuts(self, piece: Piece) -> list[tuple[int, int]]:
        """Give the spans of the names and of the slots that were taken."""
        named = spans_of(piece.names, piece.guesses)
        return [*(_with_name(piece, start, end) for start, end in named), *self.spans.values()]


def _with_name(piece: Piece, start: int, end: int) -> tuple[int, int]:
    """Widen the span of a name by the small words that only tie it in: 给…, with…, …的."""
    small = piece.kinds.get("with_name", ())
    before = max((w for w in small if w.end in (start, start - 1)), key=lambda w: w.end - w.start, default=None)
    after = max((w for w in small if w.start == end), key=lambda w: w.end, default=None)
    return before.start if before else start, after.end if after else end


def said(f: Filling, kind: str) -> str | None:
    """Give a word of a class as written."""
    found = f.words(kind)
    if not found:
        return None
    longest = max(found, key=lambda w: w.end - w.start)
    return f.page.text[longest.start : longest.end]


def tier_of(f: Filling) -> str | None:
    """Fill the slots of `tier_of`."""
    found = f.words("tier") or f.words("own_tier")
    if not found:
        return None
    word = found[-1] if f.group.action == "set_tier" else found[0]
    return word.value or f.page.text[word.start : word.end]


def channel_of(piece: Piece) -> str | None:
    """Give the channel: of several words, the one for what was done goes before the place."""
    for kind in ("channel_sure", "channel_done", "channel"):
        values = {w.value for w in piece.kinds.get(kind, ())}
        if kind == "channel_done" and values == {"visit"}:
            values |= {w.value for w in piece.kinds.get("channel", ())} & {"meal", "meeting", "event"}
        if "sent" in piece.kinds:
            values.discard("visit")
        for value in _PRIORITY:
            if value in values:
                return value
    return None


def reached(filling: Filling, pieces: Sequence[Piece], channel: str | None) -> Named | None:
    """Give the first person who was reached."""
    for i, piece in enumerate(pieces):
        following = pieces[i + 1] if i + 1 < len(pieces) else None
        gone = "absent" in piece.kinds or (
            following is not None and "absent" in following.kinds and not following.names and not _speaks(following)
        )
        if gone and channel not in ("message", "email"):
            continue
        people = people_in(piece, filling.customer)
        if people:
            name, person = people[0]
            filling.spans["person"] = (name.start, name.end)
            return person
    return None


def _speaks(piece: Piece) -> bool:
    """Tell whether a pronoun that opens a piece speaks itself: 他说在开会 was reached."""
    says = [w.start for w in piece.kinds.get("say", ())]
    return any(w.start <= piece.start + 1 and w.end in says for w in piece.kinds.get("him", ()))


def object_of(filling: Filling, pieces: Sequence[Piece]) -> Named | None:
    """Give the person that something is to be done for."""
    for piece in pieces:
        people = people_in(piece, filling.customer)
        if people:
            name, person = people[0]
            filling.spans["person"] = (name.start, name.end)
            return person
    return next(
        (p for piece in pieces if (p := pronoun_in(piece, filling.thread, filling.customer, subject=False))), None
    )


def owner_of(filling: Filling) -> str | None:
    """Give the team member who is to do it."""
    pieces = (filling.main, *filling.group.head)
    names = [n for piece in pieces for n in piece.names if n.members and not n.people]
    if not names:
        return None
    filling.spans["owner"] = (names[0].start, names[0].end)
    return names[0].members[0]


def scope_of(filling: Filling) -> str | None:
    """Give whose figures are meant."""
    if filling.member:
        return filling.member
    if filling.words("we"):
        return "team"
    return "me" if filling.words("me") else None


def asked_about(f: Filling) -> Named | None:
    """Give the customer that a question names, or points at with a pronoun."""
    return customer_in(f.group.pieces) or (f.thread.customer if f.words("them") and not f.member else None)


def phone_of(f: Filling) -> str | None:
    """Fill the slots of `phone_of`."""
    return next((p.digits for piece in f.group.pieces for p in piece.phones), None)


def email_of(f: Filling) -> str | None:
    """Fill the slots of `email_of`."""
    return next((e.address for piece in f.group.pieces for e in piece.emails), None)
