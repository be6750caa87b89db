"""Grading a base within the transaction at hand, and what another scheme would make of it before it is kept."""

from collections import Counter
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import func, select
from sqlmodel import Session, col

from crm_store.insight import base, keep, ranking, tiers
from crm_store.insight.base import Context
from crm_store.insight.schemes import Scheme
from crm_store.insight.tiers import SCALE, Cuts
from crm_store.records import Base, Customer, Standing

AT_ONCE = 2_000
"""Bases of up to so many customers are graded at once; a larger one waits for the daily run."""


@dataclass(frozen=True, slots=True)
class Preview:
    """What a scheme would make of the base: how many in each tier, and who would move how."""

    scheme: Scheme
    cuts: Cuts
    customers: tuple[tuple[str, int], ...]
    moves: tuple[tuple[str | None, str, int], ...]


def is_due(known: Context, scheme: Scheme) -> bool:
    """Tell whether the base has to be ranked anew: a new month, another scheme, or never ranked."""
    return known.month != known.month_now or known.scheme != scheme


def regrade(session: Session, *, now: datetime) -> bool:
    """Rank a small base and work all standings out, if that is due; True when it was done."""
    session.flush()
    known, scheme = base.context(session, now), base.chosen_scheme(session)
    if session.get(Base, 1) is None or known.scheme == scheme or _size(session) > AT_ONCE:
        return False
    ranked, gaps = ranking.rank(session.connection(), scheme, known)
    base.put(session, ranked, gaps=gaps)
    ids = session.scalars(select(col(Customer.id)).order_by(col(Customer.id))).all()
    keep.rebuild(session, ids, now=now)
    return True


def preview(session: Session, scheme: Scheme, *, now: datetime) -> Preview:
    """Work out what a scheme would make of the whole base, keeping nothing."""
    known = base.context(session, now)
    old = known.today - timedelta(known.numbers.young_days)
    query = (
        select(col(Standing.tier), col(Standing.value))
        .where(col(Standing.first_order) <= old)
        .order_by(col(Standing.value).desc())
    )
    rows = [(tier, int(value * SCALE)) for tier, value in session.connection().execute(query)]
    cuts = tiers.cuts_of(scheme, [value for _, value in rows], numbers=known.numbers)
    after = [(tier, tiers.tier_at(value, scheme, cuts)) for tier, value in rows]
    counts, moved = Counter(new for _, new in after), Counter(pair for pair in after if pair[0] != pair[1])
    return Preview(
        scheme,
        cuts,
        tuple((tier, counts[tier]) for tier in scheme.tiers),
        tuple((was, new, count) for (was, new), count in moved.most_common()),
    )


def _size(session: Session) -> int:
    return session.scalar(select(func.count()).select_from(Customer)) or 0
