"""vCard files, as address books write them: read what matters, whatever is wrong with the rest."""

import quopri
import re
from collections.abc import Iterator

from bot.messages import Card

LARGEST = 65536
"""Bytes of a file that are looked at; a card with a picture in it may be far larger."""

_FOLDED = re.compile(r"\r?\n[ \t]")
_SOFT_BREAK = re.compile(r"=\r?\n")
_ESCAPED = re.compile(r"\\([,;:\\nN])")


def read(text: str) -> Card | None:
    """Read the first card of a file; None when it names nobody."""
    values: dict[str, str] = {}
    for name, value in _properties(text):
        if name == "END":
            break
        if value.strip():
            values.setdefault(name, value.strip())
    company = values.get("ORG", "").split(";")[0].strip() or None
    called = values.get("FN") or _from_parts(values.get("N", "")) or company
    if not called:
        return None
    return Card(called, values.get("TEL"), values.get("EMAIL"), company, values.get("TITLE"))


def decode(content: bytes) -> str:
    """Read the bytes of a file: UTF-8, or what older Chinese telephones wrote."""
    try:
        return content[:LARGEST].decode("utf-8-sig")
    except UnicodeDecodeError:
        return content[:LARGEST].decode("gb18030", "replace")


def _properties(text: str) -> Iterator[tuple[str, str]]:
    """Give each line's name without its group and parameters, and its value."""
    for line in _SOFT_BREAK.sub("", _FOLDED.sub("", text)).splitlines():
        head, colon, value = line.partition(":")
        if not colon:
            continue
        name, *parameters = head.upper().split(";")
        if any("QUOTED-PRINTABLE" in parameter for parameter in parameters):
            value = decode(quopri.decodestring(value.encode("utf-8", "replace")))
        yield name.rpartition(".")[2].strip(), _ESCAPED.sub(_plain, value).removeprefix("tel:")


def _plain(escaped: re.Match[str]) -> str:
    return "\n" if escaped[1] in "nN" else escaped[1]


def _from_parts(parts: str) -> str:
    family, given, *_ = (*parts.split(";"), "", "")
    together = (given.strip(), family.strip())
    return " ".join(filter(None, together)) if parts.isascii() else "".join(reversed(together))
