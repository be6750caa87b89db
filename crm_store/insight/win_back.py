"""Whom it pays to win back: gone, worth it, not too long ago, not tried too often, and not refused."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from crm_store.insight.days import later
from crm_store.insight.defaults import DEFAULTS, InsightDefaults
from crm_store.insight.rhythm import Place

Reason = Literal["eligible", "not_gone", "not_worth", "too_long", "refused", "tried_lately", "tried_enough"]


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether a customer is on the win-back list, and if not why; `again_on` is when a further try is due."""

    reason: Reason
    again_on: date | None = None

    @property
    def eligible(self) -> bool:
        """Whether to try."""
        return self.reason == "eligible"


def verdict(
    *,
    gone: bool,
    place: Place,
    orders: int,
    silent: int,
    tries: Sequence[date],
    refused: bool,
    today: date,
    numbers: InsightDefaults = DEFAULTS,
) -> Verdict:
    """Judge a customer for the list."""
    if not gone:
        return Verdict("not_gone")
    if refused:
        return Verdict("refused")
    if place == "lowest" and orders < numbers.win_back_orders:
        return Verdict("not_worth")
    if silent >= numbers.win_back_days:
        return Verdict("too_long")
    if len(tries) >= numbers.win_back_tries:
        return Verdict("tried_enough")
    again = later(max(tries), numbers.win_back_pause) if tries else today
    return Verdict("eligible") if again <= today else Verdict("tried_lately", again)


def won(tries: Sequence[date], purchases: Sequence[date], *, numbers: InsightDefaults = DEFAULTS) -> date | None:
    """Give the first order within the days after a try, which counts as won back."""
    after = (day for day in sorted(purchases) if any(0 <= (day - tried).days <= numbers.won_days for tried in tries))
    return next(after, None)
