"""The one organisation of a database: its defaults and its settings."""

from typing import Any

from sqlmodel import select

from crm_store.records import Organisation
from crm_store.statements import Query
from crm_store.unit import Unit

_ALL: Query[Organisation] = Query(lambda _: select(Organisation))


def current(unit: Unit) -> Organisation | None:
    """Give the organisation; None before it is set up."""
    return unit.first(_ALL)


def get(unit: Unit) -> Organisation:
    """Give the organisation of a database that is set up."""
    (organisation,) = unit.all(_ALL)
    return organisation


def set_up(unit: Unit, *, name: str, currency: str, country: str, zone: str, language: str) -> Organisation:
    """Make the organisation, or give the one that is there already."""
    return current(unit) or unit.changes.add(
        Organisation(name=name, currency=currency, country=country, zone=zone, language=language, created_at=unit.now)
    )


def set_settings(unit: Unit, **settings: Any) -> Organisation | None:  # noqa: ANN401  # whatever JSON holds
    """Change some of the organisation's settings; None when it is not the viewer's to do."""
    organisation = current(unit)
    if organisation is None or not unit.viewer.rights.settings:
        return None
    return unit.changes.amend(organisation, settings=organisation.settings | settings)
