"""How a Chinese name is shortened: companies lose tail, trade and place; people are called by surname and title."""

import re
from collections.abc import Iterator
from functools import lru_cache

from crm_store.names.forms import Form, is_chinese
from crm_store.names.lexicon import NameWords, common_words, name_words

_BRACKETS = re.compile(r"[(\[][^()\[\]]{0,40}[)\]]")
LONGEST_WORD = 7
ONLY_TRADE = 62  # 精工, where the name is 华东精工.
DOUBTFUL_NAME = 60  # Somebody may be called 高兴.


def _cut_end(name: str, words: frozenset[str]) -> Iterator[str]:
    """Give what is left of a name without one of the words at its end, the longest word first."""
    for length in range(min(LONGEST_WORD, len(name) - 1), 0, -1):
        if name[-length:] in words:
            yield name[:-length]


def without_place(name: str, words: NameWords) -> str:
    """Take place names off the front, with the 市 or 省 behind them."""
    for length in (3, 2, 4):
        if len(name) > length and name[:length] in words.places:
            rest = name[length:]
            return without_place(rest[1:] if rest[0] in words.areas and len(rest) > 1 else rest, words)
    for length in (2, 3):
        if len(name) > length + 2 and name[length] in words.areas:
            return name[length + 1 :]
    return name[1:] if name[:1] in words.areas and len(name) > 1 else name


def _has_heart(name: str, words: NameWords) -> bool:
    """Tell whether more than a place is left of a name."""
    return len(name) > 1 and name not in words.places and without_place(name, words) not in words.legal


def _shorter(name: str, words: NameWords) -> str | None:
    """Cut one trade off the end, if a name is left."""
    return next((rest for rest in _cut_end(name, words.trades) if _has_heart(rest, words)), None)


def _without_tail(name: str, words: NameWords) -> str:
    """Cut 有限公司 and the like off the end."""
    rest = next((rest for rest in _cut_end(name, words.legal) if _has_heart(rest, words)), None)
    return _without_tail(rest, words) if rest else name


def _chain(name: str, words: NameWords) -> Iterator[str]:
    """Give the name without tail, and then with one trade after the other cut."""
    rest: str | None = _without_tail(_BRACKETS.sub("", name).replace(" ", ""), words)
    while rest:
        yield rest
        rest = _shorter(rest, words)


def _weight(short: str, words: NameWords) -> int:
    """Say how exact a short form is: little, where it is an everyday word or only a trade; nothing for 今天."""
    if short in common_words().very_common and short not in words.trades:
        return 0
    if short in words.trades or short in words.places:
        return ONLY_TRADE
    return 70 if short in common_words().chinese else 90


def company_forms(name: str) -> Iterator[Form]:
    """Give the short forms of a company's folded name."""
    words = name_words()
    for short in _chain(name, words):
        for form in (short, without_place(short, words)):
            weight = _weight(form, words) if len(form) > 1 else 0
            if weight:
                yield Form("name" if is_chinese(form) else "part", form, weight)


@lru_cache(maxsize=20_000)
def heart(name: str) -> str:
    """Give what tells a company from others: 海鼎 of 宁波海鼎化工, but all of 华东精工."""
    words = name_words()
    *_, short = _chain(name, words)
    bare = without_place(short, words)
    return short if len(bare) < 2 or bare in words.trades else bare  # noqa: PLR2004 - one character tells nothing


@lru_cache(maxsize=20_000)
def telling_pieces(name: str) -> tuple[tuple[str, int], ...]:
    """Give the pieces of a name, with their places, of which a misspelt one keeps at least one: its heart's ends."""
    core = heart(name)
    place = name.find(core)
    if len(core) <= 2:  # noqa: PLR2004 - a heart of two characters is one piece
        return ((core, place),)
    pairs = [(core[at : at + 2], place + at) for at in range(len(core) - 1)]
    rare = [pair for pair in pairs if pair[0] not in common_words().chinese] or pairs
    return tuple(dict.fromkeys((rare[0], rare[-1])))


def split_person(name: str) -> tuple[str, str]:
    """Split a folded Chinese name into surname and given name."""
    length = 2 if len(name) > 2 and name[:2] in name_words().surnames else 1  # noqa: PLR2004 - 欧阳 has two characters
    return name[:length], name[length:]


def is_person(name: str) -> bool:
    """Tell whether a folded Chinese name looks like that of a person."""
    words = name_words()
    long_enough = 1 < len(name) <= (4 if name[:2] in words.surnames else 3)
    is_company = any(name.endswith(tail) for tail in words.legal | words.trades | words.places if len(tail) > 1)
    return long_enough and split_person(name)[0] in words.surnames and not is_company


@lru_cache(maxsize=2_000)
def _said_for(title: str) -> tuple[str, ...]:
    """Give every way to say a kept title after a surname."""
    fitting = (known for known in name_words().titles if any(fits in title for fits in known.fits))
    return tuple(word for known in fitting for word in known.said)


def _titled(surname: str, title: str) -> Iterator[Form]:
    """Give surname with every title that says the one the book keeps."""
    if title and is_chinese(title) and len(title) <= LONGEST_WORD:
        yield Form("titled" if title in name_words().said_titles else "part", surname + title, 97)
    for word in _said_for(title):
        yield Form("titled", surname + word, 95)


def person_forms(name: str, title: str) -> Iterator[Form]:
    """Give the forms of a person's folded Chinese name with the folded title."""
    surname, given = split_person(name)
    yield Form("name", name, DOUBTFUL_NAME if name in common_words().very_common else 100)
    if len(given) > 1 and given not in common_words().chinese:
        yield Form("part", given, 88)
    if given:
        yield Form("surname", surname, 80)
        yield Form("given", given[-1], 75)
    yield from _titled(surname, title)
