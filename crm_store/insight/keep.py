"""Keeping each customer's rhythm beside it, worked out from its contacts, so that lists need not read them all."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date

from sqlmodel import Session, col, delete, insert, select

from crm_store.insight.rhythm import gaps_of, rhythm_days, watch_on
from crm_store.records import Contact, Customer, Rhythm


def rebuild(session: Session, customer_ids: Sequence[int]) -> None:
    """Work the rhythms of these customers out anew."""
    session.flush()
    customers = session.exec(
        select(Customer.id, Customer.tier, Customer.created_at).where(
            col(Customer.id).in_(customer_ids), col(Customer.archived_at).is_(None)
        )
    ).all()
    reached, tried = _days(session, customer_ids)
    session.exec(delete(Rhythm).where(col(Rhythm.customer_id).in_(customer_ids)))
    rows = [
        _row(customer_id, tier, created_at.date(), reached=reached[customer_id], tried=tried[customer_id])
        for customer_id, tier, created_at in customers
    ]
    if rows:
        session.connection().execute(insert(Rhythm), rows)


def _days(session: Session, customer_ids: Iterable[int]) -> tuple[dict[int, list[date]], dict[int, list[date]]]:
    reached: dict[int, list[date]] = defaultdict(list)
    tried: dict[int, list[date]] = defaultdict(list)
    query = select(col(Contact.customer_id), col(Contact.ends_on), col(Contact.reached)).where(
        col(Contact.customer_id).in_(customer_ids)
    )
    for customer_id, day, somebody in session.exec(query):
        if customer_id is not None:
            (reached if somebody else tried)[customer_id].append(day)
    return reached, tried


def _row(
    customer_id: int, tier: str | None, created: date, *, reached: list[date], tried: list[date]
) -> dict[str, object]:
    gaps = gaps_of(reached)
    last_day = max(reached, default=None)
    since = last_day or created
    rho = rhythm_days(gaps.count, gaps.median, tier)
    return {
        "customer_id": customer_id,
        "since": since,
        "last_day": last_day,
        "tried_day": max(tried, default=None),
        "gaps": gaps.count,
        "median_gap": gaps.median,
        "regular": gaps.regular,
        "watch_on": watch_on(since, rho, tier),
    }
