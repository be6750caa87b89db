"""Another scheme of tiers: first what it would change, then, with a tap, kept."""

from dataclasses import dataclass

from crm_store import organisation
from crm_store.insight import grading
from crm_store.insight.base import chosen_scheme
from crm_store.insight.schemes import SCHEMES
from handlers.actions import SetScheme
from handlers.shared.base import Line, Offer, Outcome, Question
from handlers.shared.desk import Desk
from handlers.shared.steps import summarise

_MOVES = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class SchemeRow(Line):
    """So many customers would stand in this tier."""

    tier: str
    customers: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TierMoveRow(Line):
    """So many customers would go from one tier to another."""

    was: str | None
    tier: str
    customers: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SchemeAsked(Question):
    """It is not said which scheme."""

    current: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SchemePreviewed(Outcome):
    """What a scheme would make of the whole base; nothing is kept yet."""

    scheme: str
    rows: tuple[SchemeRow, ...]
    moves: tuple[TierMoveRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SchemeSet(Outcome):
    """Customers are graded by another scheme; a large base is done by the next daily run."""

    scheme: str
    was: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SchemeDenied(Outcome):
    """Only an admin changes the scheme."""


def set_scheme(action: SetScheme, desk: Desk) -> Outcome:
    """Show what another scheme would change, or keep it."""
    if not desk.unit.viewer.rights.settings:
        return SchemeDenied()
    current = chosen_scheme(desk.unit.session).name
    if action.scheme not in SCHEMES:
        offers = tuple(Offer(SetScheme(scheme=name), "button-scheme", name) for name in SCHEMES if name != current)
        return SchemeAsked(action=action, slot="scheme", current=current, offers=offers)
    if not action.sure:
        return _preview(action.scheme, desk)
    here = organisation.current(desk.unit)
    own = here.settings.get("insight") if here else None
    numbers = dict(own) if isinstance(own, dict) else {}
    organisation.set_settings(desk.unit, insight=numbers | {"scheme": action.scheme})
    summarise(desk, action)
    return SchemeSet(scheme=action.scheme, was=current)


def _preview(name: str, desk: Desk) -> Outcome:
    desk.unit.derived.refresh()
    found = grading.preview(desk.unit.session, SCHEMES[name], now=desk.unit.now)
    return SchemePreviewed(
        scheme=name,
        rows=tuple(SchemeRow(tier=tier, customers=count) for tier, count in found.customers),
        moves=tuple(TierMoveRow(was=was, tier=tier, customers=count) for was, tier, count in found.moves[:_MOVES]),
        offers=(Offer(SetScheme(scheme=name, sure=True), "button-scheme-keep", name),),
    )
