"""Customers: every question about them and every change to them, as the viewer may see and make them."""

from dataclasses import dataclass
from typing import TypedDict, Unpack

from sqlalchemy import ColumnElement
from sqlalchemy.orm import Mapped
from sqlmodel import col, func, or_, select
from sqlmodel.sql.expression import SelectOfScalar

from crm_store.clock import days_before
from crm_store.insight import keep
from crm_store.insight.stages import stages_named
from crm_store.names import FoundName
from crm_store.names.entries import looks_personal
from crm_store.names.find import find_in
from crm_store.names.folding import fold
from crm_store.records import Alias, Customer, FollowUp, Standing, User
from crm_store.records.customers import Kind, TierSource
from crm_store.statements import fetch
from crm_store.unit import Unit

_SHORTEST_PART = 2
_SURE = 0.8


class CustomerFilter(TypedDict, total=False):
    """What a list of customers may be narrowed to; what is None narrows nothing."""

    tier: str | None
    stage: str | None
    region: str | None
    industry: str | None
    owner_id: int | None
    silent_days: int | None


class CustomerDetails(TypedDict, total=False):
    """What may be known of a customer beside the name."""

    kind: Kind
    region: str | None
    industry: str | None
    phone: str | None
    email: str | None
    address: str | None
    birthday: str | None
    birth_month: int | None
    birth_day: int | None
    birth_lunar: bool
    tags: list[str]
    notes: str | None


class CustomerChange(CustomerDetails, total=False):
    """The fields of a customer that may be changed as they are."""

    name: str


@dataclass(frozen=True, slots=True)
class Duplicate:
    """A customer who may be the one about to be added; of another's, nothing but its owner is told."""

    customer: Customer | None
    owner_name: str | None


def by_id(unit: Unit, customer_id: int) -> Customer | None:
    """Give the customer, if the viewer may see it."""
    customer = fetch(unit.session, Customer, customer_id)
    seen = customer is not None and (unit.owners is None or customer.owner_id in unit.owners)
    return customer if seen else None


def by_name_exact(unit: Unit, name: str) -> tuple[Customer, ...]:
    """Give the customers who are called exactly so, or have it as another name, in either script or case."""
    folded = fold(name.strip())
    also = select(Alias.customer_id).where(col(Alias.folded) == folded)
    query = _living(unit).where(or_(col(Customer.folded) == folded, col(Customer.id).in_(also)))
    return tuple(unit.session.exec(query.order_by(col(Customer.id))))


def named_in(unit: Unit, text: str, *, near: tuple[int, ...] = ()) -> tuple[FoundName, ...]:
    """Give the viewer's customers and their people named in a text; `near` are customers that the talk is about."""
    unit.derived.refresh()
    return find_in(unit.session.connection(), text, owners=unit.owners, near=near)


def search(unit: Unit, *, limit: int = 20, offset: int = 0, **wanted: Unpack[CustomerFilter]) -> tuple[Customer, ...]:
    """List the customers that match; the longest silent first where silence is asked for, else by name."""
    _bring_up(unit, wanted)
    query = _matching(unit, _living(unit), wanted)
    if wanted.get("silent_days") is not None:
        query = query.order_by(col(Standing.since))
    query = query.order_by(col(Customer.folded), col(Customer.id)).limit(limit).offset(offset)
    return tuple(unit.session.exec(query))


def count(unit: Unit, **wanted: Unpack[CustomerFilter]) -> int:
    """Count the customers that match."""
    _bring_up(unit, wanted)
    query = _matching(unit, _living(unit), wanted).with_only_columns(func.count())
    return unit.session.scalar(query) or 0


def aliases_of(unit: Unit, customer_id: int) -> tuple[str, ...]:
    """Give what else a customer is called."""
    if by_id(unit, customer_id) is None:
        return ()
    query = select(Alias.name).where(col(Alias.customer_id) == customer_id).order_by(col(Alias.id))
    return tuple(unit.session.exec(query))


def likely_duplicates(unit: Unit, *, name: str, phone: str | None = None) -> tuple[Duplicate, ...]:
    """Give who may be the same as a customer about to be added, among everybody's customers."""
    unit.derived.refresh()
    ids = _alike(unit, name)
    same_phone = col(Customer.phone) == phone if phone else col(Customer.id).in_(())
    query = (
        select(Customer, User.name)
        .join(User, col(User.id) == col(Customer.owner_id), isouter=True)
        .where(col(Customer.archived_at).is_(None), or_(col(Customer.id).in_(ids), same_phone))
        .order_by(col(Customer.id))
    )
    return tuple(_duplicate(unit, customer, owner) for customer, owner in unit.session.exec(query))


def add(
    unit: Unit,
    *,
    name: str,
    owner_id: int | None = None,
    aliases: tuple[str, ...] = (),
    tier: str | None = None,
    **details: Unpack[CustomerDetails],
) -> Customer:
    """Add a customer; the viewer owns it unless somebody else is named, and its name tells the kind if nothing does."""
    details.setdefault("kind", "person" if looks_personal(name) else "company")
    customer = Customer(
        **details,
        name=name,
        folded=fold(name.strip()),
        owner_id=owner_id if owner_id is not None else unit.author_id,
        tier=tier,
        tier_source="hand" if tier else None,
        tier_set_at=unit.now if tier else None,
        created_at=unit.now,
    )
    unit.changes.add(customer)
    for alias in aliases:
        _call(unit, customer, alias)
    return customer


def amend(unit: Unit, customer_id: int, **change: Unpack[CustomerChange]) -> Customer | None:
    """Change fields of a customer; None when the viewer sees no such customer."""
    customer = by_id(unit, customer_id)
    if customer is None:
        return None
    fields: dict[str, object] = dict(change)
    if "name" in change:
        fields["folded"] = fold(change["name"].strip())
    return unit.changes.amend(customer, **fields)


def add_alias(unit: Unit, customer_id: int, name: str) -> Alias | None:
    """Let a customer be called something else as well; None when the viewer sees no such customer."""
    customer = by_id(unit, customer_id)
    return _call(unit, customer, name) if customer else None


def set_tier(
    unit: Unit, customer_id: int, *, tier: str, reason: str | None = None, source: TierSource = "hand"
) -> Customer | None:
    """Set a customer's tier, with where it comes from; None when the viewer sees no such customer."""
    customer = by_id(unit, customer_id)
    return customer and unit.changes.amend(
        customer, tier=tier, tier_source=source, tier_reason=reason, tier_set_at=unit.now
    )


def hand_over(unit: Unit, customer_id: int, *, owner_id: int) -> Customer | None:
    """Give a customer to another owner, with the open follow-ups of the one before."""
    customer = by_id(unit, customer_id)
    if customer is None:
        return None
    query = select(FollowUp).where(
        col(FollowUp.customer_id) == customer_id,
        col(FollowUp.status) == "open",
        col(FollowUp.owner_id) == customer.owner_id,
    )
    for follow_up in unit.session.exec(query).all():
        unit.changes.amend(follow_up, owner_id=owner_id)
    return unit.changes.amend(customer, owner_id=owner_id)


def _visible(unit: Unit) -> SelectOfScalar[Customer]:
    return select(Customer).where(unit.sees(col(Customer.owner_id)))


def _living(unit: Unit) -> SelectOfScalar[Customer]:
    return _visible(unit).where(col(Customer.archived_at).is_(None))


def _bring_up(unit: Unit, wanted: CustomerFilter) -> None:
    """Let the standings be right, those of today where a stage is asked for."""
    unit.derived.refresh()
    if wanted.get("stage") is not None:
        keep.refresh_due(unit.session, now=unit.now)


def _matching(unit: Unit, query: SelectOfScalar[Customer], wanted: CustomerFilter) -> SelectOfScalar[Customer]:
    if (tier := wanted.get("tier")) is not None:
        query = query.where(col(Customer.tier) == tier)
    if (owner_id := wanted.get("owner_id")) is not None:
        query = query.where(col(Customer.owner_id) == owner_id)
    if (region := wanted.get("region")) is not None:
        query = query.where(_says(unit, col(Customer.region), region))
    if (industry := wanted.get("industry")) is not None:
        query = query.where(_says(unit, col(Customer.industry), industry))
    if wanted.get("silent_days") is not None or wanted.get("stage") is not None:
        query = query.join(Standing, col(Standing.customer_id) == col(Customer.id))
    if (silent_days := wanted.get("silent_days")) is not None:
        query = query.where(col(Standing.since) <= days_before(unit.local_now.date(), silent_days))
    if (stage := wanted.get("stage")) is not None:
        query = query.where(col(Standing.stage).in_(stages_named(stage)))
    return query


def _says(unit: Unit, column: Mapped[str | None], words: str) -> ColumnElement[bool]:
    """Match in folded form, either way round: the East says East China, and the other way about."""
    wanted = fold(words.strip())
    kept = unit.session.exec(select(column).where(column.is_not(None)).distinct())
    return column.in_([value for value in kept if value and _overlap(wanted, fold(value))])


def _overlap(wanted: str, kept: str) -> bool:
    shorter, longer = sorted((wanted, kept), key=len)
    return len(shorter) >= _SHORTEST_PART and shorter in longer


def _alike(unit: Unit, name: str) -> list[int]:
    found = find_in(unit.session.connection(), name, owners=None)
    return [
        customer.id
        for mention in found
        if mention.exactness >= _SURE and 2 * len(mention.words) >= len(name.strip())
        for customer in mention.customers
    ]


def _duplicate(unit: Unit, customer: Customer, owner_name: str | None) -> Duplicate:
    mine = unit.owners is None or customer.owner_id in unit.owners
    return Duplicate(customer if mine else None, owner_name)


def _call(unit: Unit, customer: Customer, name: str) -> Alias:
    return unit.changes.add(Alias(customer_id=customer.id, name=name, folded=fold(name.strip())))
