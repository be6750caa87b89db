"""Finds the customer and the person that an action is about."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from bot.understanding.evidence import body_start
from bot.understanding.mentions import NameMention, PersonMatch
from bot.understanding.page import Piece
from handlers.actions import Action, Match, Named


@dataclass(slots=True)
class Thread:
    """Who is being spoken of as the message goes on."""

    customer: Named | None = None
    person: Named | None = None
    focus: Match | None = None
    focus_people: tuple[PersonMatch, ...] = ()
    last: Action | None = None
    day: date | None = None
    planned: date | None = None
    before: Piece | None = None
    channel: str | None = None


def settle(names: Sequence[NameMention], focus: Match | None) -> tuple[NameMention, ...]:
    """Narrow each mention by the others and by the focus of the talk: 王总 beside 华东精工 is its 王总."""
    sure = {n.customers[0].id for n in names if len(n.customers) == 1}
    narrowed = [_narrow(n, sure) for n in names]
    return tuple(_narrow(n, {focus.id}) if focus else n for n in narrowed)


def _narrow(name: NameMention, ids: set[int]) -> NameMention:
    """Keep of a mention what belongs to some customers, if anything does."""
    people = tuple(p for p in name.people if p.customer.id in ids)
    customers = tuple(c for c in name.customers if c.id in ids)
    if len(name.customers) == 1:
        customers = name.customers
    if people and not customers:
        return replace(name, people=people, customers=())
    return replace(name, people=people or name.people, customers=customers or name.customers)


def customer_of(name: NameMention) -> Named | None:
    """Give the customer that a mention means, through a person too."""
    matches = name.customers or tuple(dict.fromkeys(p.customer for p in name.people))
    if matches:
        return Named(name.words, matches)
    return None


def _taken_back(pieces: Sequence[Piece], one: NameMention, other: NameMention) -> bool:
    """Tell whether a word of correction stands just before the later of two names."""
    words = [w for p in pieces for w in p.kinds.get("correction", ())]
    return any(one.end <= w.start and 0 <= other.start - w.end <= 3 for w in words)  # noqa: PLR2004  # just before


def customer_in(pieces: Sequence[Piece]) -> Named | None:
    """Give the first customer named in some pieces; a company goes before a person of several."""
    names = [n for piece in pieces for n in piece.names]
    pairs = [(n, c) for n in names if (c := customer_of(n))]
    found = [c for _, c in pairs]
    if len(pairs) > 1 and _taken_back(pieces, pairs[0][0], pairs[-1][0]):
        return found[-1]
    return next((c for c in found if c.only), found[0] if found else None)


def guessed(pieces: Iterable[Piece], kind: str, *, sure: bool = False) -> Named | None:
    """Give the first unknown company or person of some pieces; a sure one has the form of its kind."""
    guesses = [g for piece in pieces for g in piece.guesses if g.kind == kind and (g.titled or not sure)]
    return Named(guesses[0].words) if guesses else None


def person_of(name: NameMention, customer: Named | None) -> Named | None:
    """Give the person that a mention means, of the customer where that is known."""
    if not name.people or (name.customers and not _is_company(name, customer)):
        return None
    if customer and not customer.matches:
        return Named(name.words)
    ids = {m.id for m in customer.matches} if customer else set()
    people = [p for p in name.people if not ids or p.customer.id in ids] or list(name.people)
    return Named(name.words, tuple(Match(p.id, p.name) for p in people))


def _is_company(name: NameMention, customer: Named | None) -> bool:
    """Tell whether a mention that may be a customer is, beside another customer, one of its people."""
    ids = {m.id for m in customer.matches} if customer else set()
    return bool(ids) and not any(c.id in ids for c in name.customers) and any(p.customer.id in ids for p in name.people)


def people_in(piece: Piece, customer: Named | None) -> list[tuple[NameMention, Named]]:
    """Give the people named in a piece who are spoken of for themselves, not as owners of a thing."""
    found = [(n, p) for n in piece.names if (p := person_of(n, customer))]
    return [(n, p) for n, p in found if not _owns_a_thing(piece, n)]


def _owns_a_thing(piece: Piece, name: NameMention) -> bool:
    """Tell whether a name only says whose thing it is: 雷工要的图纸, Pete's team."""
    after = piece.page.folded[name.end : name.end + 3]
    if any(w.start == name.end + 3 for w in piece.kinds.get("is_after", ())):
        return False
    marks = [w for w in piece.kinds.get("owning", ()) if w.start == name.end]
    return bool(marks) or (after.startswith("'s ") and not piece.has("channel_done"))


def pronoun_in(piece: Piece, thread: Thread, customer: Named | None, *, subject: bool = True) -> Named | None:
    """Give the person that a pronoun of a piece means: the last one named, else the only one of the focus."""
    words = piece.kinds.get("him", ())
    if not words or (not subject and all(w.start <= body_start(piece) for w in words)):
        return None
    if thread.person:
        return thread.person
    same = thread.focus and customer and customer.only == thread.focus
    if same and len(thread.focus_people) == 1:
        person = thread.focus_people[0]
        return Named(person.name, (Match(person.id, person.name),))
    return None
