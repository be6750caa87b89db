"""Days of customers and of everybody: birthdays and festivals, told ahead by tier, with a greeting to copy."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Literal

from crm_store import care, customers, deliveries, feasts, organisation, people
from crm_store.feasts import Feast
from crm_store.insight.base import context
from crm_store.insight.rhythm import Place
from crm_store.names.folding import simplify
from crm_store.records import Birthday, Customer, Delivery
from handlers.actions import Decline, LogContact, Moment
from handlers.nudges.telling import Told, country, hours
from handlers.shared.base import Line, Offer, Outcome
from handlers.shared.desk import Desk
from handlers.shared.filling import known

_AHEAD: Mapping[Place, tuple[int, ...]] = {"top": (3, 0), "middle": (1, 0), "lowest": (0,)}
"""How many days before a birthday it is told, by the tier of the customer."""

Tongue = Literal["en", "zh-Hans", "zh-Hant"]

_FEAST_AHEAD = (7, 0)
_ROWS = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class OccasionRow(Line):
    """A day that is near: `kind` is birthday, or the festival; `name` who has it, or what it is called."""

    kind: str
    name: str | None
    customer: str | None
    tier: str | None
    day: Moment
    days: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Greeting(Line):
    """Words to copy, in the language of whom they go to."""

    tongue: Tongue
    kind: str
    name: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class BirthdayNear(Outcome):
    """Somebody has a birthday soon, or today."""

    name: str
    customer: str | None
    tier: str | None
    day: Moment
    days: int
    greeting: tuple[Greeting, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FeastNear(Outcome):
    """A festival is near: whom to greet first, and with what words."""

    kind: str
    name: str | None
    day: Moment
    days: int
    rows: tuple["FeastRow", ...]
    more: int | None
    greeting: tuple[Greeting, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FeastRow(Line):
    """A customer to greet."""

    number: int
    customer: str
    tier: str | None


def plan(desk: Desk, at: datetime) -> None:
    """Make the deliveries of what is near today."""
    off = hours(desk).off
    if "birthday" not in off:
        for birthday, customer, days in _birthdays(desk):
            subject = f"person:{birthday.person_id}" if birthday.person_id else f"customer:{customer.id}"
            day = desk.today + timedelta(days)
            about = {"customer": customer.id, "person": birthday.person_id, "day": day.isoformat()}
            if days == 0 or _place(customer, desk) == "top":
                deliveries.add(desk.unit, "birthday", subject, due_at=at, about=about)
    if "festival" not in off:
        for feast, day, days in _feasts(desk):
            about = {"feast": feast.kind, "name": feast.name, "day": day.isoformat()}
            deliveries.add(desk.unit, "festival", f"feast:{days}", due_at=at, about=about)


def tell_birthday(delivery: Delivery, desk: Desk) -> Told | None:
    """Say whose birthday it is; nothing once the day is over or the customer is somebody else's."""
    about = delivery.about or {}
    day = date.fromisoformat(about["day"])
    customer = customers.by_id(desk.unit, about["customer"])
    person = people.by_id(desk.unit, about["person"]) if about.get("person") else None
    if customer is None or day < desk.today:
        return None
    name = person.name if person else customer.name
    outcome = BirthdayNear(
        name=name,
        customer=customer.name if person else None,
        tier=customer.tier,
        day=Moment(day),
        days=(day - desk.today).days,
        greeting=(Greeting(tongue=_tongue(name, desk), kind="birthday", name=name),),
        offers=(
            Offer(LogContact(customer=known(customer), channel="message"), "button-greeted"),
            Offer(Decline(), "button-skip"),
        ),
    )
    return Told(outcome, customer.id)


def tell_feast(delivery: Delivery, desk: Desk) -> Told | None:
    """Say that a festival is near, and whom to think of."""
    about = delivery.about or {}
    day, kind, name = date.fromisoformat(about["day"]), about["feast"], about.get("name")
    top = _top_customers(desk)
    if day < desk.today or not top:
        return None
    shown = top[:_ROWS]
    tongues = dict.fromkeys(_tongue(customer.name, desk) for customer in shown)
    rows = tuple(FeastRow(number=i, customer=one.name, tier=one.tier) for i, one in enumerate(shown, 1))
    outcome = FeastNear(
        kind=kind,
        name=name,
        day=Moment(day),
        days=(day - desk.today).days,
        rows=rows,
        more=len(top) - len(shown) or None,
        greeting=tuple(Greeting(tongue=tongue, kind=kind, name=name) for tongue in tongues),
        offers=(Offer(Decline(), "button-skip"),),
    )
    return Told(outcome)


def occasion_rows(desk: Desk) -> tuple[OccasionRow, ...]:
    """Give the days that the morning's list names."""
    return (*_birthday_rows(desk), *_feast_rows(desk))


def _birthday_rows(desk: Desk) -> Iterator[OccasionRow]:
    for birthday, customer, days in _birthdays(desk) if "birthday" not in hours(desk).off else ():
        yield OccasionRow(
            kind="birthday",
            name=birthday.name,
            customer=customer.name if birthday.person_id else None,
            tier=customer.tier,
            day=Moment(desk.today + timedelta(days)),
            days=days,
        )


def _feast_rows(desk: Desk) -> Iterator[OccasionRow]:
    for feast, day, days in _feasts(desk) if "festival" not in hours(desk).off else ():
        yield OccasionRow(kind=feast.kind, name=feast.name, customer=None, tier=None, day=Moment(day), days=days)


def _birthdays(desk: Desk) -> Iterator[tuple[Birthday, Customer, int]]:
    furthest = max(max(days) for days in _AHEAD.values())
    for days in range(furthest + 1):
        day = desk.today + timedelta(days)
        for birthday, customer in care.birthdays_on(desk.unit, day, owner_id=desk.unit.viewer.user_id):
            if days in _AHEAD[_place(customer, desk)]:
                yield birthday, customer, days


def _feasts(desk: Desk) -> Iterator[tuple[Feast, date, int]]:
    house = organisation.current(desk.unit)
    for feast in feasts.kept(country(desk), house.settings if house else {}):
        for days in _FEAST_AHEAD:
            day = desk.today + timedelta(days)
            if feast.falls_on(day):
                yield feast, day, days


def _top_customers(desk: Desk) -> tuple[Customer, ...]:
    top = context(desk.unit.session, desk.unit.now).scheme.tiers[0]
    return customers.search(desk.unit, tier=top, owner_id=desk.unit.viewer.user_id, limit=50)


def _place(customer: Customer, desk: Desk) -> Place:
    return context(desk.unit.session, desk.unit.now).scheme.place(customer.tier)


def _tongue(name: str, desk: Desk) -> Tongue:
    """Give the language to greet somebody in: by the script of the name, then by whoever greets."""
    own = desk.unit.viewer.language
    if name.isascii():
        return "en"
    if simplify(name) != name:
        return "zh-Hant"
    return "zh-Hant" if own == "zh-Hant" else "zh-Hans"
