"""Letting somebody belong to the staff no longer."""

from dataclasses import dataclass

from crm_store import leaving
from crm_store.records import User
from handlers.actions import Deactivate
from handlers.shared.base import Outcome, Question
from handlers.shared.desk import Desk
from handlers.shared.members import member_or_question
from handlers.shared.rights import AdminsOnly
from handlers.shared.steps import summarise


@dataclass(frozen=True, slots=True, kw_only=True)
class MemberLeft(Outcome):
    """Somebody is not on the staff any more; their customers stay theirs until they are handed on."""

    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LastAdminStays(Outcome):
    """The only admin cannot leave."""

    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LeaverAsked(Question):
    """It is not said who leaves."""


def deactivate(action: Deactivate, desk: Desk) -> Outcome:
    """End somebody's place on the staff."""
    if not desk.unit.viewer.rights.settings:
        return AdminsOnly()
    member = member_or_question(action, action.member, desk, slot="member")
    if not isinstance(member, User):
        return member or LeaverAsked(action=action, slot="member")
    if leaving.dismiss(desk.unit, member.id) == "last_admin":
        return LastAdminStays(name=member.name)
    summarise(desk, action, member.name)
    return MemberLeft(name=member.name)
