"""Groups: customers are spoken of only where an admin has said that all are staff, and a count bears that out."""

from dataclasses import dataclass

from crm_store import chats
from handlers.actions import MarkGroup, StayPrivate
from handlers.shared.base import Outcome
from handlers.shared.desk import Desk
from handlers.shared.rights import AdminsOnly


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupMarked(Outcome):
    """The group is marked as the staff's (`staffs`), or is not any more."""

    staffs: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class NotAGroup(Outcome):
    """That can be said in a group alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupNotStaffs(Outcome):
    """Nothing is told here: the group is not known to be the staff's alone."""


def mark_group(action: MarkGroup, desk: Desk) -> Outcome:
    """Mark the group in which it is said."""
    place = desk.unit.message
    if not action.group or place is None:
        return NotAGroup()
    if not chats.mark(desk.unit, channel=place.channel, chat=place.chat, staffs=action.staffs):
        return AdminsOnly()
    return GroupMarked(staffs=action.staffs)


def stay_private(_action: StayPrivate, _desk: Desk) -> GroupNotStaffs:
    """Say why nothing is said."""
    return GroupNotStaffs()
