"""Where the clock and the talk meet: what a message answers, and what is not to be said any more because of it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from bot.messages import Incoming
from bot.understanding.nudge_answers import NudgeAnswer, answer
from bot.understanding.understand import Heard
from crm_store import deliveries, follow_ups, sessions, users
from crm_store.changes import MessageRef
from crm_store.clock import zone_info
from crm_store.follow_ups import PlannedFollowUp
from crm_store.records import Delivery
from crm_store.unit import Unit
from handlers.actions import (
    Action,
    AskFirst,
    CancelFollowUp,
    CompleteFollowUp,
    Correct,
    FinishFollowUp,
    LogContact,
    Moment,
    Named,
    RescheduleFollowUp,
    Unknown,
)
from handlers.nudges.catalog import NUDGES
from handlers.shared.desk import Desk
from handlers.shared.last import Last, keep_last
from handlers.shared.rows import as_planned, named_customer, named_person

_OPEN = timedelta(hours=12)
_SOON = timedelta(hours=1)
_ABOUT_IT = CompleteFollowUp | RescheduleFollowUp | CancelFollowUp


@dataclass(frozen=True, slots=True)
class Nudged:
    """The follow-up of which somebody was just told, so that words alone may answer."""

    planned: PlannedFollowUp

    @property
    def follow_up_id(self) -> int:
        """The follow-up's id."""
        return self.planned.follow_up.id


def pressed(incoming: Incoming, unit: Unit) -> Incoming:
    """Take a press under a nudge for its answer; a list stays where it stands."""
    if incoming.pressed is None:
        return incoming
    rows = deliveries.at(unit, MessageRef(incoming.channel, incoming.chat, incoming.pressed))
    if len(rows) > 1 or any(NUDGES[row.kind].stays for row in rows if row.kind in NUDGES):
        return replace(incoming, pressed=None)
    for row in rows:
        row.answered_at = unit.now
    return incoming


def attend(incoming: Incoming, unit: Unit) -> Nudged | None:
    """Give the follow-up of the nudge that a message may answer: the one replied to, or the newest in the chat.

    The talk is about it from then on, so that its day can be changed in words.
    """
    row = _answered(incoming, unit) if incoming.text and not incoming.edited else None
    follow_up_id = (row.about or {}).get("follow_up_id") if row else None
    planned = follow_ups.by_id(unit, follow_up_id) if follow_up_id else None
    if planned is None or planned.customer is None or planned.follow_up.status != "open":
        return None
    sessions.focus_on(unit, planned.customer.id)
    keep_last(unit, Last(as_planned(planned, owner=None), follow_up_id=planned.follow_up.id))
    return Nudged(planned)


def answers(nudged: Nudged, actions: Sequence[Action], heard: Heard, unit: Unit) -> tuple[Action, ...] | None:
    """Give what a message asks for as the answer to a nudge; None where it speaks of something else."""
    if _of_another(heard, nudged):
        return None
    plain = [_plain(one) for one in actions]
    if any(isinstance(one, _ABOUT_IT) for one in plain):
        return tuple(_about(one, nudged) for one in plain)
    told = next((one for one in plain if isinstance(one, LogContact)), None)
    said = NudgeAnswer("done") if told else answer(heard)
    if said is None:
        return None
    further = [one for one in plain if not isinstance(one, Unknown | Correct)]
    return (*_done(said, nudged, unit, logged=told is not None, further=bool(further)), *further)


def withdraw_answered(unit: Unit) -> None:
    """Take back what was told to anybody whose cause the message has ended."""
    for row in deliveries.touched(unit):
        if row.kind in NUDGES and not NUDGES[row.kind].stays and not _wanted(row, unit):
            row.state, row.next_at = "withdrawn", unit.now


def _answered(incoming: Incoming, unit: Unit) -> Delivery | None:
    if incoming.reply_to:
        rows = deliveries.at(unit, MessageRef(incoming.channel, incoming.chat, incoming.reply_to))
    else:
        rows = deliveries.latest_sent(unit)
    if len(rows) != 1 or rows[0].answered_at is not None or rows[0].sent_at is None:
        return None
    if not incoming.reply_to and (rows[0].channel != incoming.channel or unit.now - rows[0].sent_at > _OPEN):
        return None
    before = sessions.talk(unit).heard_at
    newest = before is None or before <= rows[0].sent_at
    return rows[0] if newest or incoming.reply_to else None


def _of_another(heard: Heard, nudged: Nudged) -> bool:
    """Tell whether a text names customers, and not the one of the nudge."""
    customer = nudged.planned.customer
    named = {match.id for mention in heard.names for match in mention.customers}
    return bool(named) and (customer is None or customer.id not in named)


def _plain(action: Action) -> Action:
    return action.action if isinstance(action, AskFirst) and isinstance(action.action, _ABOUT_IT) else action


def _about(action: Action, nudged: Nudged) -> Action:
    if not isinstance(action, _ABOUT_IT) or action.follow_up_id is not None or not _same(action.customer, nudged):
        return action
    if isinstance(action, CompleteFollowUp):
        return FinishFollowUp(nudged.follow_up_id)
    return replace(action, follow_up_id=nudged.follow_up_id)


def _same(named: Named | None, nudged: Nudged) -> bool:
    customer = nudged.planned.customer
    return named is None or (customer is not None and customer.id in {match.id for match in named.matches})


def _done(said: NudgeAnswer, nudged: Nudged, unit: Unit, *, logged: bool, further: bool) -> Iterator[Action]:
    if said.kind in {"later", "tried"}:
        yield RescheduleFollowUp(follow_up_id=nudged.follow_up_id, due=_soon(unit) if said.kind == "later" else None)
    elif logged:
        yield CompleteFollowUp(follow_up_id=nudged.follow_up_id)
    elif said.note is None and not further:
        yield FinishFollowUp(nudged.follow_up_id)
    else:
        yield CompleteFollowUp(follow_up_id=nudged.follow_up_id)
        yield _contact(nudged.planned, said.note)


def _soon(unit: Unit) -> Moment:
    wall = unit.local_now + _SOON
    return Moment(wall.date(), wall.time().replace(second=0, microsecond=0))


def _contact(planned: PlannedFollowUp, note: str | None) -> LogContact:
    plan = as_planned(planned, owner=None)
    return LogContact(named_customer(planned), named_person(planned), plan.channel, note=note)


def _wanted(row: Delivery, unit: Unit) -> bool:
    user = users.by_id(unit, row.user_id)
    if user is None:
        return False
    viewer = users.viewer_of(user, now=unit.now)
    theirs = unit if viewer.user_id == unit.viewer.user_id else unit.seen_by(viewer)
    desk = Desk(theirs, unit.now.astimezone(zone_info(viewer.zone)), "", 0, viewer.language)
    return NUDGES[row.kind].tell(row, desk) is not None
