"""A customer slips away: the reason in numbers, and what can be answered with one tap.

One word when a level is reached, another after half a rhythm; at most five a day, most to lose first. A leader is
joined when one of the top tier is about to leave.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from crm_store import deliveries, users, watch
from crm_store.hours import hours_of
from crm_store.insight import lapsing
from crm_store.insight.base import context
from crm_store.insight.lapsing import Lapsing
from crm_store.insight.levels import CALL, RESCUE, again_after
from crm_store.records import Delivery, Reminder
from crm_store.reminders import NEVER
from handlers.actions import Explain, LogContact, MarkLost, Moment, NotLapsing, PauseCustomer
from handlers.nudges.telling import LastTalk, Told, hours, id_of, last_talk, late_since
from handlers.shared.base import Money, Offer, Outcome
from handlers.shared.desk import Desk
from handlers.shared.filling import known
from handlers.shared.rows import somebody_else
from handlers.shared.silence import Habit, silence_of
from handlers.shared.standing import SignWhy, money, signs_why

A_DAY = 5
"""So many customers a day at most."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LapsingTold(Outcome):
    """A customer is silent for longer than is usual for it; `owner` looks after it where that is somebody else."""

    level: int
    customer: str
    tier: str | None
    owner: str | None
    habit: Habit
    days: int
    usual: int
    gaps: int
    last: Moment | None
    longer: int
    value: Money | None
    at_risk: Money | None
    signs: tuple[SignWhy, ...]
    talk: tuple[LastTalk, ...]
    late: Moment | None


def plan(due: Sequence[Reminder], desk: Desk, *, room: int) -> None:
    """Make the deliveries of those with most to lose, as many as there is room for; the others wait."""
    stands = {one.customer.id: one for one in lapsing.stands(desk.unit, [row.subject for row in due])}
    speaking = [one for one in stands.values() if _speaks(one, desk)]
    speaking.sort(key=lambda one: (-one.found.at_risk, one.customer.id))
    told = {one.customer.id for one in speaking[: min(room, A_DAY)]}
    own = hours(desk)
    for row in due:
        one = stands.get(row.subject)
        waits = one is not None and one.level in {CALL, RESCUE} and row.subject not in told
        row.at = own.next_clock(own.morning, desk.unit.now) if waits else NEVER
    for one in speaking[: min(room, A_DAY)]:
        _deliver(one, desk)


def tell(delivery: Delivery, desk: Desk) -> Told | None:
    """Say who slips away and why; nothing once a touch, an order, a pause or a snooze has ended it."""
    customer_id = id_of(delivery.subject)
    one = lapsing.of_customer(desk.unit, customer_id)
    if one is None or not _speaks(one, desk) or one.level < (delivery.about or {}).get("level", CALL):
        return None
    return Told(_said(one, delivery, desk), customer_id)


def _speaks(one: Lapsing, desk: Desk) -> bool:
    held = one.held_until is not None and one.held_until > desk.today
    return one.level in {CALL, RESCUE} and not held and hours(desk).rests(desk.unit.now, one.customer.id) is None


def _deliver(one: Lapsing, desk: Desk) -> None:
    about = {"level": one.level}
    subject = f"customer:{one.customer.id}"
    deliveries.add(desk.unit, "lapsing", subject, due_at=desk.unit.now, about=about)
    watch.told(desk.unit, one.customer.id, again_on=desk.today + timedelta(again_after(one.rhythm_days)))
    scheme = context(desk.unit.session, desk.unit.now).scheme
    if one.level == RESCUE and scheme.place(one.customer.tier) == "top":
        for leader in users.leaders_of(desk.unit, desk.unit.viewer.team_id):
            at = hours_of(leader).next_open(desk.unit.now)
            deliveries.add(desk.unit, "lapsing", subject, due_at=at, about=about, user_id=leader.id)


def _said(one: Lapsing, delivery: Delivery, desk: Desk) -> LapsingTold:
    silence, customer = silence_of(one), one.customer
    life, talk = one.found.judged.life, one.known.facts.talk
    gaps = life.gaps.count if one.by_orders and life else talk.gaps.count
    owner = somebody_else(customer.owner_id, desk)
    return LapsingTold(
        level=one.level,
        customer=customer.name,
        tier=customer.tier,
        owner=owner,
        habit=silence.habit,
        days=silence.days,
        usual=silence.usual,
        gaps=gaps if gaps > 1 else 0,
        last=_moment(one.last_day),
        longer=max(0, silence.days - silence.usual),
        value=money(one.found.value, desk) if one.found.value else None,
        at_risk=money(one.found.at_risk, desk) if one.by_orders and one.found.at_risk else None,
        signs=signs_why(one, desk),
        talk=last_talk(customer.id, desk),
        late=late_since(delivery, desk),
        offers=_answers(one) if owner is None else (Offer(Explain(customer=known(customer)), "button-why"),),
    )


def _answers(one: Lapsing) -> tuple[Offer, ...]:
    named = known(one.customer)
    return (
        Offer(LogContact(customer=named, channel="call"), "button-called"),
        Offer(PauseCustomer(customer=named), "button-pause-until"),
        Offer(MarkLost(customer=named), "button-lost"),
        Offer(NotLapsing(customer=named), "button-not-so"),
        Offer(Explain(customer=named), "button-why"),
    )


def _moment(day: date | None) -> Moment | None:
    return Moment(day) if day else None
