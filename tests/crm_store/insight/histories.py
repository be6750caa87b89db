"""Customers as plain facts for the tests: orders so many days before today, of so much each."""

from datetime import date, timedelta
from typing import Any

from crm_store.insight.life import Facts, Purchase, Talk
from crm_store.insight.rhythm import Gaps

TODAY = date(2026, 11, 21)


def ago(days: int) -> date:
    return TODAY - timedelta(days)


def bought(*days: int, amount: int = 1000, amounts: tuple[int, ...] = ()) -> tuple[Purchase, ...]:
    """Purchases so many days ago, the oldest first."""
    each = amounts or (amount,) * len(days)
    return tuple(Purchase(ago(day), money) for day, money in zip(days, each, strict=True))


def facts(*days: int, amounts: tuple[int, ...] = (), **known: Any) -> Facts:  # noqa: ANN401  # whatever facts there are
    return Facts(since=ago(900), purchases=bought(*days, amounts=amounts), base_gap=30.0, **known)


def every(gap: int, *, last: int, times: int) -> tuple[int, ...]:
    """Orders every so many days, the last one so many days ago."""
    return tuple(last + gap * number for number in reversed(range(times)))


def talked(days: int, *, gap: float, count: int = 5) -> Talk:
    return Talk(ago(days), Gaps(count, gap, regular=True))
