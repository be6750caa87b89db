"""A new organisation with its first admin, and what is usual in its country."""

from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.resources import files
from zoneinfo import available_timezones

import typer
from babel import Locale, UnknownLocaleError
from babel.numbers import get_territory_currencies

from bot.channels.console import CHANNEL
from bot.rendering.wording import languages
from crm_store import organisation, users
from crm_store.access import NOBODY
from crm_store.store import Store


@dataclass(frozen=True, slots=True)
class Habits:
    """What a country uses."""

    country: str
    currency: str
    zone: str
    language: str


def habits_of(country: str, *, currency: str | None, zone: str | None, language: str | None) -> Habits:
    """Give what was said, and what is usual in the country for the rest."""
    country = country.strip().upper()
    usual = get_territory_currencies(country)
    if not usual:
        raise typer.BadParameter(f"{country!r} is no country code")
    zone = zone or _zone_of(country)
    language = language or _language_of(country)
    if zone not in available_timezones():
        raise typer.BadParameter(f"{zone!r} is no time zone")
    if language not in languages():
        raise typer.BadParameter(f"{language!r} is none of {', '.join(languages())}")
    return Habits(country, (currency or usual[0]).upper(), zone, language)


def found(store: Store, *, name: str, admin: str, habits: Habits) -> bool:
    """Set the organisation up with its first admin; False when it stood already."""
    with store.unit(viewer=NOBODY, now=datetime.now(UTC)) as unit:
        if organisation.current(unit):
            return False
        organisation.set_up(
            unit,
            name=name,
            currency=habits.currency,
            country=habits.country,
            zone=habits.zone,
            language=habits.language,
        )
        user = users.add(unit, name=admin, role="admin", language=habits.language, zone=habits.zone)
        users.link(unit, user.id, channel=CHANNEL, external_id=str(user.id))
        return True


def _zone_of(country: str) -> str:
    """Give the first zone that the zone table lists for the country."""
    table = (files("tzdata.zoneinfo") / "zone.tab").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in table.splitlines() if not line.startswith("#"))
    return next((row[2] for row in rows if row[0] == country), "UTC")


def _language_of(country: str) -> str:
    try:
        locale = Locale.parse(f"und_{country}")
    except (UnknownLocaleError, ValueError):
        return "en"
    spelled = f"{locale.language}-{locale.script}" if locale.script else locale.language
    return spelled if spelled in languages() else "en"
