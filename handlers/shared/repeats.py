"""How often something repeats, in a form that every language can word."""

from dataclasses import dataclass

from handlers.shared.base import Line


@dataclass(frozen=True, slots=True, kw_only=True)
class Repeats(Line):
    """A repetition: every `interval` days, weeks, months or years, on these weekdays or this day of the month."""

    frequency: str
    interval: int = 1
    month_day: int | None = None
    mo: bool = False
    tu: bool = False
    we: bool = False
    th: bool = False
    fr: bool = False
    sa: bool = False
    su: bool = False


def repeats(rule: str | None) -> tuple[Repeats, ...]:
    """Read an RFC 5545 rule; what repeats in no way known here is not described."""
    parts = dict(part.split("=", 1) for part in (rule or "").upper().split(";") if "=" in part)
    if parts.get("FREQ") not in {"DAILY", "WEEKLY", "MONTHLY", "YEARLY"}:
        return ()
    weekdays = parts.get("BYDAY", "").split(",")
    return (
        Repeats(
            frequency=parts["FREQ"].lower(),
            interval=_number(parts.get("INTERVAL")) or 1,
            month_day=_number(parts.get("BYMONTHDAY")),
            mo="MO" in weekdays,
            tu="TU" in weekdays,
            we="WE" in weekdays,
            th="TH" in weekdays,
            fr="FR" in weekdays,
            sa="SA" in weekdays,
            su="SU" in weekdays,
        ),
    )


def _number(text: str | None) -> int | None:
    return int(text) if text and text.isdecimal() else None
