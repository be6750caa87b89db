"""Telephone numbers and e-mail addresses in a text."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

_EMAIL = re.compile(
    r"(?<![\w.+-])[a-zA-Z0-9][\w.+-]{0,63}@[a-zA-Z0-9](?:[\w-]{0,62}\.){1,5}[a-zA-Z]{2,24}(?![\w-])", re.ASCII
)
_CANDIDATE = re.compile(r"\+?\(?\d(?:[ ().-]{0,2}\d){5,17}(?!\d)")
_DATE = re.compile(
    r"(?:19|20)\d\d[-./ ](?:0?[1-9]|1[0-2])[-./ ](?:0?[1-9]|[12]\d|3[01])(?!\d)|\d{1,2}[-./]\d{1,2}[-./]\d{4}(?!\d)"
)
_FEWEST_DIGITS = 7
_MOST_DIGITS = 15
_LOCAL_GROUPS = re.compile(r"\d{3}[ -]\d{4}|[1-9]\d{3}[ -]\d{4}")
_FULL_WIDTH = str.maketrans("０１２３４５６７８９＋－（）　．＠", "0123456789+-() .@")


@dataclass(frozen=True, slots=True)
class PhoneMention:
    """A telephone number: its digits, with a plus in front where one was written."""

    start: int
    end: int
    digits: str


@dataclass(frozen=True, slots=True)
class EmailMention:
    """An e-mail address as written."""

    start: int
    end: int
    address: str


def find_emails(text: str) -> tuple[EmailMention, ...]:
    """Give the e-mail addresses of a text in their order."""
    plain = text.translate(_FULL_WIDTH)
    return tuple(EmailMention(match.start(), match.end(), match.group()) for match in _EMAIL.finditer(plain))


def find_phones(text: str, *, country: str, taken: Sequence[tuple[int, int]] = ()) -> tuple[PhoneMention, ...]:
    """Give the telephone numbers of a text in their order; nothing that overlaps a taken span is one."""
    plain = text.translate(_FULL_WIDTH)
    if sum(character in "0123456789" for character in plain) < _FEWEST_DIGITS:
        return ()
    found = []
    for match in _CANDIDATE.finditer(plain):
        overlaps = any(match.start() < end and start < match.end() for start, end in taken)
        if not overlaps and _is_phone(plain, match, country):
            found.append(PhoneMention(match.start(), match.end(), _digits(match.group())))
    return tuple(found)


def _digits(written: str) -> str:
    """Keep the digits, and the plus in front."""
    return ("+" if written.startswith("+") else "") + "".join(c for c in written if c.isdigit())


def _is_phone(plain: str, match: re.Match[str], country: str) -> bool:
    """Say whether figures are a telephone number, by their form and the numbering plan."""
    written = match.group()
    digits = _digits(written).lstrip("+")
    before = plain[max(match.start() - 1, 0) : match.start()]
    if not _FEWEST_DIGITS <= len(digits) <= _MOST_DIGITS or _DATE.match(written):
        return False
    if before and ((before.isascii() and before.isalnum()) or before in "$£€¥#_"):
        return False
    return bool(_LOCAL_GROUPS.fullmatch(written)) or _is_planned(written, country)


def _is_planned(written: str, country: str) -> bool:
    """Ask the numbering plans; the package is slow to load, so only a candidate loads it."""
    import phonenumbers  # noqa: PLC0415 # see above

    regions = (country, "CN", "TW", "HK", "US", "SG", "GB") if not written.startswith("+") else (country,)
    for region in dict.fromkeys(regions):
        try:
            number = phonenumbers.parse(written, region)
        except phonenumbers.NumberParseException:
            continue
        if phonenumbers.is_valid_number(number) or (
            written.startswith("+") and phonenumbers.is_possible_number(number)
        ):
            return True
    return _is_planned_once_local(written, country)


def _is_planned_once_local(written: str, country: str) -> bool:
    """Let a number pass whose length fits its country and that is grouped as telephones are (555-0198)."""
    import phonenumbers  # noqa: PLC0415 # see above

    if written.isdigit():
        return False
    try:
        return bool(phonenumbers.is_possible_number(phonenumbers.parse(written, country)))
    except phonenumbers.NumberParseException:
        return False
