"""Counts of things in a text: 40套, 两台, 三百箱, 12 pallets, two reefers.

The unit is given as written. What is counted in time, people or money is left to the other finders.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from bot.understanding.numerals import han_characters, read_english, read_han
from bot.understanding.vocabulary import folded, merged, read_vocabulary
from crm_store.names.folding import fold

_START = re.compile(r"\d|[a-z]+|[^\x00-\x7f]")
_FIGURES = re.compile(r"\d{1,3}(?:,\d{3})+(?!\d)|\d{1,9}(?:\.\d{1,4})?(?!\d)")
_NOUN = re.compile(r"[ -]?([a-z]{2,20})(?![a-z@])")
_BEFORE = re.compile(r"[\w$£€¥.#:/-]")
_TEN_THOUSAND = 10_000


@dataclass(frozen=True, slots=True)
class QuantityMention:
    """A number of things and the word that counts them."""

    start: int
    end: int
    number: Decimal
    unit: str


@cache
def _words() -> tuple[frozenset[str], frozenset[str], frozenset[str], int, dict[str, int]]:
    """Give the counting words, those that count no goods, the words for more, the longest, and the multipliers."""
    lists = {"counters": set(), "not_goods": set(), "roughly": set()}  # type: dict[str, set[str]]
    for content in read_vocabulary("money").values():
        for section, words in lists.items():
            words.update(folded(content.get(section, [])))
    goods = frozenset(lists["counters"] - lists["not_goods"])
    large = {
        word: int(n) for n, words in merged("money", "multipliers").items() for word in words if not word.isascii()
    }
    return goods, frozenset(lists["not_goods"]), frozenset(lists["roughly"]), max(map(len, lists["counters"])), large


@cache
def _containers() -> frozenset[str]:
    """Give the words that only count goods: cases, drums."""
    lists = (content.get("containers", []) for content in read_vocabulary("money").values())
    return frozenset(word for words in lists for word in folded(words))


def counts_goods(unit: str) -> bool:
    """Tell whether a word only counts goods: cases, drums."""
    return fold(unit) in _containers()


def find_quantities(text: str, *, taken: Sequence[tuple[int, int]] = ()) -> tuple[QuantityMention, ...]:
    """Give the counted things of a text in their order; nothing that overlaps a taken span counts."""
    plain = fold(text)
    found: list[QuantityMention] = []
    for match in _START.finditer(plain):
        start = match.start()
        if found and start < found[-1].end:
            continue
        mention = _read(text, plain, start)
        if mention and not any(mention.start < end and first < mention.end for first, end in taken):
            found.append(mention)
    return tuple(found)


def _read(text: str, plain: str, start: int) -> QuantityMention | None:
    """Read the quantity that begins at a place."""
    number = _number(plain, start)
    if number is None:
        return None
    value, end = number
    unit_end = _han_unit(plain, end) or _noun(plain, end)
    if unit_end is None:
        return None
    unit = text[end:unit_end].strip(" -")
    return QuantityMention(start, unit_end, value, unit)


def _number(plain: str, start: int) -> tuple[Decimal, int] | None:
    """Read a number in figures or words, with a 万 behind figures."""
    character = plain[start]
    if character.isdigit() and character.isascii():
        match = _FIGURES.match(plain, start)
        if match is None or (start and _BEFORE.match(plain[start - 1]) and plain[start - 1].isascii()):
            return None
        return _multiplied(plain, Decimal(match.group().replace(",", "")), match.end())
    if character.isascii():
        numeral = read_english(plain, start) if not plain[max(start - 1, 0) : start].isalnum() else None
        return (numeral.value, numeral.end) if numeral and not numeral.ordinal else None
    if character not in han_characters() or (start and plain[start - 1] in _not_before()):
        return None
    numeral = read_han(plain, start)
    if numeral is None or (numeral.end == start + 1 and character in _words()[4]):
        return None
    return numeral.value, _past_roughly(plain, numeral.end)


@cache
def _not_before() -> frozenset[str]:
    """Give the characters before a number that belong to it, or make it a place in a row."""
    lists = (content.get("places", []) for content in read_vocabulary("money").values())
    return han_characters() | {word for words in lists for word in folded(words)}


def _multiplied(plain: str, value: Decimal, end: int) -> tuple[Decimal, int]:
    """Apply a 万 that stands behind figures."""
    end = _past_roughly(plain, end)
    factor = _words()[4].get(plain[end : end + 1])
    goods = _words()[0]
    if factor and plain[end : end + 2] not in goods:
        return value * factor, end + 1
    return value, end


def _past_roughly(plain: str, end: int) -> int:
    """Pass over 多, 来 and 余."""
    while end < len(plain) and plain[end] in _words()[2]:
        end += 1
    return end


def _han_unit(plain: str, end: int) -> int | None:
    """Give the end of the Chinese counting word that follows."""
    goods, others, _, longest, _ = _words()
    at = end + (plain[end : end + 1] == " ")
    for length in range(min(longest, len(plain) - at), 0, -1):
        word = plain[at : at + length]
        if word in others:
            return None
        if word in goods:
            return at + length
    return None


def _noun(plain: str, end: int) -> int | None:
    """Give the end of the English plural or unit that follows."""
    match = _NOUN.match(plain, end)
    if match and match.group(1) in _further():
        match = _NOUN.match(plain, match.end())
    if match is None or match.group(1) in _words()[1] or match.group(1) in _latin_multipliers():
        return None
    return match.end()


@cache
def _further() -> frozenset[str]:
    """Give the words that may stand between a number and what it counts: 6 more pallets."""
    lists = (content.get("further", []) for content in read_vocabulary("money").values())
    return frozenset(word for words in lists for word in folded(words))


@cache
def _latin_multipliers() -> frozenset[str]:
    """Give the words that make an amount of money of a number, or name its currency."""
    words = [*merged("money", "multipliers").values(), *merged("money", "currencies").values()]
    plain = (folded(content.get("plain", [])) for content in read_vocabulary("money").values())
    return frozenset(word for group in (*words, *plain) for word in group)
