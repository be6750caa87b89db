"""The pyramid of customers, with the true spread of the money beside the slogan."""

from dataclasses import dataclass
from decimal import Decimal

from crm_store import organisation
from crm_store.insight import pyramid
from crm_store.insight.pyramid import Layer
from handlers.actions import SetScheme, ShowMoves, ShowPyramid
from handlers.shared.base import Line, Money, Offer, Outcome
from handlers.shared.desk import Desk

_PERCENT = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class LayerRow(Line):
    """One tier: its customers and their money of a year; `cut` is the money from which it holds."""

    tier: str | None
    customers: int
    money: Money
    share: int
    cut: Money | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PyramidShown(Outcome):
    """The customers that the viewer sees by tier; `top` is the top fifth's share of the money, in percent.

    `behind` is the share of the customers that brings 80 % of it. `small` says that amounts decide, not shares.
    """

    customers: int
    money: Money
    rows: tuple[LayerRow, ...]
    top: int | None
    behind: int | None
    small: bool


def show_pyramid(_action: ShowPyramid, desk: Desk) -> Outcome:
    """Show the pyramid."""
    found = pyramid.of_base(desk.unit)
    here = organisation.current(desk.unit)
    currency = here.currency if here else ""
    spread = found.money > 0
    return PyramidShown(
        customers=found.customers,
        money=_money(found.money, currency),
        rows=tuple(_row(layer, found.money, currency) for layer in found.layers),
        top=round(found.truth.top_fifth * _PERCENT) if spread else None,
        behind=round(found.truth.customers_for_most * _PERCENT) if spread else None,
        small=found.by_amounts,
        offers=(Offer(SetScheme(), "button-scheme-other"), Offer(ShowMoves(), "button-moves")),
    )


def _row(layer: Layer, whole: Decimal, currency: str) -> LayerRow:
    return LayerRow(
        tier=layer.tier,
        customers=layer.customers,
        money=_money(layer.money, currency),
        share=round(_PERCENT * layer.money / whole) if whole > 0 else 0,
        cut=_money(layer.cut, currency) if layer.cut is not None else None,
    )


def _money(amount: Decimal, currency: str) -> Money:
    return Money(round(amount, 0), currency)
