"""What a piece of the message shows: facts with no language in them, which speak for and against actions."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from bot.understanding.cues import Spoke, Spots
from bot.understanding.page import Piece, Spanned, Word, spans_of
from bot.understanding.tense import lean

_FACTS = (
    "channel_done",
    "channel",
    "touch",
    "just",
    "plan",
    "remind",
    "missed",
    "estimate",
    "wish",
    "say",
    "absent",
    "command",
    "work",
    "chat",
    "unreal",
)
_SURE = 6.0
_TELLING = ("log_contact", "log_complaint", "schedule_follow_up", "log_order")
_SKIPPED = ("filler", "connective", "command", "just", "correction")


@dataclass(frozen=True, slots=True)
class Situation:
    """What stands around a piece: whether somebody is being spoken of, the action told just before, what follows."""

    carried: bool = False
    before: str | None = None
    after: Piece | None = None


# Cues that give a clause a channel: 去 {customer} is a visit.
CHANNEL_CUES = {f"as_{c}": c for c in ("visit", "call", "message", "email", "meeting", "meal", "event")}


def mark_channel(piece: Piece, channel: str, spoken: Sequence[Spoke]) -> None:
    """Add a channel that only cues show to the words of a piece."""
    at = spoken[0].start
    sure = any(spoke.cue.weight >= _SURE for spoke in spoken)
    for kind in ("channel", "channel_sure") if sure else ("channel",):
        piece.kinds.setdefault(kind, []).append(Word(at, at, "", kind, channel))


def spots_of(piece: Piece) -> Spots:
    """Give the places of every word, class and mention of a piece, as cues name them."""
    spots: dict[str, list[tuple[int, int]]] = {}

    for start, end, word, kind, value in piece.words:
        span = (start, end)
        if not kind:
            spots.setdefault(word, []).append(span)
            continue
        spots.setdefault(f"<{kind}>", []).append(span)
        if value:
            spots.setdefault(f"<{kind}={value}>", []).append(span)
    for symbol, start, end in _mentions(piece):
        spots.setdefault(symbol, []).append((start, end))
    return spots


def _mentions(piece: Piece) -> Iterator[tuple[str, int, int]]:
    """Give the mentions of a piece as cues name them."""
    yield from _names(piece)
    yield from _times(piece)
    kinds: dict[str, Iterable[Spanned]] = {
        "quantity": piece.quantities,
        "number": piece.quantities,
        "phone": piece.phones,
        "email": piece.emails,
    }
    for symbol, mentions in kinds.items():
        yield from (("{" + symbol + "}", start, end) for start, end in spans_of(mentions))
    for money in piece.moneys:
        yield "{money}" if money.certain else "{number}", money.start, money.end


def _names(piece: Piece) -> Iterator[tuple[str, int, int]]:
    """Give the names of a piece, the guessed ones too."""
    for name in piece.names:
        for symbol, known in (("customer", name.customers), ("person", name.people), ("member", name.members)):
            if known:
                yield "{" + symbol + "}", name.start, name.end
        if name.customers or name.people:
            yield "{name}", name.start, name.end
    for guess in piece.guesses:
        yield "{company}" if guess.kind == "company" else "{newcomer}", guess.start, guess.end
        if guess.kind == "company" and guess.titled:
            yield from (("{customer}", guess.start, guess.end), ("{name}", guess.start, guess.end))


def _times(piece: Piece) -> Iterator[tuple[str, int, int]]:
    """Give the times of a piece with the side on which they lie."""
    for time in piece.times:
        yield "{time}", time.start, time.end
        side = lean(time, piece.page.now)
        if side in ("past", "earlier", "open"):
            yield "{past}", time.start, time.end
        if side in ("future", "later", "open", "repeat"):
            yield "{future}", time.start, time.end


def body_start(piece: Piece) -> int:
    """Give where a piece begins once fillers are skipped."""
    at = piece.start
    for word in piece.words:
        if word.kind in _SKIPPED and word.start <= at + 1:
            at = max(at, word.end)
        elif word.start > at + 1:
            break
    text = piece.page.text
    while at < piece.end and not text[at].isalnum():
        at += 1
    return at


def facts_of(piece: Piece, situation: Situation) -> set[str]:
    """Give the names of the facts that a piece shows."""
    facts = {kind for kind in _FACTS if kind in piece.kinds}
    facts |= {lean(time, piece.page.now) for time in piece.times}
    if any(n.customers or n.people for n in piece.names) or any(g.kind == "company" for g in piece.guesses):
        facts.add("who")
    elif situation.carried:
        facts.add("carried")
    else:
        facts.add("nobody")
    facts |= _mood(piece)
    if situation.after and _recounted(piece, situation.after):
        facts.add("recounted")
    if situation.before in _TELLING and ("theirs" in facts or "say" in facts or "who" not in facts):
        facts.add("told")
    if not piece.times:
        facts.add("timeless")
    elif situation.before == "schedule_follow_up" and not any(t.day_said for t in piece.times):
        facts = facts - {"earlier"} | ({"later"} if "earlier" in facts else set())
    return facts


def _recounted(piece: Piece, after: Piece) -> bool:
    """Tell whether a day that may lie on either side is told as past by what follows: 周四去X，他带我看了."""
    if not piece.times or any(lean(time, piece.page.now) != "open" for time in piece.times):
        return False
    if {"remind", "ask"} & {*piece.kinds, *after.kinds} or "plan" in piece.kinds or any(n.members for n in piece.names):
        return False
    if any(lean(time, after.page.now) in ("future", "later", "repeat", "open") for time in after.times):
        return False
    return _told_as_past(after)


def _told_as_past(piece: Piece) -> bool:
    """Tell whether a piece tells what took place: its verb is marked so, or is one that only tells (聊到, 透露)."""
    senses = piece.page.lexicon.senses
    acts = [w for kind in ("touch", "channel_done") for w in piece.kinds.get(kind, ())]
    ended = any(sense.kind == "done" for word in acts for sense in senses.get(word.word[-1], ()))
    marked = any(word.start > piece.start for word in piece.kinds.get("done", ()))
    return ended or marked or "absent" in piece.kinds or "recounts" in piece.kinds


def _mood(piece: Piece) -> set[str]:
    """Give what the order of the words shows: who acts, whether it is told, asked or commanded."""
    facts: set[str] = set()
    start = body_start(piece)
    if _asks(piece):
        facts.add("ask")
    if any(w.start > piece.start for w in piece.kinds.get("done", ())) or "channel_done" in piece.kinds:
        facts.add("done")
    if _starts_with(piece, start, "do"):
        facts.add("starts_do")
    if _starts_with(piece, start, "began"):
        facts.add("began")
    if "do" in piece.kinds:
        facts.add("do")
    if _starts_with(piece, start, "self"):
        facts.add("mine")
    if any(n.members and not n.people and n.start <= _skip_asking(piece, start) for n in piece.names):
        facts.add("owner")
    elif _starts_with(piece, start, "third") or any(n.start == start for n in piece.names):
        facts.add("theirs")
    return facts


def _asks(piece: Piece) -> bool:
    """Tell whether a piece asks: not by what somebody said, nor by a "who" behind what was done."""
    said = min((w.start for w in piece.kinds.get("say", ())), default=piece.end)
    acts = (w.start for kind in ("channel_done", "touch") for w in piece.kinds.get(kind, ()))
    done = min(acts, default=piece.end)
    relative = {w.start for w in piece.kinds.get("relative", ()) if w.start > done}
    return any(w.word == "?" or (w.start < said and w.start not in relative) for w in piece.kinds.get("ask", ()))


def _skip_asking(piece: Piece, start: int) -> int:
    """Give where a name stands that somebody is asked to act by: after "have", "tell", 让."""
    words = [w for w in piece.words if w.start == start and w.kind in ("prepositions", "do", "remind", "plan")]
    return max((w.end for w in words), default=start) + 1


def _starts_with(piece: Piece, start: int, kind: str) -> bool:
    """Tell whether a piece begins with a word of a class, times and pleas apart."""
    first = start
    for time in piece.times:
        if time.start <= first + 1:
            first = max(first, time.end + 1)
    words = piece.kinds.get(kind, ())
    return any(w.start in (start, first, first - 1) for w in words if kind != "do" or w.word.isascii())
