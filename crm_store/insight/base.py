"""What the whole base tells, kept as one row: its usual gap, the cuts of its tiers, its return curve.

`Context` is that row beside the organisation's numbers, as every judgement of a customer needs them.
"""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from functools import lru_cache
from typing import Any, cast

from sqlmodel import Session, select

from crm_store.clock import local
from crm_store.insight import curve as curves
from crm_store.insight.curve import Curve
from crm_store.insight.days import Span, Stopped, spring_festivals, stopped
from crm_store.insight.defaults import DEFAULTS, InsightDefaults, overridden
from crm_store.insight.rfm import Quintiles
from crm_store.insight.schemes import SCHEMES, By, Scheme, scheme_of
from crm_store.insight.tiers import SCALE, Cuts, small_cuts
from crm_store.records import Base, Organisation
from crm_store.statements import fetch, the_one

EMPTY = Quintiles((), (), ())


@dataclass(frozen=True, slots=True)
class Context:
    """What a judgement needs beside the customer itself; `month` is that of the ranking which made the cuts."""

    today: date
    currency: str
    numbers: InsightDefaults
    scheme: Scheme
    cuts: Cuts
    base_gap: float
    curve: Curve
    clock: Stopped
    quintiles: Quintiles = EMPTY
    mean_order: int = 0
    month: str | None = None
    month_now: str = ""


def context(session: Session, now: datetime) -> Context:
    """Give the context of this moment."""
    organisation = the_one(session, Organisation)
    settings = organisation.settings if organisation else {}
    numbers = overridden(settings, defaults=DEFAULTS)
    base = fetch(session, Base, 1)
    scheme = _scheme(base.scheme) if base else scheme_of(settings, numbers.scheme)
    today = local(now, organisation.zone if organisation else "UTC").date()
    return Context(
        today=today,
        month_now=month_of(today),
        currency=organisation.currency if organisation else "",
        numbers=numbers,
        scheme=scheme,
        cuts=_cuts(base.cuts) if base else Cuts(small_cuts(len(scheme.cuts), numbers=numbers), 0, by_amounts=True),
        base_gap=base.base_gap if base else numbers.base_gap,
        curve=curves.from_json(base.curve if base else None),
        clock=_clock(organisation.country if organisation else "", tuple(numbers.closures)),
        quintiles=_quintiles(base.quintiles) if base else EMPTY,
        mean_order=int(base.mean_order * SCALE) if base else 0,
        month=month_of(base.ranked_on) if base else None,
    )


@lru_cache(maxsize=16)
def _clock(country: str, closures: tuple[Span, ...]) -> Stopped:
    return stopped((*spring_festivals(country), *closures))


def month_of(day: date) -> str:
    """Name the month of a day."""
    return f"{day:%Y-%m}"


def chosen_scheme(session: Session) -> Scheme:
    """Give the scheme that the settings ask for, which the next ranking will use."""
    organisation = session.exec(select(Organisation)).first()
    settings = organisation.settings if organisation else {}
    return scheme_of(settings, overridden(settings).scheme)


def put(session: Session, ranked: Context, *, gaps: int) -> None:
    """Keep what a ranking found."""
    scheme, cuts, quintiles = ranked.scheme, ranked.cuts, ranked.quintiles
    row = Base(
        id=1,
        ranked_on=ranked.today,
        scheme={"name": scheme.name, "tiers": list(scheme.tiers), "cuts": list(scheme.cuts), "by": scheme.by},
        cuts={"amounts": list(cuts.amounts), "graded": cuts.graded, "by_amounts": cuts.by_amounts},
        base_gap=ranked.base_gap,
        gaps=gaps,
        mean_order=Decimal(ranked.mean_order) / SCALE,
        curve=curves.as_json(ranked.curve),
        quintiles={
            "recency": list(quintiles.recency),
            "frequency": list(quintiles.frequency),
            "money": list(quintiles.money),
        },
    )
    session.merge(row)
    session.flush()


def _scheme(told: dict[str, Any]) -> Scheme:
    if told["name"] in SCHEMES:
        return SCHEMES[told["name"]]
    return Scheme(told["name"], tuple(told["tiers"]), tuple(told["cuts"]), cast("By", told["by"]))


def _cuts(told: dict[str, Any]) -> Cuts:
    return Cuts(tuple(told["amounts"]), told["graded"], told["by_amounts"])


def _quintiles(told: dict[str, Any]) -> Quintiles:
    return Quintiles(tuple(told["recency"]), tuple(told["frequency"]), tuple(told["money"]))
