"""What the clock shows where a phone number is, so that nobody is called in the middle of their night."""

from datetime import datetime, time

from crm_store.clock import local

_DAY = (time(8), time(21))


def clock_at(phone: str | None, now: datetime, *, seen_from: str) -> datetime | None:
    """Give the wall clock at a number; None where it is the same as here, or cannot be told."""
    here = local(now, seen_from)
    there = {local(now, zone) for zone in _zones(phone or "")}
    return there.pop() if len(there) == 1 and here not in there else None


def is_night(wall: datetime) -> bool:
    """Tell whether people are not called at this hour."""
    return not _DAY[0] <= wall.time() < _DAY[1]


def _zones(phone: str) -> tuple[str, ...]:
    if not phone.startswith("+"):
        return ()  # a number without a country is one at home
    from phonenumbers import NumberParseException, parse  # noqa: PLC0415  # a large table that few need
    from phonenumbers.timezone import time_zones_for_number  # noqa: PLC0415  # the same

    try:
        found: tuple[str, ...] = time_zones_for_number(parse(phone, None))
    except NumberParseException:
        return ()
    return tuple(zone for zone in found if zone != "Etc/Unknown")
