"""The slots of deals, orders, payments, complaints and polls."""

from bot.understanding.evidence import body_start
from bot.understanding.page import Piece
from bot.understanding.slots.filling import Filling, Slots, asked_about, tier_of
from bot.understanding.slots.values import day_of, money_of, period_of, quantity_of, time_of
from bot.understanding.slots.wording import kept_of, left_of, product_of, reason_of, tail_of
from bot.understanding.texts import together
from bot.understanding.who import customer_in, people_in, pronoun_in
from handlers.actions import Moment, Named


def _deal(f: Filling) -> Slots:
    pieces = f.group.pieces
    money = money_of(f, pieces)
    close = time_of(f, "close", "future", pieces)
    if close == Moment(f.now.date()):
        close = None
    stage = f.value("deal_stage")
    if stage == "won" and close is not None and _ahead(f):
        stage = None
    return {"customer": f.customer, **money, "stage": stage, "close": close}


def _ahead(f: Filling) -> bool:
    """Tell whether the word for a won deal only says what is to come: 预计六月成交."""
    for piece in f.group.pieces:
        won = [w for w in piece.kinds.get("deal_stage", ()) if w.value == "won"]
        if won and not (piece.times and "closing" in piece.kinds and "done" not in piece.kinds):
            return False
    return True


def log_deal(f: Filling) -> Slots:
    """Fill the slots of `log_deal`."""
    slots = _deal(f)
    quantity_of(f, f.group.pieces)
    return slots | {"product": product_of(f)}


def update_deal(f: Filling) -> Slots:
    """Fill the slots of `update_deal`."""
    return _deal(f) | {"reason": reason_of(f)}


def log_order(f: Filling) -> Slots:
    """Fill the slots of `log_order`."""
    at = day_of(f)
    quantity = quantity_of(f, f.group.pieces)
    money = money_of(f, f.group.pieces, bare=True, least=100)
    return {"customer": f.customer, **money, "product": product_of(f), "quantity": quantity, "at": at}


def log_payment(f: Filling) -> Slots:
    """Fill the slots of `log_payment`."""
    return {"customer": f.customer, **money_of(f, f.group.pieces, bare=True), "at": day_of(f)}


def log_complaint(f: Filling) -> Slots:
    """Fill the slots of `log_complaint`."""
    shared = _same_breath(f)
    own = [f.main, *(p for p in f.group.head if "say" in p.kinds), *([shared] if shared else [])]
    people = next((found for p in own if (found := people_in(p, f.customer))), [])
    person = people[0][1] if people else pronoun_in(f.main, f.thread, f.customer)
    if person is None and shared:
        person = pronoun_in(shared, f.thread, f.customer)
    person = person or _who_goes_on(f)
    if people:
        f.spans["person"] = (people[0][0].start, people[0][0].end)
    severe = any("severe" in p.kinds for p in f.group.pieces)
    first = [left_of(f, p) for p in (*f.group.head, f.main)]
    note = together([*first, *(kept_of(f, p) for p in f.group.tail)])
    return {"customer": f.customer, "person": person, "note": note, "severity": "high" if severe else None}


def _same_breath(f: Filling) -> Piece | None:
    """Give the piece just before in the same clause: a subject shared by two verbs is said for both."""
    before = f.thread.before
    told = before is not None and before.end == f.main.start and f.page.text[before.end - 1].isalnum()
    return before if told else None


def _who_goes_on(f: Filling) -> Named | None:
    """Give the person told of just before who goes on saying: 他打来骂，说机器坏了."""
    start = body_start(f.main)
    says = any(word.start == start for kind in ("say", "goes_on") for word in f.main.kinds.get(kind, ()))
    return f.thread.person if says or f.main.soft else None


def resolve_complaint(f: Filling) -> Slots:
    """Fill the slots of `resolve_complaint`."""
    return {"customer": f.customer, "note": tail_of(f)}


def send_poll(f: Filling) -> Slots:
    """Fill the slots of `send_poll`."""
    named = customer_in(f.group.pieces) or (None if tier_of(f) or f.words("everyone") else f.thread.customer)
    return {"customer": named, "tier": tier_of(f), "period": period_of(f, "past")}


def show_satisfaction(f: Filling) -> Slots:
    """Fill the slots of `show_satisfaction`."""
    return {"customer": asked_about(f), "period": period_of(f, "past"), "owner": f.member}


def show_owed(f: Filling) -> Slots:
    """Fill the slots of `show_owed`."""
    return {"customer": asked_about(f), "owner": f.member}
