"""A customer's card: what a rep wants to know in the car park, on one screen of a phone."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import cast

from crm_store import contacts, deals, follow_ups, owed, people
from crm_store.completeness import completeness
from crm_store.insight import lapsing
from crm_store.insight.lapsing import Lapsing
from crm_store.records import Customer, Person
from handlers.actions import Action, AddPerson, Explain, ShowCustomer, UpdateCustomer
from handlers.shared.amounts import OwedRow, credits_of, owed_rows
from handlers.shared.base import Line, Money, Offer, Outcome, Sums
from handlers.shared.deal_rows import DealRow, deal_rows
from handlers.shared.desk import Desk
from handlers.shared.filling import known
from handlers.shared.rows import (
    HistoryRow,
    PersonRow,
    PlanRow,
    history_rows,
    person_rows,
    plan_rows,
    somebody_else,
)
from handlers.shared.silence import SilenceRow, silence_of
from handlers.shared.standing import money
from handlers.shared.text import for_row

_FEW = 3
_PEOPLE = 4
_NOTES = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class StandingRow(Line):
    """What a tier rests on, and the stage; `source` is hand, rule, young or none."""

    source: str
    value: Money
    stage: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FactsRow(Line):
    """What trade a customer is in, and where."""

    industry: str | None
    region: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class BirthdayRow(Line):
    """A birthday as it was said; of somebody at the customer where there is a `name`."""

    name: str | None
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteRow(Line):
    """One line of the notes."""

    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CustomerShown(Outcome):
    """What is known of a customer at a glance; `missing` is what would be worth knowing next."""

    customer: str
    tier: str | None
    owner: str | None
    standing: tuple[StandingRow, ...]
    silence: tuple[SilenceRow, ...]
    owed: tuple[OwedRow, ...]
    credit: Sums | None
    deals: tuple[DealRow, ...]
    follow_ups: tuple[PlanRow, ...]
    contacts: tuple[HistoryRow, ...]
    people: tuple[PersonRow, ...]
    facts: tuple[FactsRow, ...]
    phone: str | None
    email: str | None
    address: str | None
    birthdays: tuple[BirthdayRow, ...]
    notes: tuple[NoteRow, ...]
    percent: int
    missing: str | None


def card_side(customer: Customer, desk: Desk) -> Outcome:
    """Show what is known of a customer at a glance."""
    unit = desk.unit
    logged = contacts.search(unit, customer_id=customer.id, limit=_FEW)
    planned = follow_ups.search(unit, customer_id=customer.id, limit=_FEW)
    placed = deals.search(unit, customer_id=customer.id, is_open=True, limit=_FEW)
    balances = owed.of_customer(unit, customer.id) if owed.is_kept(unit) else ()
    lapse = lapsing.of_customer(unit, customer.id)
    there = people.of_customer(unit, customer.id)
    complete = completeness(customer, there)
    missing = next(iter(complete.missing), None)
    return CustomerShown(
        customer=customer.name,
        tier=customer.tier,
        owner=somebody_else(customer.owner_id, desk),
        standing=(_standing(lapse, desk),) if lapse else (),
        silence=(silence_of(lapse),) if lapse and lapse.silent_days else (),
        owed=owed_rows(balances, desk),
        credit=credits_of(balances),
        deals=deal_rows(placed, desk),
        follow_ups=plan_rows(planned, desk),
        contacts=history_rows(logged, desk),
        people=person_rows(sorted(there, key=lambda one: one.phone is None)[:_PEOPLE]),
        facts=(FactsRow(industry=customer.industry, region=customer.region),) if _has_facts(customer) else (),
        phone=customer.phone,
        email=customer.email,
        address=customer.address,
        birthdays=_birthdays(customer, there),
        notes=tuple(NoteRow(words=for_row(line)) for line in (customer.notes or "").splitlines()[-_NOTES:]),
        percent=complete.percent,
        missing=missing,
        offers=_offers(customer, there, missing),
    )


def _standing(lapse: Lapsing, desk: Desk) -> StandingRow:
    found, ordered = lapse.found, lapse.found.judged.life is not None
    source = "hand" if found.by_hand else "rule"
    return StandingRow(
        source=source if found.tier and ordered else "young" if ordered else "none",
        value=money(found.value, desk),
        stage=found.stage,
    )


def _has_facts(customer: Customer) -> bool:
    return bool(customer.industry or customer.region)


def _birthdays(customer: Customer, there: Sequence[Person]) -> tuple[BirthdayRow, ...]:
    told = [(None, customer.birthday), *((one.name, one.birthday) for one in there)]
    return tuple(BirthdayRow(name=name, words=for_row(words)) for name, words in told if words)[:_FEW]


def _offers(customer: Customer, there: Sequence[Person], missing: str | None) -> tuple[Offer, ...]:
    named = known(customer)
    shown = (
        Offer(ShowCustomer(customer=named, about="history"), "button-history"),
        Offer(Explain(customer=named), "button-why"),
    )
    return (Offer(_fill(customer, there, missing), "button-fill", missing), *shown) if missing else shown


def _fill(customer: Customer, there: Sequence[Person], missing: str) -> Action:
    """Give the action that asks for what is missing: of the first person there where only people have it."""
    named = known(customer)
    if missing == "person":
        return AddPerson(customer=named)
    person = known(there[0]) if there and missing in {"phone", "email", "birthday"} else None
    return cast("Action", UpdateCustomer(customer=named, person=person, field=missing))  # type: ignore[arg-type]  # one of its fields
