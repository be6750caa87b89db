"""Numbers in words, Chinese or English: 三千五, 二零二六, twenty-five, two thousand and eighteen.

Both readers take folded text (see `crm_store.names.folding`) and a place in it, and give the number that begins
there with the place where it ends. They never look further than the number reaches.
"""

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from bot.understanding.vocabulary import folded, read_vocabulary

_WORD = re.compile(r"[a-z]+")
_JOIN = re.compile(r" ?- ?| ")
_LONGEST = 40
_CENTURIES = (18, 19, 20)


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number in words. `rough` is 两三 (the smaller is taken), `text` the digits of a number said digit by digit."""

    end: int
    value: Decimal
    rough: bool = False
    ordinal: bool = False
    text: str = ""


@cache
def _table(language: str, section: str) -> dict[str, int]:
    """Map each word of a section to its number."""
    found: dict[str, int] = {}
    for name, content in read_vocabulary("numbers").items():
        if name.partition("-")[0] == language:
            for number, words in content.get(section, {}).items():
                found.update(dict.fromkeys(folded(words), int(number)))
    return found


@cache
def _han() -> tuple[dict[str, int], dict[str, int], dict[str, int]]:
    """Give the digits, the whole tens and the multipliers of Chinese."""
    return _table("zh", "digits"), _table("zh", "tens"), _table("zh", "multipliers")


@cache
def han_characters() -> frozenset[str]:
    """Give every character that a Chinese number is made of."""
    digits, tens, multipliers = _han()
    return frozenset([*digits, *tens, *multipliers])


@cache
def counting_characters() -> frozenset[str]:
    """Give the characters that count things and never number them: 两天 is a length, 二日 a day."""
    lists = (content.get("counts", []) for content in read_vocabulary("numbers").values())
    return frozenset(word for words in lists for word in folded(words))


@cache
def zero_characters() -> frozenset[str]:
    """Give the ways to write nought."""
    return frozenset({"0", *(character for character, digit in _han()[0].items() if digit == 0)})


def han_multipliers() -> dict[str, int]:
    """Give the characters that multiply what stands before: 千, 万."""
    return _han()[2]


def read_han(text: str, at: int) -> Numeral | None:
    """Read the Chinese number that begins at a place of the folded text."""
    characters = han_characters()
    end = at
    while end < len(text) and end - at <= _LONGEST and text[end] in characters:
        end += 1
    if end == at or end - at > _LONGEST:
        return None
    run = text[at:end]
    digits = _han()[0]
    if all(character in digits for character in run):
        return _read_digits([digits[character] for character in run], end)
    value = _read_places(run)
    return None if value is None else Numeral(end, Decimal(value))


def _read_digits(digits: list[int], end: int) -> Numeral:
    """Read a run without tens: 二零一六 digit by digit, 两三 as the smaller of the two."""
    text = "".join(map(str, digits))
    if len(digits) == 2 and 0 < digits[0] < digits[1] <= digits[0] + 2:  # noqa: PLR2004 # a pair of neighbours
        return Numeral(end, Decimal(digits[0]), rough=True, text=text)
    return Numeral(end, Decimal(text), text=text)


def _read_places(run: str) -> int | None:
    """Read tens, hundreds and so on; a last digit alone counts the place below: 三千五 is 3500."""
    digits, tens, multipliers = _han()
    total = section = 0
    pending: int | None = None
    place = 1
    for character in run:
        if character in multipliers:
            factor = multipliers[character]
            total, section = _multiply(total, section, 1 if not pending and factor == 10 else pending or 0, factor)  # noqa: PLR2004
            pending, place = None, factor
        elif character in tens:
            section, pending, place = section + tens[character], None, 10
        else:
            place = 1 if digits[character] == 0 or pending is not None else place
            pending = (pending or 0) * 10 + digits[character] if pending else digits[character]
    rest = (pending or 0) * (place // 10 if place > 10 else 1)  # noqa: PLR2004 # below the last place
    return total + section + rest


def _multiply(total: int, section: int, digit: int, factor: int) -> tuple[int, int]:
    """Add digit times factor; 万 and 亿 multiply all that stands before them."""
    if factor >= 10_000:  # noqa: PLR2004 # sections of four places
        whole = (total if factor > 10_000 else 0) + section + digit  # noqa: PLR2004 # 亿 takes the 万 before it too
        return (0 if factor > 10_000 else total) + max(whole, 1) * factor, 0  # noqa: PLR2004
    return total, section + digit * factor


@cache
def _english() -> dict[str, tuple[str, int]]:
    """Map each English number word to what it is and its number."""
    found: dict[str, tuple[str, int]] = {}
    for section in ("digits", "tens", "multipliers", "ordinals"):
        for word, number in _table("en", section).items():
            found[word] = (section, number)
    return found


@cache
def _and_words() -> frozenset[str]:
    """Give the words that join the parts of a number."""
    return frozenset(word for content in read_vocabulary("numbers").values() for word in content.get("and", []))


def read_english(text: str, at: int) -> Numeral | None:
    """Read the English number that begins at a place of the folded text."""
    reader = _EnglishReader()
    end = at
    place = at
    while match := _WORD.match(text, place):
        word = match.group()
        if not reader.take(word):
            if not (word in _and_words() and reader.open_to_and):
                break
        else:
            end = match.end()
        joint = _JOIN.match(text, match.end())
        if joint is None or reader.closed:
            break
        place = joint.end()
    if end == at:
        return None
    return Numeral(end, Decimal(reader.value), ordinal=reader.closed)


@dataclass(slots=True)
class _EnglishReader:
    """A number being read word by word."""

    total: int = 0
    section: int = 0
    last: str = ""
    closed: bool = False

    @property
    def value(self) -> int:
        """The number so far."""
        return self.total + self.section

    @property
    def open_to_and(self) -> bool:
        """Whether "and" may go on with it: two thousand and eighteen."""
        return self.last == "multipliers"

    def take(self, word: str) -> bool:
        """Take one more word, or refuse it."""
        kind, number = _english().get(word, ("", 0))
        if not kind or not self._fits(kind, number):
            return False
        if kind == "multipliers":
            self._multiply(number)
        elif self.last in {"digits", "tens"} and self.section in _CENTURIES and number >= 10:  # noqa: PLR2004 # a year
            self.section = self.section * 100 + number
        else:
            self.section += number
        self.closed = kind == "ordinals"
        self.last = kind
        return True

    def _fits(self, kind: str, number: int) -> bool:
        """Say whether a word of this kind may follow."""
        if kind == "multipliers":
            return self.last in {"digits", "tens", "multipliers"}
        if self.last == "digits" or (self.last == "tens" and number >= 10):  # noqa: PLR2004 # a two-digit number
            return self.section in _CENTURIES and number >= 10 and kind in {"digits", "tens"}  # noqa: PLR2004
        return self.last != "tens" or number > 0

    def _multiply(self, number: int) -> None:
        """Multiply what stands before: hundreds stay open, thousands close a section."""
        if number == 100:  # noqa: PLR2004 # the one that stays inside its section
            self.section = max(self.section, 1) * number
        else:
            self.total = self.total + max(self.section, 1) * number if self.section else self.total * number
            self.section = 0
