"""Puts the pieces of a message together: what each action has of its own, and what only adds to the one before."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import zip_longest

from bot.understanding.clauses import is_bare, leftover
from bot.understanding.evidence import Situation
from bot.understanding.frames import Frame, frame, look
from bot.understanding.page import Piece, cut
from bot.understanding.tense import lean

_TOLD = (
    "log_contact",
    "schedule_follow_up",
    "log_deal",
    "log_order",
    "complete_follow_up",
    "log_complaint",
    "update_deal",
    "update_customer",
)
_SUMMED = ("update_deal", "log_deal", "log_order")
_SHORT_COMMAND = 3  # so many letters beside its own words leave a command nothing of its own


_RESTING = ("pause_customer", "not_lapsing")


@dataclass(slots=True)
class Group:
    """One action with its pieces: those before it that lead to it, its own, those after that add to it."""

    action: str
    frame: Frame
    head: list[Piece] = field(default_factory=list)
    tail: list[Piece] = field(default_factory=list)
    amends: list[Piece] = field(default_factory=list)

    @property
    def main(self) -> Piece:
        """Give the piece that speaks of the action."""
        return self.frame.piece

    @property
    def pieces(self) -> list[Piece]:
        """Give every piece, in the order of the text."""
        return [*self.head, self.main, *self.tail]

    def grow(self, piece: Piece) -> bool:
        """Take back a cut where the sentence only went on; tell whether there was one."""
        last = self.pieces[-1]
        if last.end != piece.start:
            return False
        whole = cut(piece.page, last.start, piece.end)
        if self.tail:
            self.tail[-1] = whole
        else:
            self.frame = replace(self.frame, piece=look(whole, Situation()).piece)
        return True


def group(pieces: Sequence[Piece], *, focus: bool) -> tuple[list[Group], list[Piece]]:
    """Give the actions that the pieces speak of, and the pieces that belong to none."""
    groups: list[Group] = []
    head: list[Piece] = []
    for one, after in zip_longest(pieces, pieces[1:]):
        piece = one
        found = frame(piece, _situation(groups, head, focus=focus, after=after))
        if piece.soft and _goes_on(groups, found):
            if groups and not head and groups[-1].grow(piece):
                continue
            if head and head[-1].end == piece.start and found.action is None:
                piece = cut(piece.page, head.pop().start, piece.end)
                found = frame(piece, _situation(groups, head, focus=focus, after=after))
        if found.action is None and _elliptical(piece, groups):
            found = Frame(piece, "log_contact", found.score, why=("as the clause before",))
        if groups and _amends(groups[-1], found):
            groups[-1].amends.append(piece)
        elif found.action is None or (groups and _closes(groups[-1], found)):
            (_listener(groups, found).tail if groups else head).append(piece)
        elif found.pointing and (groups or head) and not (groups and groups[-1].action == found.action):
            _point(groups, head, found)
            head = []
        elif groups and _adds(groups[-1], found):
            groups[-1].tail.append(piece)
        else:
            lead = head or _led_by(groups, found) or _told_before(groups, found)
            groups.append(Group(found.action, found, head=lead))
            head = []
    return groups, head


def _goes_on(groups: Sequence[Group], found: Frame) -> bool:
    """Tell whether a piece cut where the sentence goes on tells nothing of its own; two plans have a time each."""
    if found.action is None or not groups or found.action != groups[-1].action:
        return found.action is None
    return found.action != "schedule_follow_up" or not (found.piece.times and groups[-1].main.times)


def _told_before(groups: Sequence[Group], found: Frame) -> list[Piece]:
    """Take off a contact's note what belongs to the deal or complaint behind it: 压到26万5，那单走合同."""
    if not groups or groups[-1].action != "log_contact" or not groups[-1].tail:
        return []
    last = groups[-1].tail[-1]
    summed = found.action in _SUMMED and not found.piece.moneys and any(m.certain for m in last.moneys)
    said = found.action == "log_complaint" and not found.piece.names and "say" in last.kinds
    return [groups[-1].tail.pop()] if (summed and not last.names) or said else []


def _listener(groups: Sequence[Group], found: Frame) -> Group:
    """Give the action that a piece without one adds to: what somebody says after paying belongs to the visit."""
    last = groups[-1]
    if found.action is None and last.action == "log_payment" and len(groups) > 1 and "say" in found.piece.kinds:
        return groups[-2] if groups[-2].action == "log_contact" else last
    return last


def _led_by(groups: Sequence[Group], found: Frame) -> list[Piece]:
    """Take from a contact what a command behind it turns into something of its own: 他们要买三台，建个商机."""
    piece = found.piece
    if not groups or groups[-1].action != "log_contact" or found.action not in ("log_deal", "log_complaint"):
        return []
    if piece.names or piece.moneys or piece.quantities:
        return []
    said = leftover(piece, kinds=("filler", "command", "empty", "opener", "do", "prepositions"))
    led = groups[-1].tail if len(said) <= _SHORT_COMMAND else []
    groups[-1].tail = groups[-1].tail[: -len(led)] if led else groups[-1].tail
    return list(led)


def _situation(groups: Sequence[Group], head: Iterable[Piece], *, focus: bool, after: Piece | None) -> Situation:
    """Tell what stands around a piece."""
    named = any(n.customers or n.people for p in head for n in p.names)
    return Situation(carried=focus or named or bool(groups), before=groups[-1].action if groups else None, after=after)


def _elliptical(piece: Piece, groups: Sequence[Group]) -> bool:
    """Tell whether a piece repeats the contact before with another customer or time: 下午科瑞."""
    if not groups or groups[-1].action != "log_contact" or not piece.names:
        return False
    if any(kind in piece.kinds for kind in ("chat", "ask", "absent", "channel", "channel_done", "plan")):
        return False
    if is_bare(piece) and piece.times and not any(t.day_said for t in piece.times):
        return True
    sides = {lean(t, piece.page.now) for t in piece.times}
    return bool(sides & {"past", "earlier"}) and len(piece.text) < 30  # noqa: PLR2004  # a short one


def _point(groups: list[Group], head: list[Piece], found: Frame) -> None:
    """Give the clause before to the one that points at it: 报价寄了，打勾吧."""
    last = groups[-1] if groups else None
    if last and last.action == "log_contact" and found.action == "log_deal" and _met(last.main):
        told = [p for p in last.tail if "touch" in p.kinds or "channel_done" in p.kinds]
        groups.append(Group(found.action, found, head=[p for p in last.tail if p not in told]))
        last.tail = told
    elif last and last.action in _TOLD:
        groups.pop()
        groups.append(Group(found.action or "", found, head=last.pieces))
    else:
        groups.append(Group(found.action or "", found, head=list(head)))


def _met(piece: Piece) -> bool:
    """Tell whether a piece says how somebody was met, and so stands for itself."""
    return "channel_done" in piece.kinds or "channel" in piece.kinds


def _amends(last: Group, found: Frame) -> bool:
    """Tell whether a piece takes back or changes the time of the plan before it: 哦不对，改到下周一."""
    piece = found.piece
    if last.action != "schedule_follow_up" or any(n.customers or n.people for n in piece.names):
        return False
    corrects = any(w.start <= piece.start + 2 for w in piece.kinds.get("correction", ()))
    return found.action == "reschedule_follow_up" or corrects


def _closes(last: Group, found: Frame) -> bool:
    """Tell whether a piece only says when the deal before it is to be won, or a rest ends: 六月底签; 12月再说."""
    piece = found.piece
    if last.action in _RESTING and found.action in ("schedule_follow_up", "reschedule_follow_up", "cancel_follow_up"):
        return not piece.names and "remind" not in piece.kinds
    if last.action not in ("log_deal", "update_deal") or found.action not in ("schedule_follow_up", "update_deal"):
        return False
    own = any(n.customers or n.people or n.members for n in piece.names) or "remind" in piece.kinds
    told = {"filler", "with_name", "connective", "total", "estimate", "plan", "closing"}
    return not own and bool(piece.times) and not leftover(piece, kinds=tuple(told))


def _adds(last: Group, found: Frame) -> bool:
    """Tell whether a piece only adds to the action before it."""
    if found.action != last.action:
        return False
    if found.action == "update_customer":
        return not _other_field(last, found.piece)
    if found.action == "schedule_follow_up":
        own = any(n.customers or n.people for n in found.piece.names) or "connective" in found.piece.kinds
        return not found.piece.times and not own
    if found.action == "log_contact":
        fresh = {lean(t, found.piece.page.now) for t in found.piece.times} & {"past", "earlier"}
        return not _other_customer(last, found.piece) and not (fresh and "channel_done" in found.piece.kinds)
    return not _other_customer(last, found.piece)


def _other_field(last: Group, piece: Piece) -> bool:
    """Tell whether a piece changes another field than the group before."""
    before = {w.value for p in last.pieces for w in p.kinds.get("field", ())}
    return bool({w.value for w in piece.kinds.get("field", ())} - before) or bool(piece.names)


def _other_customer(last: Group, piece: Piece) -> bool:
    """Tell whether a piece names a customer that the group before does not."""
    before = {c for p in last.pieces for n in p.names for c in customer_ids(n)}
    here = [customer_ids(n) for n in piece.names if customer_ids(n)]
    return bool(before) and any(not (ids & before) for ids in here)


def customer_ids(name: object) -> set[int]:
    """Give the customers that a mention may mean, through its people too."""
    customers = {c.id for c in getattr(name, "customers", ())}
    return customers or {p.customer.id for p in getattr(name, "people", ())}
