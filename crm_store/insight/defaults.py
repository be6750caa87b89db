"""Every number behind the contact rhythm and its lapse levels, in one place, as measured and judged so far."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class RhythmDefaults:
    """How often a customer should be reached, and how long a silence means what."""

    last_gaps: int = 12
    """So many of the latest gaps between contacts make the customer's own rhythm."""

    prior_weight: int = 3
    """The tier's cadence counts as so many gaps beside them."""

    cadence: dict[str, int] = field(default_factory=lambda: {"vip": 14, "important": 30})
    """Days between contacts that a tier asks for."""

    lowest_cadence: int = 90
    """The same for the lowest tier, for a tier of another scheme and for none."""

    levels: tuple[float, float, float, float] = (1.5, 2.0, 3.0, 6.0)
    """Levels 1 to 4 begin at so many rhythms of silence."""

    factors: dict[str, float] = field(default_factory=lambda: {"vip": 0.8, "important": 1.0})
    """The first three thresholds come earlier for the top tier."""

    lowest_factor: float = 1.25
    """And later for the lowest, and for a customer without a tier."""

    grace_days: int = 7
    """A silence has to exceed the rhythm by so many days before it counts."""

    lost_days: int = 365
    """From so many days of silence on, the level is 4 whatever the rhythm."""

    regular_gaps: int = 3
    """From so many gaps on, a rhythm may be called regular."""

    regular_spread: float = 0.5
    """If their standard deviation is at most this share of their mean."""

    hold_days: int = 3
    """A try that reached nobody holds an alert for so many days, or a quarter of the rhythm."""


DEFAULTS = RhythmDefaults()
