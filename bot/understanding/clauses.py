"""Splits a message into pieces, each of which tells one thing.

Punctuation splits, and so do connectives, spaces between Chinese characters (dictation), and a time that lies ahead
after something was told as done. A piece that holds nothing but a name or a time joins its neighbour.
"""

from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence
from itertools import chain, islice, pairwise

from bot.understanding.breaths import breaths
from bot.understanding.page import Page, Piece, cut, spans_of
from bot.understanding.tense import lean

_STOPS = "，,。!！?？;；\n\r…—、"
_ALWAYS = "。!！?？;；\n\r"
_LONGEST = 400
_SIGNS = "\U0001f300"  # emoji begin here
_NEAR = 40  # so far apart words may be told in one breath
_MOST_JOINS = 24  # a sentence goes on so often at the most
_LONGEST_BARE = 80  # more than this is put together of nothing only by a machine
_TELLING = ("say", "channel_done", "touch", "done", "act")
_GOES_ON = ("say", "reports", "goes_on")
_OPENING = ("do", "channel_done", "remind", "self", "touch", "act", "command", "ask")


def split(page: Page) -> list[Piece]:
    """Give the pieces of a message."""
    hard = {0, len(page.text), *_by_marks(page), *_by_words(page)}
    going_on = chain(_by_joins(page), _before_reports(page))
    soft = {at for at in islice(going_on, _MOST_JOINS) if not _cut_before(page, at, hard)}
    cuts = sorted(hard | soft)
    stretches = [(a, b) for a, b in pairwise(cuts) if page.text[a:b].strip(" \t" + _STOPS + ".-–")]
    pieces = [cut(page, a, b) for a, b in stretches]
    joined = _join(page, pieces)
    for piece in joined:
        piece.soft = piece.start in soft
    return joined


def _by_marks(page: Page) -> Iterator[int]:
    """Give the places after punctuation that ends a piece."""
    text = page.text
    inside = bytearray(len(text) + 1)
    for start, end in page.values:
        inside[start + 1 : end] = b"\x01" * max(end - start - 1, 0)
    last = 0
    starts = {start for start, _ in page.values}
    for i, character in enumerate(text):
        spaced = character == " " and i + 1 in starts and _is_han(text[i + 1]) and _has_han(text, last, i)
        if (not inside[i] and (spaced or _is_stop(text, i, character))) or i - last > _LONGEST:
            last = i + 1
            yield i + 1


def _is_stop(text: str, i: int, character: str) -> bool:
    """Tell whether a character ends a piece."""
    before, after = text[i - 1 : i], text[i + 1 : i + 2]
    if character in _ALWAYS:
        return True
    if character in "，,":
        return not (before.isdigit() and after.isdigit())
    if character == ".":
        return not after.strip() and len(_word_before(text, i)) > 1
    if character in " \u3000":
        return ((_is_han(before) or before >= _SIGNS) and (_is_han(after) or after.isdigit())) or (
            before == "-" and text[i - 2 : i - 1] == " "
        )
    return character in "…—" or (character >= _SIGNS and after < _SIGNS)


def _word_before(text: str, i: int) -> str:
    """Give the word that ends at a place."""
    start = i
    while start > 0 and i - start < 4 and text[start - 1].isalnum():  # noqa: PLR2004  # four letters say enough
        start -= 1
    return text[start:i]


def _is_han(character: str) -> bool:
    return "\u3400" <= character <= "\u9fff"


def _has_han(text: str, start: int, end: int) -> bool:
    """Tell whether a stretch is Chinese, as far as its last characters show."""
    return any(_is_han(c) for c in text[max(start, end - 12) : end])


def _by_words(page: Page) -> Iterator[int]:
    """Give the places before words that begin something new."""
    yield from (word.start for word in page.words if word.kind == "connective" and word.start > 0)
    yield from _before_and(page)
    yield from _before_plans(page)
    yield from breaths(page)


def _before_and(page: Page) -> Iterator[int]:
    """Give the places of an "and" or a "then" with a verb of its own behind it."""
    starts = {w.start for w in page.words if w.kind in _OPENING}
    for word in page.words:
        if word.word == "and" and word.end + 1 in starts and not word.kind:
            yield word.start


def _cut_before(page: Page, at: int, cuts: Collection[int]) -> bool:
    """Tell whether the text is cut at a place, or only spaces lie between."""
    while at > 0 and at not in cuts and page.text[at - 1].isspace():
        at -= 1
    return at in cuts


def _by_joins(page: Page) -> Iterator[int]:
    """Give the places of an "and" or a "so" behind which somebody else, a sum or a verb begins."""
    yield from _by_colons(page)
    yield from _before_reminders(page)
    joins = [w for w in page.words if w.kind == "joins" and w.start > 0]
    if not joins:
        return
    verbs = {w.start for w in page.words if w.kind in _OPENING}
    tells = {w.start for w in page.words if w.kind in _TELLING}
    subjects = {w.start for w in page.words if w.kind in ("third", "self")}
    named = {n.start for n in page.names if n.end + 1 in tells or (page.folded[n.end : n.end + 2] == "'s")}
    sums = {m.start for m in page.moneys if m.certain}
    starts = verbs | subjects | named | sums
    yield from (word.start for word in joins if word.end + 1 in starts)


def _by_colons(page: Page) -> Iterator[int]:
    """Give the places behind a colon or a lone dash that stand after a contact: Bob rang: the pump leaks."""
    if not any(w.kind == "channel_done" for w in page.words):
        return
    text = page.text
    for i, character in enumerate(text[1:-1], start=1):
        if character in ":：" and not (text[i - 1].isdigit() and text[i + 1].isdigit()):
            yield i + 1


def _before_reminders(page: Page) -> Iterator[int]:
    """Give the places of a "remind me" that follows, without a stop, what was told."""
    told = min((w.start for w in page.words if w.kind in ("channel_done", "touch")), default=len(page.text))
    timed = {t.end + gap: t.start for t in page.times for gap in (0, 1)}
    yield from (timed.get(w.start, w.start) for w in page.words if w.kind == "remind" and w.start > told)


def _before_reports(page: Page) -> Iterator[int]:
    """Give the places where a contact goes on, without a stop, to a fault, a sum or goods: 来电|说机器坏了."""
    words = [w for w in page.words if w.kind in _GOES_ON and _is_han(w.word[0])]
    marks = sorted({w.start for w in words})
    if not marks:
        return
    acts = sorted(w.end for w in page.words if w.kind in ("channel_done", "channel", "just"))
    named = sorted(n.end for n in page.names if n.customers or n.people)
    sums = spans_of([m for m in page.moneys if m.certain], page.quantities)
    told = sorted([start for start, _ in sums] + [w.start for w in page.words if w.kind == "fault"])
    for mark in marks:
        start, end = _stretch(page.text, mark)
        if _between(acts, start, mark) and _between(named, start + 1, mark) and _between(told, mark, end - 1):
            yield mark


def _between(places: Sequence[int], first: int, last: int) -> bool:
    """Tell whether one of some ordered places lies between two others, both included."""
    at = bisect_left(places, first)
    return at < len(places) and places[at] <= last


def _stretch(text: str, at: int) -> tuple[int, int]:
    """Give the stretch between two stops in which a place lies, as far as its neighbourhood shows."""
    start = max((text.rfind(stop, max(at - _NEAR, 0), at) for stop in _STOPS), default=-1) + 1
    stops = [found for stop in _STOPS if (found := text.find(stop, at, at + _NEAR)) >= 0]
    return max(start, at - _NEAR), min([*stops, at + _NEAR, len(text)])


def _before_plans(page: Page) -> Iterator[int]:
    """Give the places of times ahead that follow, without a stop, something told as done or planned."""
    times = page.times
    done = [w.start for w in page.words if w.kind in ("channel_done", "just")]
    theirs = {w.end for w in page.words if w.kind in ("say", "plan", "estimate")}
    for i, time in enumerate(times):
        if time.start == 0 or lean(time, page.now) not in ("future", "repeat"):
            continue
        earlier = times[i - 1].end if i else 0
        between = page.folded[earlier : time.start]
        if any(stop in between for stop in _STOPS):
            continue
        told = bisect_left(done, earlier) < bisect_left(done, time.start)
        if told and time.start not in theirs:
            yield time.start


def _join(page: Page, pieces: Sequence[Piece]) -> list[Piece]:
    """Join pieces that hold nothing of their own to their neighbours."""
    joined: list[Piece] = []
    carry: Piece | None = None
    for i, piece in enumerate(pieces):
        if joined and carry is None and _until_then(joined[-1], piece):
            joined[-1] = cut(page, joined[-1].start, piece.end)
            continue
        if carry and carry.end - carry.start > _LONGEST_BARE:
            joined.append(carry)
            carry = None
        whole = cut(page, carry.start, piece.end) if carry else piece
        carry = None
        following = pieces[i + 1] if i + 1 < len(pieces) else None
        bare = is_bare(whole)
        if bare and following and _leans_ahead(joined[-1:], whole, following):
            carry = whole
        elif (
            joined
            and bare
            and whole.end - joined[-1].start <= _LONGEST
            and not (whole.names and (joined[-1].names or whole.times))
        ):
            joined[-1] = cut(page, joined[-1].start, whole.end)
        else:
            joined.append(whole)
    return joined


def _until_then(before: Piece, piece: Piece) -> bool:
    """Tell whether a piece is to be done at the time that the one before it names: 他四点有空，到时打给他."""
    opens = any(word.start <= piece.start + 1 for word in piece.kinds.get("then", ()))
    short = piece.end - before.start <= _LONGEST_BARE
    return opens and short and bool(before.times) and not piece.times and "channel_done" not in before.kinds


def _is_sum_ahead(before: Piece, piece: Piece, following: Piece) -> bool:
    """Tell whether a bare sum behind a contact belongs to what follows: 开了会，压到26万5，那单走合同."""
    met = "channel" in before.kinds or "channel_done" in before.kinds
    sums = any(m.certain for m in piece.moneys) and not piece.names and not piece.times
    return met and sums and not (before.moneys or before.quantities or following.moneys or following.times)


def _leans_ahead(before: Sequence[Piece], piece: Piece, following: Piece) -> bool:
    """Tell whether a bare piece belongs to what follows rather than to the one before."""
    if not before:
        return not (piece.guesses or piece.moneys)
    if _is_sum_ahead(before[0], piece, following):
        return True
    if piece.times and not piece.names:
        return not following.times
    if piece.names:
        return not following.names and not piece.times
    return not (piece.phones or piece.emails or piece.moneys or piece.guesses)


def is_bare(piece: Piece) -> bool:
    """Tell whether a piece holds nothing but names, values and words that say nothing."""
    if piece.times and "do" in piece.kinds:
        return False
    return not leftover(piece, kinds=("filler", "with_name", "correction", "connective", "total", "estimate", "opener"))


def leftover(piece: Piece, *, kinds: Sequence[str]) -> str:
    """Give what a piece says beside its names and times and the words of some classes."""
    covered = bytearray(piece.end - piece.start)
    words = [w for w in piece.words if w.kind in kinds]
    for start, end in spans_of(piece.names, piece.times, piece.moneys, piece.phones, piece.emails, words):
        covered[start - piece.start : end - piece.start] = b"\x01" * (end - start)
    left = "".join(c for c, gone in zip(piece.text, covered, strict=True) if not gone)
    return "".join(c for c in left if c.isalnum())
