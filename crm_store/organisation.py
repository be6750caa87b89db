"""The one organisation of a database: its defaults and its settings."""

from typing import Any

from crm_store.records import Organisation
from crm_store.statements import the_one
from crm_store.unit import Unit


def current(unit: Unit) -> Organisation | None:
    """Give the organisation; None before it is set up."""
    return the_one(unit.session, Organisation)


def get(unit: Unit) -> Organisation:
    """Give the organisation of a database that is set up."""
    organisation = current(unit)
    if organisation is None:
        raise LookupError("the organisation is not set up")
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
