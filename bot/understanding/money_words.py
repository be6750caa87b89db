"""The words of money and quantities in `locales/*/money.yaml`, as one table for all languages."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from bot.understanding.vocabulary import folded, merged, read_vocabulary
from bot.understanding.words import WordFinder


@dataclass(frozen=True, slots=True)
class MoneyWords:
    """The words of money, each kind with its values, looked up by the longest that fits."""

    currencies: dict[str, str]
    multipliers: dict[str, Decimal]
    tenths: frozenset[str]
    hundredths: frozenset[str]
    short_hundredths: frozenset[str]
    capitals: frozenset[str]
    roughly: frozenset[str]
    counters: frozenset[str]
    joined: frozenset[str]
    parts: dict[str, Decimal]
    not_goods: frozenset[str]
    to: frozenset[str]
    measure: frozenset[str]
    shares: frozenset[str]
    not_money: frozenset[str]
    after_amount: frozenset[str]
    any_hundredths: frozenset[str]
    reach: dict[str, int]  # the length of the longest word by its first character
    reach_back: dict[str, int]  # the same of the currencies by their last


def _listed(section: str) -> frozenset[str]:
    """Give the words of a list, of all languages."""
    found = (content.get(section, []) for content in read_vocabulary("money").values())
    return frozenset(word for words in found for word in folded(words))


@cache
def money_words() -> MoneyWords:
    """Read the words once."""
    currencies = {word: code for code, words in merged("money", "currencies").items() for word in words}
    currencies |= dict.fromkeys(_listed("plain"), "")
    multipliers = {word: Decimal(n) for n, words in merged("money", "multipliers").items() for word in words}
    sections = ("tenths", "hundredths", "short_hundredths", "counters", "to")
    parts = {word: Decimal(n) for n, words in merged("money", "parts").items() for word in words}
    return MoneyWords(
        currencies,
        multipliers,
        _listed("tenths"),
        _listed("hundredths"),
        _listed("short_hundredths"),
        _listed("capitals"),
        _listed("roughly"),
        _listed("counters"),
        _listed("joined"),
        parts,
        _listed("not_goods"),
        _listed("to"),
        _listed("measure"),
        _listed("shares"),
        _listed("not_money"),
        _listed("after_amount"),
        _listed("hundredths") | _listed("short_hundredths"),
        _reach([*currencies, *multipliers, *parts, *(word for name in sections for word in _listed(name))]),
        _reach(word[::-1] for word in currencies),
    )


def _reach(words: Iterable[str]) -> dict[str, int]:
    """Give the length of the longest word that begins with each character."""
    reach: dict[str, int] = {}
    for word in words:
        reach[word[0]] = max(reach.get(word[0], 0), len(word))
    return reach


@cache
def _currency_finder() -> WordFinder:
    return WordFinder(word for word, code in money_words().currencies.items() if code and len(word) > 1)


def currency_in(folded: str) -> str | None:
    """Give the currency that a text names without an amount: 是美金."""
    codes = [money_words().currencies[hit.word] for hit in _currency_finder().find(folded)]
    return codes[-1] if codes else None
