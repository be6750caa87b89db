"""The small machine under the grammar: tokens with a kind, and rules that turn a run of kinds into one value.

A rule names the kinds that it reads in a pattern such as `month the? ordinal`. The kinds of all tokens form a
string with one character a token, so that a pattern is a short, anchored regular expression over it, without
nested repetition. A group of rules walks the tokens once from left to right; the grammar is a row of such groups.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple, Protocol, TypeVar

_codes: dict[str, str] = {}


def code_of(kind: str) -> str:
    """Give the character that stands for a kind in the string of kinds."""
    return _codes.setdefault(kind, chr(0x4E00 + len(_codes)))


class Value(Protocol):
    """What a token carries: anything that knows its kind."""

    @property
    def kind(self) -> str:
        """Name the kind, as patterns write it."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A word that only joins others (of, to, 之前): rules match it, builders do not get it."""

    kind: str


class Token(NamedTuple):
    """A value with its place in the text."""

    code: str
    start: int
    end: int
    value: Any


def token(start: int, end: int, value: Value) -> Token:
    """Make a token of a value."""
    return Token(code_of(value.kind), start, end, value)


Builder = Callable[..., Value | None]
Make = TypeVar("Make", bound=Builder)


# Short names that patterns use for several kinds.
ALIASES = {
    "anyunit": "(unit|yue|nian|ri|quarter)",
    "amount": "(number|an)",
    "place": "(ordinal)",
    "dayname": "(number|ordinal)",
    "rangeto": "(to|until|dash)",
}
_LOOK = re.compile(r"\(\?<?[=!][^()]*\)")


def _expand(pattern: str) -> str:
    """Write the aliases out."""
    return re.sub(r"[a-z_]+", lambda word: ALIASES.get(word[0], word[0]), pattern)


def _compile(pattern: str) -> re.Pattern[str]:
    """Turn `month the? ordinal` into a regular expression over the codes; `*` and `+` reach over a few tokens only."""
    pattern = pattern.replace("*", "{0,4}").replace("+", "{1,4}")
    return re.compile(re.sub(r"[a-z_]+", lambda word: code_of(word[0]), _expand(pattern)).replace(" ", ""))


def _first_codes(pattern: str) -> set[str]:
    """Give the codes with which a match of the pattern may begin (perhaps a few more)."""
    found: set[str] = set()
    for item in re.findall(r"\([^()]*\)[?*]?|[a-z_]+[?*]?", _LOOK.sub("", _expand(pattern))):
        found.update(code_of(word) for word in re.findall(r"[a-z_]+", item))
        if not item.endswith(("?", "*")):
            break
    return found


def codes_of(tokens: Sequence[Token]) -> str:
    """Give the string of kinds that patterns are matched against."""
    return "".join([token.code for token in tokens])


class Rules:
    """A group of rules, tried in the order in which they are written; the first that builds a value wins."""

    def __init__(self) -> None:
        self._by_first: dict[str, list[tuple[re.Pattern[str], Builder]]] = {}
        self._begins: re.Pattern[str] | None = None
        self._fits: dict[str, re.Pattern[str]] = {}

    def __call__(self, *patterns: str) -> Callable[[Make], Make]:
        """Mark a function as what builds the value of the patterns."""

        def add(build: Make) -> Make:
            for pattern in patterns:
                compiled = _compile(pattern)
                for code in _first_codes(pattern):
                    self._by_first.setdefault(code, []).append((compiled, build))
            return build

        return add

    def reduce(self, tokens: list[Token], codes: str) -> list[Token]:
        """Replace each run of tokens that a rule understands by one token with the rule's value.

        `codes` are those of the tokens; the very list is given back where no rule begins with any of them.
        """
        begins = self._begins or self._look_for_beginnings()
        if begins.search(codes) is None:
            return tokens
        reduced: list[Token] = []
        at = 0
        while match := begins.search(codes, at):
            start = match.start()
            reduced += tokens[at:start]
            code = codes[start]
            fits = self._fits[code].match(codes, start)
            found = _apply(self._by_first[code], codes, start, tokens) if fits else None
            reduced.append(found[0] if found else tokens[start])
            at = found[1] if found else start + 1
        reduced += tokens[at:]
        return reduced

    def patterns(self) -> Iterator[str]:
        """Give every pattern as a regular expression, for those who look after its cost."""
        return (pattern.pattern for rules in self._by_first.values() for pattern, _ in rules)

    def _look_for_beginnings(self) -> re.Pattern[str]:
        """Make the patterns that tell where a rule may begin, and whether one fits; all rules are known by then."""
        for code, rules in self._by_first.items():
            self._fits[code] = re.compile("|".join(f"(?:{pattern.pattern})" for pattern, _ in rules))
        self._begins = re.compile("[" + "".join(map(re.escape, self._by_first)) + "]")
        return self._begins


def _apply(
    rules: list[tuple[re.Pattern[str], Builder]], codes: str, at: int, tokens: Sequence[Token]
) -> tuple[Token, int] | None:
    """Give the token that the first fitting rule makes at this place, and where the next one begins."""
    for pattern, build in rules:
        match = pattern.match(codes, at)
        if match is None:
            continue
        run = tokens[at : match.end()]
        value = build(*[token.value for token in run if type(token.value) is not Mark])
        if value is not None:
            return Token(code_of(value.kind), run[0].start, run[-1].end, value), match.end()
    return None
