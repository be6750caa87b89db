"""Every number behind tiers, stages, rhythm and lapse, in one place, as measured and judged so far.

An organisation overrides any of them under `insight` in its settings, by the name of the field. A value of the wrong
kind is passed over, so that a slip in the settings never keeps the chat from answering.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from datetime import date
from functools import cached_property
from typing import Any, cast


@dataclass(frozen=True)
class InsightDefaults:
    """The numbers; all lengths are days, all shares lie between 0 and 1."""

    # Rhythm
    last_gaps: int = 12
    """So many of the latest gaps make the customer's own rhythm."""

    prior_weight: int = 3
    """The base's gap (or the tier's cadence, for contacts) counts as so many gaps beside them."""

    base_gap: float = 45.0
    """The base's gap between orders before any data."""

    base_weight: int = 5
    """With which weight it starts."""

    regular_gaps: int = 3
    """From so many gaps on, a rhythm may be called regular."""

    regular_spread: float = 0.5
    """If their standard deviation is at most this share of their mean."""

    top_cadence: int = 14
    """Days between contacts that the top tier asks for."""

    middle_cadence: int = 30
    """The same for a tier between the top and the lowest."""

    lowest_cadence: int = 90
    """The same for the lowest tier and for a customer without one."""

    # Lapse levels
    levels: tuple[float, ...] = (1.5, 2.0, 3.0, 6.0)
    """Levels 1 to 4 begin at so many rhythms of silence."""

    top_factor: float = 0.8
    """The first three thresholds come earlier for the top tier."""

    lowest_factor: float = 1.25
    """And later for the lowest, and for a customer without a tier."""

    grace_days: int = 7
    """A silence has to exceed the rhythm by so many days before it counts."""

    lost_days: int = 365
    """From so many days of silence on, the level is 4 whatever the rhythm."""

    new_rhythms: float = 2.0
    """A customer whose first order is younger than so many base gaps does not lapse."""

    hold_days: int = 3
    """A try that reached nobody holds an alert for so many days, or a quarter of the rhythm."""

    season_years: int = 2
    """From so many years of orders on, a silence like last year's holds levels 1 and 2."""

    season_slack: float = 1.25
    """As long as it is no longer than so many times the silence over the same dates last year."""

    # Early signs
    sign_orders: int = 3
    """So many last orders, or gaps, have to tell the same."""

    sign_money: float = 0.6
    """Orders below this share of the customer's own median amount are a sign."""

    sign_gap: float = 1.3
    """Gaps longer than so many own medians are a sign."""

    sign_talk: float = 2.0
    """A silence in talk longer than so many own talk rhythms is a sign."""

    sign_cancelled_days: int = 90
    """Cancellations of so many days are held against the year's rate."""

    sign_complaint_hours: int = 48
    """A complaint open for longer is a sign."""

    sign_satisfaction: int = 2
    """A satisfaction of this or less is a sign."""

    sign_recommend: int = 6
    """So is a recommendation of this or less."""

    sign_answer_days: int = 90
    """For so many days."""

    # Stages
    window_days: int = 90
    """Money is compared over windows of at least so many days."""

    window_rhythms: float = 3.0
    """And at least so many rhythms."""

    growing: float = 1.2
    """Money of the last window against the one before, from which a customer grows."""

    shrinking: float = 0.5
    """Below which it declines, if it is also late."""

    shrinking_late: float = 1.25
    """Late meaning so many rhythms of silence."""

    settled_orders: int = 3
    """From so many orders on, a customer is past getting acquainted; so many after a long gap end the recovery."""

    dormant_talk_days: int = 90
    """A customer without orders with whom nobody talked for longer is dormant."""

    renewal_days: int = 90
    """Before a contract ends, its renewal is opened."""

    renewal_talk_days: int = 60
    """No talk since so many days before the end puts it in danger."""

    ended_days: int = 30
    """So long after its end the customer counts as gone."""

    # Tiers
    scheme: str = "three"
    """The scheme in use, by the name under which `schemes.py` keeps it, or `own`."""

    value_days: int = 365
    """A customer's value is its money of so many last days."""

    young_days: int = 90
    """From its first order on, a customer is graded after so many days."""

    small_book: int = 20
    """Below so many graded customers the amounts decide, not the shares."""

    small_amount: int = 50_000
    """The amount that lifts a customer of a small book above the lowest tier, in the main unit."""

    small_step: int = 4
    """And so many times as much for each tier further up."""

    demotion_share: float = 0.9
    """Below this share of its tier's cut a customer is on the way down."""

    demotion_months: int = 2
    """After so many monthly rankings there, it goes down."""

    rates: Mapping[str, float] = field(default_factory=dict)
    """What one unit of another currency is worth in the organisation's own; without a rate it counts no money."""

    # The return curve
    curve_weight: int = 20
    """The shipped curve counts as so many returns' worth of watching in each cell."""

    curve_spells: int = 100
    """Below so many silences of its own the organisation sees no percentages."""

    horizon_days: int = 90
    """The chance of a return is said for so many days."""

    horizon_rhythms: float = 2.0
    """Or so many rhythms, the longer."""

    likely: float = 0.7
    """Above it a return is likely."""

    unlikely: float = 0.3
    """Below it a return is unlikely; both borders belong to the middle."""

    order_weight: float = 2.0
    """The base's mean order counts as so many orders beside the customer's own."""

    # Win-back
    win_back_orders: int = 3
    """So many orders make a customer of the lowest tier worth winning back."""

    win_back_days: int = 730
    """If it is not silent for longer."""

    win_back_pause: int = 30
    """At most one try in so many days."""

    win_back_tries: int = 3
    """And so many in all."""

    won_days: int = 90
    """An order within so many days of a try counts as won."""

    # What falls and what is core
    fall: float = 0.8
    """Money of the last window below this share of the one before is a fall."""

    fall_cause: float = 0.9
    """Quantity, price or the number of orders below this share of before is said to be behind it."""

    core_share: float = 0.2
    """The top customers by this share are looked at for the core."""

    override_days: int = 180
    """A tier or stage set by a human against the rule stands for so many days unless said otherwise."""

    closures: tuple[tuple[date, date], ...] = ()
    """Days on which nobody orders, beside the Spring Festival where that is kept: first and last day of each."""

    @cached_property
    def late(self) -> tuple[float, float, float]:
        """Danger, leaving and gone begin at so many rhythms of silence."""
        _, danger, leaving, gone = self.levels
        return danger, leaving, gone


DEFAULTS = InsightDefaults()


def overridden(settings: Mapping[str, object], *, defaults: InsightDefaults = DEFAULTS) -> InsightDefaults:
    """Give the defaults with an organisation's own numbers in place of some."""
    own = settings.get("insight")
    if not isinstance(own, Mapping):
        return defaults
    fitting: dict[str, Any] = {
        each.name: value
        for each in fields(defaults)
        if each.name in own and (value := _fit(own[each.name], getattr(defaults, each.name))) is not None
    }
    return replace(defaults, **fitting) if fitting else defaults


def _fit(value: object, default: object) -> object | None:
    """Read a setting as what it stands for; None where it is not of that kind."""
    match default:
        case float() | int():
            return _number(value, type(default))
        case str():
            return value if isinstance(value, str) and value else None
        case tuple((float(), *_)):
            return _rising(value, len(default))
        case tuple():
            return _spans(value)
        case _:
            return _rates(value)


def _number(value: object, kind: type) -> object | None:
    good = isinstance(value, int | float) and not isinstance(value, bool) and 0 < value < 10**12
    return kind(value) if good else None


def _rising(value: object, length: int) -> tuple[float, ...] | None:
    if not isinstance(value, list | tuple) or len(value) != length or any(_number(one, float) is None for one in value):
        return None
    numbers = tuple(float(one) for one in value)
    return numbers if list(numbers) == sorted(numbers) else None


def _spans(value: object) -> tuple[tuple[date, date], ...] | None:
    try:
        pairs = [
            (date.fromisoformat(first), date.fromisoformat(last)) for first, last in cast("list[list[str]]", value)
        ]
    except (TypeError, ValueError):
        return None
    return tuple((first, last) for first, last in pairs if first <= last)


def _rates(value: object) -> dict[str, float] | None:
    if not isinstance(value, Mapping):
        return None
    rates = {str(code): _number(rate, float) for code, rate in value.items()}
    return {code: cast("float", rate) for code, rate in rates.items() if rate is not None}
