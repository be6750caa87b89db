"""Amounts of money in a text: 5万, 三千五, 两块五, 86w, 120k, five grand, 1.5 crore, S$18,000, 港幣八萬.

An amount is certain where a currency, a unit (块) or a large multiplier (万, k) marks it. A bare number is handed
out too, as uncertain: only the sentence around it can tell whether it is money.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from bot.understanding.money_words import money_words
from bot.understanding.numerals import han_characters, read_english, read_han, zero_characters
from crm_store.names.folding import fold

_NUMBER = re.compile(r"\d{1,3}(?:,\d{2,3})+(?:\.\d+)?(?!\d)|\d+(?:\.\d+)?")
_WORD = re.compile(r"[a-z]+")
_START = re.compile(r"\d|[a-z]+|[^\x00-\x7f]")
_LETTER = re.compile(r"[a-z]")
_LONGEST_NUMBER = 18
_TEN_THOUSAND = 10_000
_CENTS = 100
_SPACE = " "


@dataclass(frozen=True, slots=True)
class MoneyMention:
    """An amount in the main unit of its currency; `cents` where only the small unit was said."""

    start: int
    end: int
    amount: Decimal
    currency: str | None = None
    certain: bool = True
    cents: bool = False

    def contract(self) -> dict[str, object]:
        """Give the form of the time contract; an amount of the small unit alone keeps that unit."""
        amount = self.amount * _CENTS if self.cents else self.amount
        value: dict[str, object] = {"start": self.start, "end": self.end, "type": "money", "amount": float(amount)}
        if self.currency:
            value["currency"] = self.currency
        return {**value, "unit": "cent"} if self.cents else value


def find_money(text: str, *, taken: Sequence[tuple[int, int]] = ()) -> tuple[MoneyMention, ...]:
    """Give the amounts of a text in their order; nothing that overlaps a taken span is money."""
    reader = _Reader(text)
    found: list[MoneyMention] = []
    for start in reader.starts():
        if found and start < found[-1].end:
            continue
        mention = reader.read(start)
        if mention and found and mention.start < found[-1].end:
            mention = replace(mention, start=found[-1].end)
        if mention and not any(mention.start < end and first < mention.end for first, end in taken):
            found.append(mention)
    return tuple(found)


class _Reader:
    """Reads the amount that begins at a place of one text."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.folded = fold(text)
        self.words = money_words()
        self.han = han_characters()

    def starts(self) -> Iterator[int]:
        """Give the places where a number may begin, once for each run of figures, letters or characters."""
        end = 0
        for match in _START.finditer(self.folded):
            at = match.start()
            if at >= end and (
                match.group()[0].isascii() or match.group() in self.han or match.group() in self.words.parts
            ):
                yield at
                if match.group()[0].isdigit():
                    number = _NUMBER.match(self.folded, at)
                    end = number.end() if number else at

    def read(self, start: int) -> MoneyMention | None:
        """Read the amount, with the currency before or behind it."""
        number = self._number(start)
        if number is None or self._is_share(start, number[1]):
            return None
        value, end, marked = number
        end = self._other_end(end)
        value, end, multiplied = self._multiply(start, value, end)
        mention = MoneyMention(start, end, value, certain=marked or multiplied)
        return self._currency(mention)

    def _other_end(self, end: int) -> int:
        """Pass over the far end of 30-40万: the near one is the amount."""
        at = end + (self.folded[end : end + 1] == _SPACE)
        word = self._longest(at, self.words.to)
        after = at + len(word)
        far = self._number_after(after + (self.folded[after : after + 1] == _SPACE)) if word else None
        if far is None:
            return end
        at = far[1] + (self.folded[far[1] : far[1] + 1] == _SPACE)
        measured = self._longest(at, self.words.multipliers) or self._longest(at, self.words.currencies)
        return far[1] if measured else end

    def _number(self, at: int) -> tuple[Decimal, int, bool] | None:
        """Read the figures or words of a number; say whether words alone make it large."""
        character = self.folded[at]
        if character.isdigit():
            return self._figures(at)
        if not character.isascii():
            return self._han(at)
        if self.folded[max(at - 1, 0) : at].isalnum():
            return None
        return self._english(at)

    def _figures(self, at: int) -> tuple[Decimal, int, bool] | None:
        """Read figures that are no part of a date, a clock time or a longer code."""
        match = _NUMBER.match(self.folded, at)
        if match is None or match.end() - at > _LONGEST_NUMBER:
            return None
        before, after = self.folded[max(at - 2, 0) : at], self.folded[match.end() : match.end() + 2]
        if before[-1:].isdigit() or after[:1].isdigit() or before[-1:] in {":", "#", "_"} or after[:1] == ":":
            return None
        if before[-1:] in {"-", "/", "."} and before[:1].isdigit():
            return None
        return Decimal(match.group().replace(",", "")), match.end(), False

    def _han(self, at: int) -> tuple[Decimal, int, bool] | None:
        """Read a Chinese number; 万 and 亿 in it make it an amount."""
        if at and self.folded[at - 1] in self.han:
            return None
        if self.folded[at : at + 2] == self.folded[at] * 2:
            return None
        numeral = read_han(self.folded, at)
        if numeral is None or (numeral.end == at + 1 and self.folded[at] in self.words.multipliers):
            return None
        large = numeral.value >= _TEN_THOUSAND and not numeral.text
        return numeral.value, numeral.end, large

    def _english(self, at: int) -> tuple[Decimal, int, bool] | None:
        """Read an English number in words; thousand and grand make it an amount."""
        part = self._longest(at, self.words.parts)
        if part:
            return self._part(at, part)
        numeral = read_english(self.folded, at)
        if numeral is None or numeral.ordinal:
            return None
        said = self.folded[at : numeral.end].replace("-", " ").split()
        large = any(word in self.words.multipliers for word in said)
        return numeral.value, numeral.end, large

    def _part(self, at: int, part: str) -> tuple[Decimal, int, bool] | None:
        """Read a quarter million."""
        end = at + len(part) + 1
        multiplier = self._longest(end, self.words.multipliers)
        if not multiplier or self.folded[end - 1 : end] != _SPACE:
            return None
        return self.words.parts[part] * self.words.multipliers[multiplier], end + len(multiplier), True

    def _is_share(self, start: int, end: int) -> bool:
        """Say whether the number is a percentage or a place in a row."""
        before = self.folded[max(start - 2, 0) : start]
        return self.folded[end : end + 2].lstrip(_SPACE)[:1] == "%" or before in self.words.shares

    def _multiply(self, start: int, value: Decimal, end: int) -> tuple[Decimal, int, bool]:
        """Apply 万, k or million, and what is left below it: 9万6, 3万5千."""
        rough = end
        while self.folded[rough : rough + 1] in self.words.roughly and rough < len(self.folded):
            rough += 1
        glued = self.folded[rough : rough + 1] != _SPACE
        at = rough if glued else rough + 1
        if self.folded[at : at + 1] in self.words.joined and self._longest(at + 1, self.words.currencies):
            return value * self.words.multipliers[self.folded[at]], at + 1, True
        word = self._longest(at, self.words.multipliers)
        if not word or (len(word) == 1 and word.isascii() and not glued) or not self._is_multiplier(at, word):
            return value, end, False
        factor = self.words.multipliers[word]
        value, end = value * factor, at + len(word)
        if word.isascii():
            return value, end, True
        value, end = self._below(value, end, factor)
        return value, end, factor >= _TEN_THOUSAND or not self.folded[start].isdigit() or rough > start

    def _is_multiplier(self, at: int, word: str) -> bool:
        """Refuse a 千 or 百 that begins a unit of weight (千克)."""
        counter = self._longest(at, self.words.counters)
        return len(counter) <= len(word)

    def _below(self, value: Decimal, end: int, factor: Decimal) -> tuple[Decimal, int]:
        """Add the figures behind 万: one alone counts the place below."""
        number = self._number_after(end)
        if number is None:
            return value, end
        rest, rest_end = number
        word = self._longest(rest_end, self.words.multipliers)
        if word and not word.isascii() and self.words.multipliers[word] < factor:
            return value + rest * self.words.multipliers[word], rest_end + len(word)
        if rest < 10 and not self._longest(rest_end, self.words.counters):  # noqa: PLR2004 # one figure
            return value + rest * factor / 10, rest_end
        return (value + rest, rest_end) if rest >= 100 else (value, end)  # noqa: PLR2004 # 3万5千 in figures: 3万5000

    def _number_after(self, at: int) -> tuple[Decimal, int] | None:
        """Read the number that follows at once."""
        character = self.folded[at : at + 1]
        if character.isdigit():
            match = _NUMBER.match(self.folded, at)
            return (
                (Decimal(match.group().replace(",", "")), match.end())
                if match and len(match.group()) <= _LONGEST_NUMBER
                else None
            )
        numeral = read_han(self.folded, at) if character in self.han and character else None
        return (numeral.value, numeral.end) if numeral else None

    def _currency(self, mention: MoneyMention) -> MoneyMention | None:
        """Add the currency that stands before or behind; without one, refuse what counts things."""
        before = self._before(mention.start)
        after, at = self._after(mention.end)
        if after is not None:
            code = self.words.currencies[after] or (self.words.currencies[before] if before else "")
            start = (
                mention.start - self._width(before, mention.start)
                if before and not self._ends_amount(mention.start, before)
                else mention.start
            )
            return self._small(replace(mention, start=start, end=at + len(after), currency=code or None, certain=True))
        if before:
            start = mention.start - self._width(before, mention.start)
            code = self.words.currencies[before]
            return self._said_cents(replace(mention, start=start, currency=code or None, certain=True))
        small = self._only_small(mention)
        return small or (None if self._counts(mention) else mention)

    def _before(self, start: int) -> str:
        """Give the currency word that ends at a place."""
        space = start - 1 if self.folded[max(start - 1, 0) : start] == _SPACE else start
        reach = self.words.reach_back.get(self.folded[space - 1 : space], 0) if space else 0
        for length in range(min(reach, space), 0, -1):
            word = self.folded[space - length : space]
            if word in self.words.currencies and self._stands_alone(space - length, space):
                return word
        return ""

    def _ends_amount(self, start: int, word: str) -> bool:
        """Say whether the currency before belongs to the number before it: 4人民币5美元."""
        at = start - self._width(word, start)
        return self.folded[max(at - 1, 0) : at].isdigit()

    def _width(self, word: str, start: int) -> int:
        """Give the width of a word before a place, with the space between."""
        return len(word) + (self.folded[max(start - 1, 0) : start] == _SPACE)

    def _after(self, end: int) -> tuple[str | None, int]:
        """Give the currency word that begins behind the number, and where."""
        at = end + (self.folded[end : end + 1] in {_SPACE, *self.words.measure})
        word = self._longest(at, self.words.currencies)
        return (word, at) if word else (None, end)

    def _stands_alone(self, start: int, end: int) -> bool:
        """Say whether letters do not go on at either side, and capitals are there where they are needed."""
        word = self.folded[start:end]
        before = self.folded[max(start - 1, 0) : start]
        if _LETTER.match(word[0]) and _LETTER.match(before) and before not in self.words.joined:
            return False
        if _LETTER.match(word[-1]) and self.folded[end : end + 1].isascii() and self.folded[end : end + 1].isalpha():
            return False
        return word not in self.words.capitals or self.text[start:end].isupper()

    def _longest(self, at: int, words: dict[str, str] | dict[str, Decimal] | frozenset[str]) -> str:
        """Give the longest word of a table that begins at a place and stands alone."""
        reach = self.words.reach.get(self.folded[at : at + 1], 0)
        for length in range(min(reach, len(self.folded) - at), 0, -1):
            word = self.folded[at : at + length]
            if word in words and self._stands_alone(at, at + length):
                return word
        return ""

    def _small(self, mention: MoneyMention) -> MoneyMention:
        """Add what is said below the main unit: 两块五, 20 dollars 43 cents, 15 dollars and 15."""
        at = mention.end
        for joint in (" and ", " ", ""):
            if self.folded.startswith(joint, at):
                number = self._number_word(at + len(joint))
                if number:
                    return self._add_small(mention, *number, glued=not joint)
        return mention

    def _number_word(self, at: int) -> tuple[Decimal, int] | None:
        """Read a number below a hundred in any writing."""
        number = self._number_after(at)
        if number is None and self.folded[at : at + 1].isascii() and self.folded[at : at + 1].isalpha():
            numeral = read_english(self.folded, at)
            number = (numeral.value, numeral.end) if numeral else None
        return number if number and 0 < number[0] < _CENTS and number[0] == int(number[0]) else None

    def _add_small(self, mention: MoneyMention, value: Decimal, end: int, *, glued: bool) -> MoneyMention:
        """Decide what the number behind the main unit counts."""
        at = end + (self.folded[end : end + 1] == _SPACE)
        tenths = self._longest(at, self.words.tenths)
        hundredths = self._longest(at, self.words.any_hundredths)
        if tenths:
            return replace(mention, end=at + len(tenths), amount=mention.amount + value / 10)
        if hundredths:
            return replace(mention, end=at + len(hundredths), amount=mention.amount + value / _CENTS)
        if not self._ends(end, han=glued):
            return mention
        tens = glued and value < 10 and self.folded[end - 2 : end - 1] not in zero_characters()  # noqa: PLR2004 # one figure
        return replace(mention, end=end, amount=mention.amount + value / (10 if tens else _CENTS))

    def _said_cents(self, mention: MoneyMention) -> MoneyMention:
        """Read US$3 and fourteen: cents in words behind a currency that stands before."""
        if mention.amount != int(mention.amount) or not self.folded.startswith(" and ", mention.end):
            return mention
        numeral = read_english(self.folded, mention.end + 5)
        if numeral is None or not 0 < numeral.value < _CENTS or not self._ends(numeral.end, han=False):
            return mention
        return replace(mention, end=numeral.end, amount=mention.amount + numeral.value / _CENTS)

    def _ends(self, at: int, *, han: bool) -> bool:
        """Say whether nothing that could be counted follows."""
        if self._longest(at, self.words.currencies):
            return False
        following = self.folded[at : at + 2].lstrip(_SPACE)[:1]
        return not following.isalnum() or (
            han and not following.isascii() and not self._longest(at, self.words.counters)
        )

    def _only_small(self, mention: MoneyMention) -> MoneyMention | None:
        """Read 两角五分, ten cents."""
        at = mention.end + (self.folded[mention.end : mention.end + 1] == _SPACE)
        tenths = self._longest(at, self.words.tenths)
        if tenths:
            found = replace(mention, end=at + len(tenths), amount=mention.amount / 10, certain=True, cents=True)
            return self._small(found) if found.amount else found
        hundredths = self._longest(at, self.words.hundredths)
        if not hundredths or self.folded[mention.start : at + len(hundredths)] in self.words.not_money:
            return None
        return replace(mention, end=at + len(hundredths), amount=mention.amount / _CENTS, certain=True, cents=True)

    def _counts(self, mention: MoneyMention) -> bool:
        """Say whether the number counts things or is part of a word."""
        end = mention.end
        following = self.folded[end : end + 1]
        if self._longest(end, self.words.counters):
            return True
        if mention.certain:
            return self._plural_follows(end)
        if (
            following == _SPACE
            and self.folded[end + 1 : end + 2].isalpha()
            and self.folded[end + 1 : end + 2].isascii()
        ):
            return not self._goes_on(mention, end + 1)
        before = self.folded[max(mention.start - 1, 0) : mention.start]
        paid = mention.amount >= _CENTS and not following.isascii() and self._longest(end, self.words.after_amount)
        return (
            (following.isalnum() and not paid)
            or (before.isascii() and before.isalpha())
            or following in {"-", "/", ":"}
        )

    def _goes_on(self, mention: MoneyMention, at: int) -> bool:
        """Say whether the sentence goes on behind a bare number, so that it counts nothing: 9400 yesterday."""
        word = _WORD.match(self.folded, at)
        name = mention.amount >= _CENTS and self.text[at : at + 1].isupper()
        return name or (word is not None and word.group() in self.words.after_amount)

    def _plural_follows(self, end: int) -> bool:
        """Say whether a plural noun follows a large number in English: 10k units."""
        match = re.compile(r" ([a-z]+s)\b").match(self.folded, end)
        return bool(match) and match is not None and match.group(1) not in self.words.not_goods
