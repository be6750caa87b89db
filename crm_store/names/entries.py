"""What the index keeps of a customer: an entry for it and one for each of its people, with forms and keys."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from crm_store.names import CustomerNames, PersonName, chinese, english
from crm_store.names.folding import fold
from crm_store.names.forms import Form, best, is_chinese, latin_form
from crm_store.names.lexicon import name_words
from crm_store.names.sounds import initials, sound, typed

LONGEST_NAME = 60  # Longer "names" are no names; cut, they still find themselves.
LEAST_FUZZY = 5  # A shorter English word is not looked for misspelt.
SHORT = 3  # Up to here a Chinese name is misspelt only by its sound.
LEAST_INITIALS = 3
LONGEST_TYPED = 6
TYPED = 85  # How much of a form's weight is left in pinyin, in hundredths.
LETTERS = 70
MISSPELT = "!"  # Stands before what is left of a word, and sorts before every other key.


@dataclass(frozen=True, slots=True)
class Entry:
    """A customer or a person there, with the forms of its name."""

    customer: CustomerNames
    person: PersonName | None
    forms: tuple[Form, ...]


def looks_personal(name: str) -> bool:
    """Tell whether a customer of this name is a private person rather than a company."""
    folded = fold(name).strip()
    return chinese.is_person(folded) if is_chinese(folded) else english.is_person(folded)


def _clean(name: str) -> str:
    """Fold a name, and cut what no name can be."""
    return " ".join(fold(name).split())[:LONGEST_NAME]


def _as_written(name: str) -> Iterator[Form]:
    """Give a name as it stands, in whichever script."""
    folded = _clean(name)
    yield Form("name", folded if is_chinese(folded) else latin_form(folded), 100)


def _in_letters(forms: Iterable[Form]) -> Iterator[Form]:
    """Give Chinese names as they are typed in pinyin, or by initials."""
    for form in forms:
        if form.kind == "name" and is_chinese(form.text) and len(form.text) <= LONGEST_TYPED:
            for spelling in typed(form.text, surname=chinese.split_person(form.text)[0]):
                yield Form("typed", spelling, form.weight * TYPED // 100)
            if len(form.text) >= LEAST_INITIALS:
                yield Form("typed", initials(form.text), form.weight * LETTERS // 100)


def _all(forms: Iterable[Form]) -> tuple[Form, ...]:
    """Put forms together with those in Latin letters."""
    given = best(forms)
    return best([*given, *_in_letters(given)])


def name_of_person(name: str, title: str | None) -> tuple[Form, ...]:
    """Give the forms in which a person is named."""
    folded, said = _clean(name), _clean(title or "")
    if is_chinese(folded):
        return _all([*chinese.person_forms(folded.replace(" ", ""), said)])
    return _all([*_as_written(name), *english.person_forms(folded)])


def name_of_customer(customer: CustomerNames) -> tuple[Form, ...]:
    """Give the forms in which a customer is named."""
    folded = _clean(customer.name)
    aliases = [form for alias in customer.aliases for form in _as_written(alias)]
    if customer.private:
        return _all([*aliases, *name_of_person(customer.name, None)])
    shorten = chinese.company_forms if is_chinese(folded) else english.company_forms
    return _all([*aliases, *_as_written(customer.name), *shorten(folded)])


def entries(customer: CustomerNames) -> Iterator[Entry]:
    """Give the entries of a customer: itself, then its people."""
    yield Entry(customer, None, name_of_customer(customer))
    for person in customer.people:
        yield Entry(customer, person, name_of_person(person.name, person.title))


def has_pair(pair: str) -> bool:
    """Tell whether two characters side by side are looked up as they stand."""
    return pair.isalnum() and is_chinese(pair)


def _anchors(forms: Iterable[Form]) -> set[str]:
    """Choose pairs of characters such that each Chinese form contains one of them."""
    chosen: set[str] = set()
    for text in sorted((form.text for form in forms if is_chinese(form.text)), key=len):
        pairs = [pair for pair in map("".join, pairwise(text)) if has_pair(pair)]
        if pairs and not chosen.intersection(pairs):
            chosen.add(pairs[0])
    return chosen


def _sound_keys(text: str) -> Iterator[str]:
    """Give the sounds by which a misspelt Chinese name is found: all of a short one, telling pieces of a long one."""
    if len(text) <= SHORT:
        yield sound(text)
    else:
        yield from (sound(piece) for piece, _ in chinese.telling_pieces(text))


def deletions(word: str) -> Iterator[str]:
    """Give a word and all that is left of it without one letter: two words one error apart share one of these."""
    yield MISSPELT + word
    for place in range(len(word)):
        yield f"{MISSPELT}{word[:place]}{word[place + 1 :]}"


def _latin_keys(form: Form) -> Iterator[str]:
    """Give the keys of a name in Latin letters: its words, joined, and misspelt."""
    known = name_words()
    words = form.text.split()
    telling = [word for word in words if word not in known.trades | known.legal] or words
    yield "".join(words[:2]) if len(words) > 1 else form.text
    for word in telling:
        yield word
        if len(word) >= LEAST_FUZZY and form.kind in ("name", "first"):
            yield from deletions(word)


def _own_keys(form: Form) -> Iterator[str]:
    """Give the keys that a form adds, besides the anchors."""
    if form.kind in ("titled", "surname", "given"):
        yield "'" + form.text
    elif form.kind == "typed":
        yield form.text
    elif not is_chinese(form.text):
        yield from _latin_keys(form)
    elif form.kind == "name":
        yield from _sound_keys(form.text)


def keys(forms: Iterable[Form]) -> set[str]:
    """Give the keys under which an entry is looked up."""
    plain = [form for form in forms if form.kind in ("name", "part")]
    own = {key for form in forms for key in _own_keys(form)}
    return (own | _anchors(plain)) - {"", MISSPELT}
