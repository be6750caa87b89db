"""Every action a person can ask for, as a frozen dataclass of slots: the vocabulary of the whole house.

An action says what somebody meant, nothing about how it is done. Its name in the contract is the class name in
snake case (`LogContact` is `log_contact`), its fields are the slots, and a slot that was not said is None.
This file imports nothing of ours, so understanding, handlers, rendering and channels can all speak it.
"""

import re
from dataclasses import dataclass, fields
from datetime import date, time
from decimal import Decimal
from typing import ClassVar, Literal

Channel = Literal["visit", "call", "message", "email", "meeting", "meal", "event"]
Part = Literal["morning", "noon", "afternoon", "evening"]
Role = Literal["rep", "leader", "manager", "admin"]


@dataclass(frozen=True, slots=True)
class Moment:
    """A day, perhaps with a clock time or a part of the day, all in the writer's local time."""

    day: date
    clock: time | None = None
    part: Part | None = None

    def __str__(self) -> str:
        """Write the contract's form: `2026-11-25`, `2026-11-25T15:00` or `2026-11-25 morning`."""
        if self.clock:
            return f"{self.day}T{self.clock:%H:%M}"
        return f"{self.day} {self.part}" if self.part else f"{self.day}"


@dataclass(frozen=True, slots=True)
class Period:
    """Whole local days from `first` to `last`, both included; None leaves that side open."""

    first: date | None
    last: date | None

    def __str__(self) -> str:
        """Write the contract's form: `2026-11-23..2026-11-29`."""
        return f"{self.first or ''}..{self.last or ''}"


@dataclass(frozen=True, slots=True)
class Match:
    """One record of the store that words may mean."""

    id: int
    name: str


@dataclass(frozen=True, slots=True)
class Named:
    """A customer or a person as named in a message: the words, and the records that they may mean.

    No match: unknown to the store. One: that is the one meant. Several: the conversation has to ask.
    """

    words: str
    matches: tuple[Match, ...] = ()

    @property
    def only(self) -> Match | None:
        """The one record meant, or None when there is none or a choice to make."""
        return self.matches[0] if len(self.matches) == 1 else None

    def __str__(self) -> str:
        """Say the store's name where it is certain, the words as written otherwise."""
        return self.only.name if self.only else self.words


When = Moment | Period


@dataclass(frozen=True, slots=True)
class Action:
    """What somebody meant by one clause of a message. Required slots are the contract's starred ones.

    An action that is not `spoken` is built by buttons and corrections alone: no words lead to it.
    """

    required: ClassVar[tuple[str, ...]] = ()
    spoken: ClassVar[bool] = True


@dataclass(frozen=True, slots=True)
class LogContact(Action):
    """A contact with a customer took place."""

    required: ClassVar[tuple[str, ...]] = ("customer",)
    customer: Named | None = None
    person: Named | None = None
    channel: Channel | None = None
    at: When | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class ScheduleFollowUp(Action):
    """Something is to be done for a customer later; `repeat` is an RFC 5545 RRULE value."""

    required: ClassVar[tuple[str, ...]] = ("customer", "due")
    customer: Named | None = None
    person: Named | None = None
    due: When | None = None
    repeat: str | None = None
    task: str | None = None
    channel: Channel | None = None
    owner: str | None = None


@dataclass(frozen=True, slots=True)
class ListFollowUps(Action):
    """What is to be done."""

    period: When | None = None
    customer: Named | None = None
    owner: str | None = None
    overdue: bool | None = None


@dataclass(frozen=True, slots=True)
class CompleteFollowUp(Action):
    """A planned follow-up is done."""

    customer: Named | None = None
    task: str | None = None
    follow_up_id: int | None = None


@dataclass(frozen=True, slots=True)
class RescheduleFollowUp(Action):
    """A planned follow-up moves to another time."""

    required: ClassVar[tuple[str, ...]] = ("due",)
    customer: Named | None = None
    task: str | None = None
    due: When | None = None
    follow_up_id: int | None = None


@dataclass(frozen=True, slots=True)
class CancelFollowUp(Action):
    """A planned follow-up is dropped."""

    customer: Named | None = None
    task: str | None = None
    reason: str | None = None
    follow_up_id: int | None = None


@dataclass(frozen=True, slots=True)
class ShowCustomer(Action):
    """The customer's card, or one side of it."""

    required: ClassVar[tuple[str, ...]] = ("customer",)
    customer: Named | None = None
    about: Literal["card", "history", "people", "phone", "deals", "orders"] | None = None


@dataclass(frozen=True, slots=True)
class QueryTier(Action):
    """Which tier is this customer."""

    required: ClassVar[tuple[str, ...]] = ("customer",)
    customer: Named | None = None


@dataclass(frozen=True, slots=True)
class ListCustomers(Action):
    """Customers that match."""

    tier: str | None = None
    stage: str | None = None
    silent_days: int | None = None
    region: str | None = None
    industry: str | None = None
    owner: str | None = None


@dataclass(frozen=True, slots=True)
class SetTier(Action):
    """Set a customer's tier by hand."""

    required: ClassVar[tuple[str, ...]] = ("customer", "tier")
    customer: Named | None = None
    tier: str | None = None
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class ListLapsing(Action):
    """Who is slipping away."""

    tier: str | None = None
    owner: str | None = None
    silent_days: int | None = None


@dataclass(frozen=True, slots=True)
class AddCustomer(Action):
    """A new customer."""

    required: ClassVar[tuple[str, ...]] = ("customer",)
    customer: Named | None = None
    person: Named | None = None
    phone: str | None = None
    tier: str | None = None
    region: str | None = None
    industry: str | None = None


@dataclass(frozen=True, slots=True)
class AddPerson(Action):
    """A new person at a customer."""

    required: ClassVar[tuple[str, ...]] = ("customer", "person")
    customer: Named | None = None
    person: Named | None = None
    title: str | None = None
    phone: str | None = None
    email: str | None = None


@dataclass(frozen=True, slots=True)
class UpdateCustomer(Action):
    """Change one field of a customer, or of a person there when `person` is given."""

    required: ClassVar[tuple[str, ...]] = ("customer", "field", "value")
    customer: Named | None = None
    person: Named | None = None
    field: (
        Literal["name", "phone", "email", "address", "industry", "region", "owner", "birthday", "title", "note"] | None
    ) = None
    value: str | None = None


@dataclass(frozen=True, slots=True)
class LogDeal(Action):
    """A new opportunity; `reason` is why one that is kept as lost was lost."""

    required: ClassVar[tuple[str, ...]] = ("customer",)
    customer: Named | None = None
    amount: Decimal | None = None
    currency: str | None = None
    stage: str | None = None
    close: When | None = None
    product: str | None = None
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class UpdateDeal(Action):
    """A deal moves on."""

    required: ClassVar[tuple[str, ...]] = ("customer",)
    customer: Named | None = None
    stage: str | None = None
    amount: Decimal | None = None
    currency: str | None = None
    close: When | None = None
    reason: str | None = None
    deal_id: int | None = None


@dataclass(frozen=True, slots=True)
class LogOrder(Action):
    """An order was placed; `amount` in the currency's main unit, `quantity` without its unit."""

    required: ClassVar[tuple[str, ...]] = ("customer",)
    customer: Named | None = None
    amount: Decimal | None = None
    currency: str | None = None
    product: str | None = None
    quantity: Decimal | None = None
    at: When | None = None


@dataclass(frozen=True, slots=True)
class LogPayment(Action):
    """Money came in, for the oldest open orders or for the one of `order_id`."""

    required: ClassVar[tuple[str, ...]] = ("customer", "amount")
    customer: Named | None = None
    amount: Decimal | None = None
    currency: str | None = None
    at: When | None = None
    order_id: int | None = None


@dataclass(frozen=True, slots=True)
class LogComplaint(Action):
    """A complaint or a problem."""

    required: ClassVar[tuple[str, ...]] = ("customer",)
    customer: Named | None = None
    person: Named | None = None
    note: str | None = None
    severity: Literal["high"] | None = None


@dataclass(frozen=True, slots=True)
class ResolveComplaint(Action):
    """A complaint is settled."""

    required: ClassVar[tuple[str, ...]] = ("customer",)
    customer: Named | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class SendPoll(Action):
    """Ask customers for their satisfaction."""

    customer: Named | None = None
    tier: str | None = None
    period: When | None = None


@dataclass(frozen=True, slots=True)
class ShowSatisfaction(Action):
    """What customers answered."""

    customer: Named | None = None
    period: When | None = None
    owner: str | None = None


@dataclass(frozen=True, slots=True)
class Summary(Action):
    """A summary for the writer or a manager; `scope` is `me`, `team` or a member's name."""

    period: When | None = None
    scope: str | None = None
    about: Literal["activity", "sales", "pipeline", "follow_ups", "customers"] | None = None


@dataclass(frozen=True, slots=True)
class SetTarget(Action):
    """A sales target."""

    required: ClassVar[tuple[str, ...]] = ("amount",)
    scope: str | None = None
    period: When | None = None
    amount: Decimal | None = None
    currency: str | None = None


@dataclass(frozen=True, slots=True)
class ShowTarget(Action):
    """How far to the target."""

    scope: str | None = None
    period: When | None = None


@dataclass(frozen=True, slots=True)
class SetSetting(Action):
    """One of the writer's own settings."""

    required: ClassVar[tuple[str, ...]] = ("setting", "value")
    setting: Literal["language", "timezone", "quiet_hours", "digest_time", "reminders"] | None = None
    value: str | None = None


@dataclass(frozen=True, slots=True)
class Export(Action):
    """Data as a file."""

    about: Literal["customers", "contacts", "follow_ups", "deals"] | None = None
    period: When | None = None


@dataclass(frozen=True, slots=True)
class Undo(Action):
    """Take back the last change, or the change set named by a button."""

    change_set_id: int | None = None


@dataclass(frozen=True, slots=True)
class Correct(Action):
    """The last action, with something changed: only the changed slots stand here.

    `note` is the changed text of whichever text slot the last action has.
    """

    customer: Named | None = None
    person: Named | None = None
    channel: Channel | None = None
    at: When | None = None
    due: When | None = None
    repeat: str | None = None
    task: str | None = None
    note: str | None = None
    owner: str | None = None
    amount: Decimal | None = None
    currency: str | None = None
    quantity: Decimal | None = None
    product: str | None = None
    stage: str | None = None
    close: When | None = None
    tier: str | None = None
    value: str | None = None
    phone: str | None = None
    email: str | None = None
    title: str | None = None
    reason: str | None = None
    severity: Literal["high"] | None = None


@dataclass(frozen=True, slots=True)
class Help(Action):
    """What can I say."""


@dataclass(frozen=True, slots=True)
class Unknown(Action):
    """None of the others: nothing is kept."""


@dataclass(frozen=True, slots=True)
class ListContacts(Action):
    """What was logged: contacts of a period, a customer or an owner."""

    period: When | None = None
    customer: Named | None = None
    owner: str | None = None


@dataclass(frozen=True, slots=True)
class ShowOwed(Action):
    """What a customer owes, or who owes money."""

    customer: Named | None = None
    owner: str | None = None


@dataclass(frozen=True, slots=True)
class AmendContact(Action):
    """Open one contact of the log to change it or take it back."""

    spoken: ClassVar[bool] = False
    required: ClassVar[tuple[str, ...]] = ("contact_id",)
    contact_id: int | None = None


@dataclass(frozen=True, slots=True)
class Replace(Action):
    """Take back one step of an earlier change set, or one record, and do this action instead: a correction."""

    spoken: ClassVar[bool] = False
    required: ClassVar[tuple[str, ...]] = ("action",)
    change_set_id: int | None = None
    step: int | None = None
    action: Action | None = None
    contact_id: int | None = None
    follow_up_id: int | None = None
    order_id: int | None = None
    payment_id: int | None = None


@dataclass(frozen=True, slots=True)
class RemoveContact(Action):
    """Take one contact out of the log."""

    spoken: ClassVar[bool] = False
    required: ClassVar[tuple[str, ...]] = ("contact_id",)
    contact_id: int | None = None


@dataclass(frozen=True, slots=True)
class AmendOrder(Action):
    """Open one order to change it, to let it be cancelled or to take it back."""

    spoken: ClassVar[bool] = False
    required: ClassVar[tuple[str, ...]] = ("order_id",)
    order_id: int | None = None


@dataclass(frozen=True, slots=True)
class CancelOrder(Action):
    """The customer took an order back: it stays in the history and counts no more."""

    spoken: ClassVar[bool] = False
    required: ClassVar[tuple[str, ...]] = ("order_id",)
    order_id: int | None = None


@dataclass(frozen=True, slots=True)
class RemoveOrder(Action):
    """Take out an order that never was."""

    spoken: ClassVar[bool] = False
    required: ClassVar[tuple[str, ...]] = ("order_id",)
    order_id: int | None = None


@dataclass(frozen=True, slots=True)
class AmendPayment(Action):
    """Open one payment to change it or to take it back."""

    spoken: ClassVar[bool] = False
    required: ClassVar[tuple[str, ...]] = ("payment_id",)
    payment_id: int | None = None


@dataclass(frozen=True, slots=True)
class RemovePayment(Action):
    """Take out a payment that never came."""

    spoken: ClassVar[bool] = False
    required: ClassVar[tuple[str, ...]] = ("payment_id",)
    payment_id: int | None = None


@dataclass(frozen=True, slots=True)
class AmendDeal(Action):
    """Open one deal to move it on, to change it or to take it back."""

    spoken: ClassVar[bool] = False
    required: ClassVar[tuple[str, ...]] = ("deal_id",)
    deal_id: int | None = None


@dataclass(frozen=True, slots=True)
class RemoveDeal(Action):
    """Take out a deal that never was."""

    spoken: ClassVar[bool] = False
    required: ClassVar[tuple[str, ...]] = ("deal_id",)
    deal_id: int | None = None


@dataclass(frozen=True, slots=True)
class AmendFollowUp(Action):
    """Open one follow-up to move, finish, change or drop it."""

    spoken: ClassVar[bool] = False
    required: ClassVar[tuple[str, ...]] = ("follow_up_id",)
    follow_up_id: int | None = None


@dataclass(frozen=True, slots=True)
class AddThen(Action):
    """Add a customer although others are like it, and do what waited for it."""

    spoken: ClassVar[bool] = False
    required: ClassVar[tuple[str, ...]] = ("add",)
    add: AddCustomer | None = None
    then: Action | None = None


@dataclass(frozen=True, slots=True)
class RememberName(Action):
    """Know from now on which customer the writer means by these words, and do what waited for it."""

    spoken: ClassVar[bool] = False
    required: ClassVar[tuple[str, ...]] = ("words", "customer", "then")
    words: str | None = None
    customer: Named | None = None
    then: Action | None = None


@dataclass(frozen=True, slots=True)
class AskFirst(Action):
    """Ask before doing this action: what was written leaves it in doubt."""

    spoken: ClassVar[bool] = False
    required: ClassVar[tuple[str, ...]] = ("action",)
    action: Action | None = None


@dataclass(frozen=True, slots=True)
class PressStale(Action):
    """Press a button that does nothing any more: `used`, `expired`, or `unknown` here."""

    spoken: ClassVar[bool] = False
    required: ClassVar[tuple[str, ...]] = ("state",)
    state: Literal["used", "expired", "unknown"] | None = None


@dataclass(frozen=True, slots=True)
class DoubtDay(Action):
    """Ask for the day, because the one that was said does not exist; `words` are those said."""

    spoken: ClassVar[bool] = False
    required: ClassVar[tuple[str, ...]] = ("words",)
    words: str | None = None


@dataclass(frozen=True, slots=True)
class DropDrafts(Action):
    """Let go of the drafts that were never completed."""

    spoken: ClassVar[bool] = False


@dataclass(frozen=True, slots=True)
class Decline(Action):
    """Leave it at that: what was offered is not needed."""

    spoken: ClassVar[bool] = False


@dataclass(frozen=True, slots=True)
class Explain(Action):
    """Why a customer has its tier, its stage and its lapse level: rule, numbers, dates."""

    required: ClassVar[tuple[str, ...]] = ("customer",)
    customer: Named | None = None


@dataclass(frozen=True, slots=True)
class ShowPyramid(Action):
    """How many customers stand in each tier, and what they bring."""


@dataclass(frozen=True, slots=True)
class SetScheme(Action):
    """Grade customers by another scheme: shown first, kept once `sure`."""

    scheme: str | None = None
    sure: bool | None = None


@dataclass(frozen=True, slots=True)
class ShowMoves(Action):
    """Who went from one tier or stage to another; this month, on both axes and either way when nothing is said."""

    period: When | None = None
    axis: Literal["tier", "stage"] | None = None
    direction: Literal["up", "down"] | None = None
    owner: str | None = None


@dataclass(frozen=True, slots=True)
class SetStage(Action):
    """Set a customer's stage by hand."""

    required: ClassVar[tuple[str, ...]] = ("customer", "stage")
    customer: Named | None = None
    stage: str | None = None
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class SetRelation(Action):
    """Say how close a customer is."""

    required: ClassVar[tuple[str, ...]] = ("customer", "relation")
    customer: Named | None = None
    relation: Literal["trading", "preferred", "partner", "alliance"] | None = None
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class PauseCustomer(Action):
    """Let a customer's clock stand still until a day."""

    required: ClassVar[tuple[str, ...]] = ("customer", "until")
    customer: Named | None = None
    until: When | None = None
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class MarkLost(Action):
    """A customer is lost."""

    required: ClassVar[tuple[str, ...]] = ("customer",)
    customer: Named | None = None
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class NotLapsing(Action):
    """A customer is not slipping away: its rhythm is longer than it looked."""

    required: ClassVar[tuple[str, ...]] = ("customer",)
    customer: Named | None = None


@dataclass(frozen=True, slots=True)
class ListWinBack(Action):
    """Who is gone and worth winning back."""


@dataclass(frozen=True, slots=True)
class TryWinBack(Action):
    """Somebody tried to win a customer back; `refused` says that it wants to hear no more."""

    required: ClassVar[tuple[str, ...]] = ("customer",)
    customer: Named | None = None
    refused: bool | None = None


@dataclass(frozen=True, slots=True)
class KeepFile(Action):
    """Keep a photo, a document or a voice note that was sent, or say more about one that is kept (`attachment_id`)."""

    spoken: ClassVar[bool] = False
    kind: Literal["photo", "document", "voice"] | None = None
    reference: str | None = None
    name: str | None = None
    caption: str | None = None
    customer: Named | None = None
    attachment_id: int | None = None


@dataclass(frozen=True, slots=True)
class KeepPlace(Action):
    """Keep a place that was sent with the visit just logged, or start a visit with the one kept (`attachment_id`)."""

    spoken: ClassVar[bool] = False
    latitude: Decimal | None = None
    longitude: Decimal | None = None
    customer: Named | None = None
    attachment_id: int | None = None


@dataclass(frozen=True, slots=True)
class TakeCard(Action):
    """Take in somebody's contact details; `customer` is the one that the card's company may be."""

    spoken: ClassVar[bool] = False
    person: str | None = None
    phone: str | None = None
    email: str | None = None
    title: str | None = None
    company: str | None = None
    customer: Named | None = None


@dataclass(frozen=True, slots=True)
class TakeForward(Action):
    """Take in words that somebody else wrote; `customer` is who is named in them."""

    spoken: ClassVar[bool] = False
    required: ClassVar[tuple[str, ...]] = ("note",)
    note: str | None = None
    customer: Named | None = None


@dataclass(frozen=True, slots=True)
class Join(Action):
    """Join the staff by an invitation, known by this account on this channel from then on."""

    spoken: ClassVar[bool] = False
    required: ClassVar[tuple[str, ...]] = ("token", "channel", "account")
    token: str | None = None
    channel: str | None = None
    account: str | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Invite(Action):
    """Invite somebody to the staff, or somebody on it to one more channel."""

    spoken: ClassVar[bool] = False
    required: ClassVar[tuple[str, ...]] = ("member",)
    member: str | None = None
    role: Role | None = None
    team: str | None = None


@dataclass(frozen=True, slots=True)
class Uninvite(Action):
    """Take an invitation back."""

    spoken: ClassVar[bool] = False
    required: ClassVar[tuple[str, ...]] = ("member",)
    member: str | None = None


@dataclass(frozen=True, slots=True)
class Deactivate(Action):
    """Let somebody belong to the staff no longer."""

    spoken: ClassVar[bool] = False
    required: ClassVar[tuple[str, ...]] = ("member",)
    member: str | None = None


@dataclass(frozen=True, slots=True)
class MarkGroup(Action):
    """Say that this group is the staff's own (`staffs`), or is not any more."""

    spoken: ClassVar[bool] = False
    group: bool = False
    staffs: bool = True


@dataclass(frozen=True, slots=True)
class FinishFollowUp(Action):
    """A follow-up of which somebody was told is done, and it is to be asked how it went."""

    spoken: ClassVar[bool] = False
    required: ClassVar[tuple[str, ...]] = ("follow_up_id",)
    follow_up_id: int | None = None


@dataclass(frozen=True, slots=True)
class StayPrivate(Action):
    """Speak of no customer here: the group is not known to be the staff's alone."""

    spoken: ClassVar[bool] = False


def name_of(action: Action | type[Action]) -> str:
    """Give the contract's name: `LogContact` is `log_contact`."""
    kind = action if isinstance(action, type) else type(action)
    return re.sub(r"(?<!^)(?=[A-Z])", "_", kind.__name__).lower()


def every_action() -> dict[str, type[Action]]:
    """Map each contract name to its class, in the order of this file."""
    return {name_of(kind): kind for kind in Action.__subclasses__()}


def slots_of(action: Action) -> dict[str, object]:
    """Give the slots that were said, in the order in which the class lists them."""
    return {f.name: value for f in fields(action) if (value := getattr(action, f.name)) is not None}
