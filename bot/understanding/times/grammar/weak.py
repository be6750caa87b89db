"""Words that are a month or a weekday only where their place says so: may, march, sat, sun."""

from bot.understanding.times.rules import Mark, Token, code_of, token
from bot.understanding.times.words import MonthName, Weekday

_WEAK = {code_of("weakmonth"): "monthname", code_of("weakweekday"): "weekday"}
_BEFORE = {
    code_of(kind)
    for kind in (
        "in", "by", "until", "since", "from", "turn", "coming", "past", "of", "between", "before", "after", "to", "for",
        "piece", "on", "dash", "number", "ordinal", "every", "starting", "the", "rangeto", "weekday", "comma",
    )
}  # fmt: skip
_AFTER = {code_of(kind) for kind in ("number", "ordinal", "part", "clock", "meridiem", "dash", "figures")}
_NOT_BEFORE = {code_of("the"), code_of("comma"), code_of("number"), code_of("to")}
_ENDS = {"", code_of("comma"), code_of("dot"), code_of("stop"), code_of("line")}
_SENTENCE_ENDS = ".!?\n"


def decide(tokens: list[Token], text: str) -> list[Token]:
    """Turn each weak word into a month or weekday, or into a gap."""
    if not any(found.code in _WEAK for found in tokens):
        return tokens
    return [_decide(tokens, at, text) if found.code in _WEAK else found for at, found in enumerate(tokens)]


def _decide(tokens: list[Token], at: int, text: str) -> Token:
    """Look at the neighbours and at the capital letter."""
    found = tokens[at]
    before = tokens[at - 1].code if at else ""
    after = tokens[at + 1].code if at + 1 < len(tokens) else ""
    weekday = isinstance(found.value, Weekday)
    ended = after in _ENDS
    supported = (
        before in (_BEFORE - _NOT_BEFORE if weekday else _BEFORE - {code_of("comma"), code_of("to")}) or after in _AFTER
    )
    if before == code_of("number") and after not in _AFTER and tokens[at - 1].value.written != "digits":
        supported = False
    if not (supported or _alone(tokens) or ((weekday or ended) and _is_capital(found, text))):
        return token(found.start, found.end, Mark("gap"))
    number = found.value.number
    return token(found.start, found.end, Weekday(number) if weekday else MonthName(number))


def _alone(tokens: list[Token]) -> bool:
    """Say whether the word is all there is."""
    return len(tokens) == 1


def _is_capital(found: Token, text: str) -> bool:
    """Say whether the word has a capital in the midst of a sentence and begins no name."""
    if not text[found.start].isupper():
        return False
    before = text[max(found.start - 3, 0) : found.start].rstrip(" ")
    following = text[found.end : found.end + 2].strip()
    return (
        bool(before)
        and before[-1] not in _SENTENCE_ENDS
        and not following[:1].isupper()
        and not text[: found.end].isupper()
    )
