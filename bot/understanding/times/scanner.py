"""From text to tokens: the longest known word at each place, numbers, figures and punctuation.

What is not known becomes one `gap`, over which no rule reaches. The walk goes once from left to right and looks
at each place only as far as the longest word that begins there.
"""

import re
from collections.abc import Sequence

from bot.understanding.numerals import (
    Numeral,
    counting_characters,
    han_characters,
    han_multipliers,
    read_english,
    read_han,
)
from bot.understanding.times.lexicon import read_lexicon
from bot.understanding.times.literals import read_figures
from bot.understanding.times.rules import Mark, Token, Value, code_of, token
from bot.understanding.times.words import Figures, Meridiem, Number, Ordinal, Part, Written

_LATIN = re.compile(r"[a-z]+")
_GLUED = re.compile(r"[a-z0-9_]*")
_HYPHEN = re.compile(r"(?<=[a-z])-(?=[a-z])")
_POINT = re.compile(r"[0-9]+\.[0-9]+")
_HAN = re.compile("[\u4e00-\u9fff]")
_PUNCTUATION = {
    ",": Mark("comma"),
    "、": Mark("comma"),
    ";": Mark("comma"),
    "·": Mark("comma"),
    "∙": Mark("comma"),
    "-": Mark("dash"),
    "~": Mark("dash"),
    "—": Mark("dash"),
    "―": Mark("dash"),
    "ー": Mark("dash"),
    "/": Mark("slash"),
    ".": Mark("dot"),
    "(": Mark("open"),
    ")": Mark("close"),
    "+": Mark("plus"),
    ":": Mark("colon"),
    "'": Mark("quote"),
    "@": Mark("at"),
    "&": Mark("and"),
    "\n": Mark("line"),
    "!": Mark("stop"),
    "?": Mark("stop"),
    "。": Mark("stop"),
}
_TAKEN = "\0"
_GAP = Mark("gap")
_GAP_CODE = code_of("gap")
_AFTER_CLOCK_WORD = {code_of("dian"), code_of("shi"), code_of("fen")}
_CURRENCY = "$£€¥₹%#"
_SILENT_CODE = code_of("silent")


def _without(text: str, taken: Sequence[tuple[int, int]]) -> str:
    """Blank the spans that are taken, so that no word reaches into them."""
    for start, end in taken:
        text = text[: max(start, 0)] + _TAKEN * len(text[max(start, 0) : end]) + text[max(end, start, 0) :]
    return text


class Scanner:
    """One walk over one text."""

    def __init__(self, text: str, folded: str, taken: Sequence[tuple[int, int]] = ()) -> None:
        self.text = text
        self.folded = _without(folded, taken)
        self.plain = _HYPHEN.sub(" ", self.folded)
        self.lexicon = read_lexicon()
        self.tokens: list[Token] = []
        self.han = han_characters()
        self.multipliers = han_multipliers()
        self.chinese = _HAN.search(folded) is not None

    def scan(self) -> list[Token]:
        """Give the tokens of the whole text."""
        at = 0
        while at < len(self.folded):
            at = self._step(at)
        return self.tokens

    def _step(self, at: int) -> int:
        """Read what begins at a place and give the place behind it."""
        character = self.folded[at]
        if character in {" ", "\u3000"}:
            return at + 1
        if character.isascii():
            if character.isalpha():
                return self._latin(at)
            if character.isdigit():
                return self._figures(at)
        elif character in self.lexicon.longest or character in self.han:
            return self._han(at)
        mark = _PUNCTUATION.get(character)
        if mark is None:
            self._gap(at, at + 1)
        else:
            self._add(at, at + 1, mark)
        return at + 1

    def _add(self, start: int, end: int, value: Value) -> int:
        """Add a token, one dash for a run of them."""
        tokens = self.tokens
        if tokens and value.kind == "dash" and tokens[-1].value == value and tokens[-1].end == start:
            tokens.pop()
        tokens.append(token(start, end, value))
        return end

    def _gap(self, start: int, end: int) -> int:
        """Add a gap, or lengthen the one before."""
        tokens = self.tokens
        if tokens and tokens[-1].code == _GAP_CODE:
            start = tokens.pop().start
        tokens.append(Token(_GAP_CODE, start, end, _GAP))
        return end

    def _han(self, at: int) -> int:
        """Read a Chinese word or number, whichever is longer; behind 点 a number comes first."""
        word = self._longest_word(at)
        numeral = read_han(self.folded, at) if self.folded[at] in self.han else None
        clock = bool(self.tokens) and self.tokens[-1].code in _AFTER_CLOCK_WORD and self.tokens[-1].end == at
        if numeral and (
            clock or numeral.end > at + len(word) or self._is_unit_behind(numeral.end, at + len(word), word)
        ):
            return self._add(at, numeral.end, self._han_number(at, numeral))
        if word:
            return self._add(at, at + len(word), self.lexicon.words[word])
        end = at + 1
        while numeral is None and end < len(self.folded) and self.folded[end] in self.han:
            end += 1  # a run that is too long to be a number
        return self._gap(at, end)

    def _han_number(self, at: int, numeral: Numeral) -> Number:
        """Make a value of a Chinese number."""
        written: Written = "some" if numeral.rough else "han"
        text = numeral.text or str(numeral.value)
        return Number(numeral.value, written, text, bool(numeral.text), self.folded[at] in counting_characters())

    def _is_unit_behind(self, at: int, end: int, word: str) -> bool:
        """Say whether a phrase that says no time (十分) would cut a longer word behind the number (十 分钟)."""
        silent = word and self.lexicon.words[word].kind == "silent"
        return bool(silent) and at + len(self._longest_word(at)) > end

    def _longest_word(self, at: int) -> str:
        """Give the longest known word that begins at a place."""
        longest = self.lexicon.longest.get(self.folded[at : at + 1], 0)
        for length in range(min(longest, len(self.folded) - at), 0, -1):
            word = self.folded[at : at + length]
            if word in self.lexicon.words:
                return word
        return ""

    def _latin(self, at: int) -> int:
        """Read a phrase, a word or a number in words; an unknown word takes along what is glued to it."""
        match = _LATIN.match(self.folded, at)
        if match is None or (at and self.folded[at - 1] in _CURRENCY):
            return self._gap(at, match.end() if match else at + 1)
        word = match.group()
        for phrase in self.lexicon.phrases.get(word, ()):
            end = at + len(phrase)
            if self.plain.startswith(phrase, at) and not self._goes_on(end):
                return self._known(at, end, self.lexicon.words[phrase])
        value = self.lexicon.words.get(word)
        if value is not None:
            return self._known(at, match.end(), value)
        numeral = read_english(self.folded, at)
        if numeral:
            return self._add(at, numeral.end, Ordinal(int(numeral.value)) if numeral.ordinal else Number(numeral.value))
        glued = _GLUED.match(self.folded, at)
        return self._gap(at, glued.end() if glued else match.end())

    def _goes_on(self, at: int) -> bool:
        """Say whether a word goes on at a place."""
        following = self.folded[at : at + 1]
        return following.isascii() and following.isalnum()

    def _known(self, start: int, end: int, value: Value) -> int:
        """Add a known Latin word, with the 's that may hang on it."""
        if self.folded.startswith("'s", end) and not self._goes_on(end + 2):
            end += 2
        return self._add(start, end, value)

    def _figures(self, at: int) -> int:
        """Read figures, with a unit of one letter glued to them; figures in a name, price or percentage are a gap."""
        before = self.folded[at - 1 : at]
        word = self._longest_word(at)
        if word and not self.folded[at + len(word) : at + len(word) + 1].isalnum():
            return self._add(at, at + len(word), self.lexicon.words[word])
        value, end = self._times_ten(*read_figures(self.folded, at))
        after = self.folded[end : end + 1]
        if (before and before in _CURRENCY) or (after and after in "%$€"):
            return self._gap(at, end)
        if after.isascii() and after.isalpha() and not self._unit_follows(end):
            glued = _GLUED.match(self.folded, at)
            return self._gap(at, max(end, glued.end() if glued else end))
        self._add(at, end, value)
        return self._glued_unit(end)

    def _times_ten(self, value: Value, end: int) -> tuple[Value, int]:
        """Apply a 万 behind plain figures."""
        if isinstance(value, Number) and _POINT.fullmatch(value.text) and self._part_follows(end):
            month, day = (int(field) for field in value.text.split("."))
            return (Figures((month, day), "md"), end) if 1 <= month <= 12 and 1 <= day <= 31 else (value, end)  # noqa: PLR2004
        if isinstance(value, Number) and self.folded[end : end + 1] in self.multipliers and end < len(self.folded):
            return Number(value.value * self.multipliers[self.folded[end]], "han", value.text), end + 1
        return value, end

    def _part_follows(self, at: int) -> bool:
        """Say whether a Chinese part of the day follows at once: 11.25下午 is a date."""
        word = self._longest_word(at) if not self.folded[at : at + 1].isascii() else ""
        return isinstance(self.lexicon.words.get(word), Part)

    def _unit_follows(self, at: int) -> bool:
        """Say whether the letters glued to figures are a word that may stand there."""
        match = _LATIN.match(self.folded, at)
        word = match.group() if match else ""
        phrases = self.lexicon.phrases.get(word, ())
        known = word in self.lexicon.words or word in self.lexicon.glued or word in {"p", "a", "t"}
        return known or any(self.folded.startswith(phrase, at) for phrase in phrases)

    def _glued_unit(self, at: int) -> int:
        """Read the h of 3h, the p of 3p and the T between date and clock."""
        match = _LATIN.match(self.folded, at)
        if match is None or (self._goes_on_digit(match.end()) and match.group() != "t"):
            return at
        word = match.group()
        if any(self.folded.startswith(phrase, at) for phrase in self.lexicon.phrases.get(word, ())):
            return at
        unit = self.lexicon.glued.get(word)
        if unit is not None and not (word == "w" and self.chinese):
            return self._add(at, match.end(), unit)
        if word == "p" or (word == "a" and self.tokens[-1].value.kind == "clock"):
            return self._add(at, match.end(), Meridiem(pm=word == "p"))
        return at + 1 if word == "t" else at

    def _goes_on_digit(self, at: int) -> bool:
        """Say whether figures follow."""
        return self.folded[at : at + 1].isdigit()
