"""One row of a list of customers: a draft of what would be kept, or the reason why it cannot be."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from crm_store.importing.lexicon import tier_of

Reason = Literal["no_name", "long_name", "bad_phone", "bad_email", "bad_birthday", "unknown_owner", "broken_text"]

LONGEST_NAME = 120
_PARTS = re.compile(r"[,;/、，；|\n]+")
_PHONE = re.compile(r"(\+?[\d(][\d()\-.\s]*)(?:[^\d+]{1,6}\d{1,6})?")
_DIGITS = range(5, 16)
_EMAIL = re.compile(r"[^@\s]{1,64}@[^@\s]{1,190}\.[^@\s.]{2,}")
_DAY = re.compile(r"(\d{4})\D{1,3}(\d{1,2})\D{1,3}(\d{1,2})\D{0,3}")
_LOST = "\ufffd"


@dataclass(frozen=True, slots=True)
class Draft:
    """A customer, and perhaps a person there, as a row tells of them."""

    row: int
    name: str
    private: bool
    aliases: tuple[str, ...] = ()
    person: str | None = None
    title: str | None = None
    person_phone: str | None = None
    phone: str | None = None
    email: str | None = None
    tier: str | None = None
    region: str | None = None
    industry: str | None = None
    address: str | None = None
    birthday: str | None = None
    notes: str | None = None
    owner: str | None = None
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Fault:
    """Why a row is not kept, and the cell that is to blame."""

    row: int
    reason: Reason
    cell: str = ""


def draft_of(number: int, cells: Mapping[str, str]) -> Draft | Fault:
    """Read the cells of a row, by field; a list without a column of customers is one of private customers."""
    private = "name" not in cells
    said = {field: cell for field, cell in cells.items() if cell}
    if fault := _fault(number, said, said.get("person" if private else "name", "")):
        return fault
    return Draft(
        row=number,
        name=said["person"] if private else said["name"],
        private=private,
        aliases=_parts(said.get("aliases")),
        person=None if private else said.get("person"),
        title=said.get("title"),
        person_phone=_phone(said.get("person_phone")),
        phone=_phone(said.get("phone")),
        email=said.get("email"),
        tier=tier_of(said["tier"]) if "tier" in said else None,
        region=said.get("region"),
        industry=said.get("industry"),
        address=said.get("address"),
        birthday=_day(said.get("birthday")),
        notes=said.get("notes"),
        owner=said.get("owner"),
        tags=_parts(said.get("tags")),
    )


def _fault(number: int, said: Mapping[str, str], name: str) -> Fault | None:
    checks: tuple[tuple[Reason, str, bool], ...] = (
        ("no_name", "", any(character.isalnum() for character in name)),
        ("long_name", name[:LONGEST_NAME], len(name) <= LONGEST_NAME),
        ("broken_text", name, _LOST not in name),
        ("bad_phone", said.get("phone", ""), "phone" not in said or _phone(said["phone"]) is not None),
        (
            "bad_phone",
            said.get("person_phone", ""),
            "person_phone" not in said or _phone(said["person_phone"]) is not None,
        ),
        ("bad_email", said.get("email", ""), "email" not in said or _EMAIL.fullmatch(said["email"]) is not None),
        ("bad_birthday", said.get("birthday", ""), "birthday" not in said or _day(said["birthday"]) is not None),
    )
    return next((Fault(number, reason, cell) for reason, cell, right in checks if not right), None)


def _parts(cell: str | None) -> tuple[str, ...]:
    return tuple(part.strip() for part in _PARTS.split(cell or "") if part.strip())


def _phone(cell: str | None) -> str | None:
    """Give the digits of the first number in a cell, with the plus sign where one is written."""
    first = next(iter(_parts(cell)), "")
    found = _PHONE.fullmatch(first)
    if found is None:
        return None
    digits = "".join(character for character in found[1] if character in "+0123456789")
    return digits if len(digits) in _DIGITS else None


def _day(cell: str | None) -> str | None:
    """Give a full date in its usual form, None where there is no such day; a lunar or yearless one stands as it is."""
    found = _DAY.fullmatch(cell or "")
    if found is None:
        return cell
    try:
        return date(int(found[1]), int(found[2]), int(found[3])).isoformat()
    except ValueError:
        return None
