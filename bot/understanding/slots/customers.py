"""The slots of what concerns customers and the people there."""

from bot.understanding.newcomers import read_company, read_person
from bot.understanding.slots.filling import Filling, Slots, email_of, object_of, phone_of, said, tier_of
from bot.understanding.slots.values import silent_days
from bot.understanding.slots.wording import tail_of
from bot.understanding.texts import together, trim
from bot.understanding.who import customer_in, guessed, person_of
from handlers.actions import Named

_TRADE = 8  # a trade takes no more characters


def show_customer(f: Filling) -> Slots:
    """Fill the slots of `show_customer`."""
    about = f.value("about", f.group.pieces)
    return {"customer": f.customer, "about": about or "card"}


def query_tier(f: Filling) -> Slots:
    """Fill the slots of `query_tier`."""
    return {"customer": f.customer}


def list_customers(f: Filling) -> Slots:
    """Fill the slots of `list_customers`."""
    return {
        "tier": tier_of(f),
        "stage": f.value("life_stage"),
        "silent_days": silent_days(f),
        "region": said(f, "region"),
        "industry": said(f, "industry"),
        "owner": f.member,
    }


def set_tier(f: Filling) -> Slots:
    """Fill the slots of `set_tier`."""
    return {"customer": f.customer, "tier": tier_of(f), "reason": tail_of(f)}


def list_lapsing(f: Filling) -> Slots:
    """Fill the slots of `list_lapsing`."""
    return {"tier": tier_of(f), "owner": f.member, "silent_days": silent_days(f)}


def add_customer(f: Filling) -> Slots:
    """Fill the slots of `add_customer`."""
    new = read_company(f.group.pieces, "add_customer")
    company = Named(new.company) if new.company else customer_in(f.group.pieces)
    known = (Named(n.words) for p in f.group.pieces for n in p.names if n.people and not n.customers)
    person = Named(new.person) if new.person else next(known, None) if new.company else None
    return {
        "customer": company,
        "person": person,
        "phone": phone_of(f),
        "tier": tier_of(f),
        "region": _outside(said(f, "region"), company),
        "industry": _outside(said(f, "industry"), company) or _trade_of(f),
    }


def _trade_of(f: Filling) -> str | None:
    """Give what a new customer deals in, where a verb says so: 做教具的."""
    for word in f.words("trading"):
        ends = [w.start for w in f.words("owning") if word.end < w.start <= word.end + _TRADE]
        words = f.page.text[word.end : min(ends, default=word.end)]
        if words.isalpha():
            return words
    return None


def _outside(words: str | None, company: Named | None) -> str | None:
    """Give words unless they are part of the company's name."""
    return None if words and company and words in company.words else words


def add_person(f: Filling) -> Slots:
    """Fill the slots of `add_person`."""
    new = read_person(f.group.pieces, "add_person")
    person = Named(new.person) if new.person else guessed(f.group.pieces, "person")
    return {
        "customer": f.customer,
        "person": person,
        "title": new.title or said(f, "title"),
        "phone": phone_of(f),
        "email": email_of(f),
    }


def update_customer(f: Filling) -> Slots:
    """Fill the slots of `update_customer`."""
    field = f.value("field") or ("phone" if phone_of(f) else "email" if email_of(f) else None)
    person = _whose(f)
    if field == "name" and person and said(f, "title"):
        field = "title"
    return {"customer": f.customer, "person": person, "field": field, "value": _value(f, field)}


def _whose(f: Filling) -> Named | None:
    """Give the person whose field changes, as owner of a thing too: Hector's cell."""
    named = (person_of(n, f.customer) for p in f.group.pieces for n in p.names)
    return next((p for p in named if p), None) or object_of(f, f.group.pieces)


def _value(f: Filling, field: str | None) -> str | None:
    """Give the new value of a field."""
    if field == "phone":
        return phone_of(f)
    if field == "email":
        return email_of(f)
    if field == "owner":
        return f.member
    if field == "title":
        return said(f, "title") or _after(f)
    if field == "birthday":
        times = [t for p in f.group.pieces for t in p.times]
        return f.page.text[times[-1].start : times[-1].end] if times else _after(f)
    return _after(f)


def _after(f: Filling) -> str | None:
    """Give what stands behind the word for the field."""
    words = sorted(f.words("field"), key=lambda w: w.end)
    start = words[-1].end if words else f.main.start
    texts = [p.page.text[max(start, p.start) : p.end] for p in f.group.pieces if p.end > start]
    return together(trim(t, f.page, kinds=("opener", "prepositions", "edge", "done", "instead")) for t in texts)
