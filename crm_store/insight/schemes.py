"""The schemes of tiers: how many, how many customers in each, from the top down. Their words stand in `locales`.

An organisation with a scheme of its own keeps it in its settings: names from the top down, and the cuts either as
shares of the customers, as cumulative shares of the money, or as amounts.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, cast

from crm_store.insight.rhythm import Place

By = Literal["customers", "money", "amounts"]


@dataclass(frozen=True, slots=True)
class Scheme:
    """Tiers from the top down; `cuts` has one number for each tier but the lowest.

    By customers: the share of customers down to and with this tier. By money: the share of the money that they bring.
    By amounts: the value from which the tier holds, in the main unit.
    """

    name: str
    tiers: tuple[str, ...]
    cuts: tuple[float, ...]
    by: By = "customers"

    def place(self, tier: str | None) -> Place:
        """Tell where a tier stands; what is no tier of this scheme stands lowest."""
        if tier not in self.tiers or tier == self.tiers[-1]:
            return "lowest"
        return "top" if tier == self.tiers[0] else "middle"

    def rank(self, tier: str | None) -> int:
        """Count from the top; what is no tier of this scheme comes after the lowest."""
        return self.tiers.index(tier) if tier in self.tiers else len(self.tiers)


SCHEMES: dict[str, Scheme] = {
    scheme.name: scheme
    for scheme in (
        Scheme("three", ("vip", "important", "ordinary"), (0.05, 0.20)),
        Scheme("two", ("vip", "ordinary"), (0.20,)),
        Scheme("pyramid", ("vip", "main", "ordinary", "small"), (0.01, 0.05, 0.20)),
        Scheme(
            "six",
            ("black_gold", "diamond", "platinum", "gold", "jade", "crystal"),
            (0.01, 0.05, 0.15, 0.30, 0.60),
        ),
    )
}
"""The schemes that are ready to use."""


def scheme_of(settings: Mapping[str, object], name: str) -> Scheme:
    """Give the scheme of this name, or the organisation's own; the first where there is no such."""
    if name == "own" and (own := own_scheme(settings.get("own_scheme"))):
        return own
    return SCHEMES.get(name, SCHEMES["three"])


def own_scheme(told: object) -> Scheme | None:
    """Read an organisation's own scheme; None where it is not whole."""
    if not isinstance(told, Mapping):
        return None
    tiers, cuts, by = told.get("tiers"), told.get("cuts"), told.get("by", "customers")
    if not isinstance(tiers, list) or not isinstance(cuts, list) or by not in {"customers", "money", "amounts"}:
        return None
    names = tuple(tier for tier in tiers if isinstance(tier, str) and tier)
    numbers = tuple(float(cut) for cut in cuts if isinstance(cut, int | float) and not isinstance(cut, bool))
    scheme = Scheme("own", names, numbers, cast("By", by))
    return scheme if _whole(scheme) else None


def _whole(scheme: Scheme) -> bool:
    count = len(scheme.tiers)
    if count < 2 or len(set(scheme.tiers)) != count or len(scheme.cuts) != count - 1:  # noqa: PLR2004  # one tier is none
        return False
    rising = sorted(set(scheme.cuts), reverse=scheme.by == "amounts")
    fitting = all(cut > 0 for cut in scheme.cuts) and (scheme.by == "amounts" or max(scheme.cuts) < 1)
    return fitting and list(scheme.cuts) == rising
