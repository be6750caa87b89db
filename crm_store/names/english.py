"""How an English name is shortened: companies lose Inc and trade; people keep a first name, a last name, a nickname."""

from collections.abc import Iterator

from crm_store.names.forms import Form, latin_form
from crm_store.names.lexicon import common_words, name_words

LEAST_INITIALS = 3
LEAST_FIRST_WORD = 4


def _chain(words: list[str]) -> Iterator[list[str]]:
    """Give the words without tail, and then with one trade after the other cut."""
    known = name_words()
    while len(words) > 1 and words[-1] in known.legal:
        words = words[:-1]
    words = words[1:] if len(words) > 1 and words[0] in known.legal else words
    while words:
        yield words
        cut = len(words) > 1 and words[-1] in known.trades | known.legal | known.places
        words = words[:-1] if cut else []


def company_forms(name: str) -> Iterator[Form]:
    """Give the short forms of a company's folded name."""
    everyday = common_words().english
    words = latin_form(name).split()
    for index, short in enumerate(_chain(words)):
        yield Form("name", " ".join(short), 90)
        if index == 0 and len(short) >= LEAST_INITIALS:
            yield Form("letters", "".join(word[0] for word in short), 70)
    if len(words) > 1 and len(words[0]) >= LEAST_FIRST_WORD and words[0] not in everyday:
        yield Form("name", words[0], 88)


def is_person(name: str) -> bool:
    """Tell whether a folded name in Latin letters looks like that of a person."""
    known = name_words()
    words = latin_form(name).split()
    trade = any(word in known.trades | known.legal | known.places for word in words)
    return 2 <= len(words) <= 4 and not trade and name.replace("'", "").replace(" ", "").isalpha()  # noqa: PLR2004


def _given_last(words: list[str]) -> tuple[str, str]:
    """Split the words of a name into given name and surname: Tan Wei Ming is wei ming, tan."""
    particles = name_words().particles
    if len(words) > 2 and words[0] in name_words().first_surnames:  # noqa: PLR2004 - Tan Wei Ming has three
        return " ".join(words[1:]), words[0]
    inner = next((at for at, word in enumerate(words) if at and word in particles), len(words) - 1)
    return words[0], " ".join(words[inner:])


def person_forms(name: str) -> Iterator[Form]:
    """Give the forms of a person's folded name in Latin letters."""
    known = name_words()
    words = latin_form(name).split()
    while len(words) > 1 and words[0] in known.honorifics:
        words = words[1:]
    words = [word for word in words if len(word) > 1] or words
    yield Form("name" if len(words) > 1 else "first", " ".join(words), 100)
    if len(words) > 1:
        given, last = _given_last(words)
        yield Form("first", given, 90)
        yield Form("last", last, 72)
        for nickname in known.nicknames.get(given, ()):
            yield Form("first", nickname, 84)
