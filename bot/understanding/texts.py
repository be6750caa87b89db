"""Text slots: the words of a message that are left when customer, time and the command itself are taken out."""

from collections.abc import Iterable, Sequence

from bot.understanding.page import Page, Piece
from crm_store.names.folding import fold

_EDGE = " \t\r\n，,。.!！?？;；:：、…—-–~～()（）\"'“”/"
_NO_KINDS: frozenset[str] = frozenset()
_EDGE_KINDS = ("opener", "connective", "edge")


def rest(
    piece: Piece, gone: Iterable[tuple[int, int]], *, kinds: Sequence[str] = (), values: Sequence[str] = ()
) -> str:
    """Give the words of a piece without some spans and without the words of some classes."""
    covered = bytearray(piece.end - piece.start)
    words = [(w.start, w.end) for w in piece.words if w.kind in kinds or (w.kind == "empty" and w.value in values)]
    for start, end in [*gone, *words]:
        a, b = max(start - piece.start, 0), max(end - piece.start, 0)
        covered[a:b] = b"\x01" * (b - a) if a < len(covered) else b""
    kept: list[str] = []
    for character, taken in zip(piece.text, covered, strict=False):
        if not taken:
            kept.append(character)
        elif kept and kept[-1] != "\0":
            kept.append("\0")
    return _joined("".join(kept))


def _joined(text: str) -> str:
    """Close the gaps: Latin words keep a space between them."""
    parts = [part for part in text.split("\0") if part.strip(_EDGE)]
    joined = ""
    for part in parts:
        latin = joined and joined[-1].isascii() and part[0].isascii()
        joined += (" " if latin and not joined.endswith(" ") and not part.startswith(" ") else "") + part
    return " ".join(joined.split()) if joined.isascii() else joined.strip()


def trim(text: str, page: Page, *, kinds: Sequence[str] = _EDGE_KINDS, ends: Sequence[str] = ("edge_end",)) -> str:
    """Take marks and words that say nothing off both ends of a text."""
    before = None
    while text != before:
        before = text
        text = text.strip(_EDGE)
        text = _off_start(text, page, kinds)
        text = _off_end(text, page, ends)
    return text


def _off_start(text: str, page: Page, kinds: Sequence[str]) -> str:
    """Take one empty word off the beginning."""
    folded = fold(text[:24])
    for size in range(min(12, len(text)), 0, -1):
        found = page.lexicon.kinds.get(folded[:size])
        if found and not found.isdisjoint(kinds) and _ends_word(folded, size):
            return text[size:]
    return text


def _off_end(text: str, page: Page, kinds: Sequence[str]) -> str:
    """Take one empty word off the end."""
    folded = fold(text[-24:])
    for size in range(min(12, len(folded)), 0, -1):
        found = page.lexicon.kinds.get(folded[-size:])
        if found and not found.isdisjoint(kinds) and _ends_word(folded[::-1], size):
            return text[:-size]
    return text


def _ends_word(folded: str, size: int) -> bool:
    """Tell whether a word is whole: no Latin letter goes on after it."""
    if size >= len(folded) or not folded[size - 1].isascii():
        return True
    return not (folded[size].isascii() and folded[size].isalnum())


def says_something(text: str, page: Page, *, kinds: Sequence[str]) -> bool:
    """Tell whether a text holds more than words of some classes."""
    folded = fold(text)
    covered = bytearray(len(folded))
    for hit in page.lexicon.finder.find(folded):
        if not page.lexicon.kinds.get(hit.word, _NO_KINDS).isdisjoint(kinds):
            covered[hit.start : hit.end] = b"\x01" * (hit.end - hit.start)
    return any(c.isalnum() and not gone for c, gone in zip(folded, covered, strict=True))


def together(texts: Iterable[str]) -> str | None:
    """Join the texts of several pieces; None when nothing is left."""
    kept = [text for text in texts if text]
    if not kept:
        return None
    chinese = sum("\u3400" <= c <= "\u9fff" for c in "".join(kept))
    return ("，" if chinese > len("".join(kept)) // 4 else ", ").join(kept)
