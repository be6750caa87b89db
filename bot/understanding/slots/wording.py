"""The text slots of an action: what its pieces say beside names, values and the command itself."""

from collections.abc import Sequence

from bot.understanding.page import Piece, spans_of
from bot.understanding.quantities import QuantityMention, counts_goods
from bot.understanding.slots.filling import Filling
from bot.understanding.texts import rest, says_something, together, trim


def left_of(filling: Filling, piece: Piece, *, kinds: Sequence[str] = ()) -> str:
    """Give what a piece says beside names, slots and the command."""
    return trim(rest(piece, filling.cuts(piece), kinds=kinds, values=(filling.group.action,)), filling.page)


def kept_of(filling: Filling, piece: Piece) -> str:
    """Give a piece that adds to the one before, without the person reached at its beginning."""
    person = filling.spans.get("person")
    gone = [person] if person and person[0] <= piece.start + 2 else []
    return trim(rest(piece, gone), filling.page, kinds=("opener", "edge_said") if gone else ("opener",))


def note_of(filling: Filling) -> str | None:
    """Give the note of a contact: what is left of its own piece, and everything that adds to it."""
    page = filling.page
    texts = [
        left_of(filling, p, kinds=("channel_done", "channel", "just")) for p in (*filling.group.head, filling.main)
    ]
    texts = [
        t if says_something(t, page, kinds=("note_filler", "filler", "prepositions", "done")) else "" for t in texts
    ]
    return together([*texts, *(kept_of(filling, p) for p in filling.group.tail)])


def task_of(filling: Filling) -> str | None:
    """Give the task of a follow-up; None when it says no more than the channel or a filler."""
    fillers = ("task_filler", "opener", "with_name", "correction", "remind")
    pieces = [
        p
        for p in (*filling.group.head, filling.main, *filling.group.tail)
        if "missed" not in p.kinds or p is filling.main
    ]
    raw = {p.start: rest(p, filling.cuts(p)) for p in pieces}
    kept = [p for p in pieces if says_something(raw[p.start], filling.page, kinds=fillers)]
    texts = [left_of(filling, p, kinds=("remind",)) for p in kept]
    said = together(t for t in texts if says_something(t, filling.page, kinds=fillers))
    wanted = (
        _wanted(filling, filling.thread.before) if not filling.main.names and "giving" in filling.main.kinds else None
    )
    lacks_object = said is None or not says_something(said, filling.page, kinds=(*fillers, "giving", "him", "them"))
    if wanted and lacks_object:
        return together([wanted, said or left_of(filling, filling.main, kinds=("remind",))])
    return said


def _wanted(filling: Filling, before: Piece | None) -> str | None:
    """Give what the clause just before says that somebody wants: 要报价，明天发给他."""
    words = before.kinds.get("want", ()) if before else ()
    if not words or before is None:
        return None
    text = filling.page.text[words[0].end : before.end]
    return trim(text, filling.page) or None


def tail_of(filling: Filling) -> str | None:
    """Give what the pieces after the action's own say."""
    return together(trim(rest(p, []), filling.page) for p in filling.group.tail)


def text_of(filling: Filling, *, kinds: Sequence[str] = ()) -> str | None:
    """Give what the action's own pieces say beside its slots."""
    texts = [left_of(filling, p, kinds=kinds) for p in (*filling.group.head, filling.main)]
    return together(
        t for t in texts if says_something(t, filling.page, kinds=("filler", "prepositions", "note_filler"))
    )


def planned_task(f: Filling) -> str | None:
    """Give the task by which a planned follow-up is named."""
    fillers = ("task_filler", "opener", "with_name", "edge", "correction")
    texts = [left_of(f, p, kinds=("correction",)) for p in (*f.group.head, f.main)]
    return together(t for t in texts if says_something(t, f.page, kinds=fillers))


def reason_of(f: Filling) -> str | None:
    """Give why a deal moves: what the further pieces say beside who says it and the amounts."""
    used = set(f.spans.values())
    pieces = [p for p in f.group.tail if not any((t.start, t.end) in used for t in p.times)]
    gone = [(m.start, m.end) for p in pieces for m in p.moneys]
    texts = [trim(rest(p, [*gone, *_sayer(p)], kinds=("total",), values=("update_deal",)), f.page) for p in pieces]
    return together(t for t in texts if says_something(t, f.page, kinds=("note_filler", "filler", "prepositions")))


def _sayer(piece: Piece) -> list[tuple[int, int]]:
    """Give the span of a name at the beginning that only says who tells it."""
    return [(n.start, n.end) for n in piece.names if n.start <= piece.start + 1]


def _counted(f: Filling, quantity: QuantityMention) -> int:
    """Give where a count ends: before its unit where that only goes with the goods behind it (8 mech seals)."""
    unit, end = quantity.unit, quantity.end
    following = f.page.folded[end + 1 : end + 2]
    if not unit.isascii() or not following.isalpha() or not following.isascii() or counts_goods(unit):
        return end
    small = any(w.start == end + 1 and w.kind in ("prepositions", "done", "total") for w in f.page.words)
    return end if small else end - len(unit)


def product_of(f: Filling) -> str | None:
    """Give the goods: what is left of the pieces beside names, amounts and the command."""
    for piece in f.group.pieces:
        counts = [(q.start, _counted(f, q)) for q in piece.quantities]
        chosen = f.spans.get("quantity", (-1, -1))
        f.spans |= {"quantity" if span[0] == chosen[0] else f"value {span[0]}": span for span in counts}
        values = spans_of(piece.moneys, piece.times)
        f.spans |= {f"value {start}": (start, end) for start, end in values}
    texts = [left_of(f, p, kinds=("total", "deal_stage", "done")) for p in f.group.pieces]
    empty = ("filler", "prepositions", "note_filler", "third")
    goods = next((t for t in texts if says_something(t, f.page, kinds=empty)), None)
    units = [q.unit for p in f.group.pieces for q in p.quantities if q.unit]
    return goods or (units[0] if units and units[0].isascii() else None)
