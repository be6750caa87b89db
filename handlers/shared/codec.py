"""Actions as JSON values and back, exactly: for sessions, buttons and open questions, which outlive a process."""

from collections.abc import Callable
from dataclasses import fields
from datetime import date, time
from decimal import Decimal
from typing import Any

from handlers.actions import Action, Match, Moment, Named, Period, every_action, name_of, slots_of

_ACTIONS = every_action()
_KIND = "do"  # `action` is a slot of its own where one action holds another


def dump(action: Action) -> dict[str, Any]:
    """Write an action as what JSON can hold; `load` gives back an equal one."""
    return {_KIND: name_of(action)} | {slot: _plain(value) for slot, value in slots_of(action).items()}


def load(plain: dict[str, Any]) -> Action:
    """Read an action that `dump` wrote."""
    return _revive(plain)  # type: ignore[no-any-return] # the outermost value is always an action


def _plain(value: object) -> Any:  # noqa: ANN401 # JSON has no narrower type
    match value:
        case Action():
            return dump(value)
        case Moment():
            return {
                "day": value.day.isoformat(),
                "clock": value.clock and f"{value.clock:%H:%M}",
                "part": value.part,
            }
        case Period():
            return {
                "first": value.first and value.first.isoformat(),
                "last": value.last and value.last.isoformat(),
            }
        case Named():
            return {"words": value.words, "matches": [[m.id, m.name] for m in value.matches]}
        case Decimal():
            return {"decimal": str(value)}
    return value


def _revive(value: Any) -> Any:  # noqa: ANN401 # the same
    if not isinstance(value, dict):
        return value
    kind = next(key for key in _REVIVERS if key in value)
    return _REVIVERS[kind](value)


def _date(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _revive_action(value: dict[str, Any]) -> Action:
    kind = _ACTIONS[value[_KIND]]
    known = {field.name for field in fields(kind)}
    return kind(**{slot: _revive(said) for slot, said in value.items() if slot in known})


def _revive_moment(value: dict[str, Any]) -> Moment:
    clock = time.fromisoformat(value["clock"]) if value["clock"] else None
    return Moment(date.fromisoformat(value["day"]), clock, value["part"])


def _revive_named(value: dict[str, Any]) -> Named:
    return Named(value["words"], tuple(Match(id=number, name=name) for number, name in value["matches"]))


_REVIVERS: dict[str, Callable[[dict[str, Any]], object]] = {
    _KIND: _revive_action,
    "day": _revive_moment,
    "first": lambda value: Period(_date(value["first"]), _date(value["last"])),
    "words": _revive_named,
    "decimal": lambda value: Decimal(value["decimal"]),
}
