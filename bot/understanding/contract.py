"""Actions as the contract writes them in JSON, and back."""

from collections.abc import Callable, Mapping
from dataclasses import fields
from datetime import date, time
from decimal import Decimal
from typing import Any

from handlers.actions import Action, Match, Moment, Named, Part, Period, Unknown, When, every_action, name_of, slots_of

_BEYOND = {
    "list_contacts",
    "amend_contact",
    "explain",
    "show_pyramid",
    "set_scheme",
    "show_moves",
    "set_stage",
    "set_relation",
    "pause_customer",
    "mark_lost",
    "not_lapsing",
    "list_win_back",
    "try_win_back",
    "show_owed",
}
"""What the assistant does beyond the contract."""
_TIMES = {"at", "due", "period", "close"}
_NUMBERS = {"amount", "quantity"}
_NAMES = {"customer", "person"}

FindCustomer = Callable[[str], Match | None]


def to_contract(action: Action, *, everything: bool = False) -> dict[str, object]:
    """Write an action in the contract's form; one that the contract does not list is unknown unless asked for."""
    name = name_of(action)
    if name in _BEYOND and not everything:
        return {"action": name_of(Unknown)}
    written: dict[str, object] = {"action": name}
    for slot, value in slots_of(action).items():
        if slot == "customer" and isinstance(value, Named) and len(value.matches) > 1:
            written["customer_options"] = sorted(m.name for m in value.matches)
        elif not slot.endswith("_id"):
            written["meant" if isinstance(value, Action) else slot] = _plain(value)
    return written


def _plain(value: object) -> object:
    """Write one value."""
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    if isinstance(value, Named | Moment | Period):
        return str(value)
    if isinstance(value, Action):  # what is asked about first
        return to_contract(value, everything=True)
    return value


def from_contract(data: Mapping[str, Any], *, customer: FindCustomer) -> Action | None:
    """Read an action in the contract's form; None when its name is not known."""
    kind = every_action().get(str(data.get("action")))
    if kind is None:
        return None
    known = {f.name for f in fields(kind)}
    slots = {slot: _read(slot, value, customer) for slot, value in data.items() if slot in known}
    options = data.get("customer_options")
    if options:
        matches = tuple(m for name in options if (m := customer(str(name))))
        slots["customer"] = Named(str(data.get("person") or ""), matches)
    return kind(**slots)


def _read(slot: str, value: Any, customer: FindCustomer) -> Any:  # noqa: ANN401  # JSON in, a slot's value out
    """Read one slot."""
    if slot == "customer":
        match = customer(str(value))
        return Named(str(value), (match,) if match else ())
    if slot in _NAMES:
        return Named(str(value))
    if slot in _TIMES:
        return read_when(str(value))
    return Decimal(str(value)) if slot in _NUMBERS else value


def read_when(text: str) -> When | None:
    """Read a moment or a range as the contract writes it."""
    if ".." in text:
        first, last = text.split("..", 1)
        return Period(_day(first), _day(last))
    day = _day(text[:10])
    if day is None:
        return None
    rest = text[10:].strip("T ")
    if ":" in rest:
        return Moment(day, clock=time.fromisoformat(rest))
    parts: dict[str, Part] = {"morning": "morning", "noon": "noon", "afternoon": "afternoon", "evening": "evening"}
    return Moment(day, part=parts.get(rest))


def _day(text: str) -> date | None:
    """Read a day, None for an open side."""
    return date.fromisoformat(text) if text else None
