"""Keeping a photo, a document or a voice note with the customer that it belongs to."""

from dataclasses import dataclass

from crm_store import attachments
from crm_store.records import Attachment, Customer
from handlers.actions import KeepFile
from handlers.shared.base import Outcome, Question
from handlers.shared.desk import Desk
from handlers.shared.filling import known
from handlers.shared.focus import meant_or_in_focus
from handlers.shared.naming import RecordGone, customer_question
from handlers.shared.steps import summarise
from handlers.shared.text import for_screen


@dataclass(frozen=True, slots=True, kw_only=True)
class FileKept(Outcome):
    """A file was kept with a customer, and the words by which it is found."""

    customer: str
    kind: str
    name: str | None
    caption: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class VoiceKept(Question):
    """A voice note was kept; nobody has said yet what it is about."""

    customer: str


def keep_file(action: KeepFile, desk: Desk) -> Outcome:
    """Keep a file, or add to what is known of one that was kept."""
    customer = meant_or_in_focus(action.customer, desk)
    kept = _kept(action, customer, desk)
    if kept is None:
        return RecordGone()
    summarise(desk, action, customer.name if customer else None)
    if customer is None:
        return customer_question(KeepFile(attachment_id=kept.id), action.customer, desk, kept=True)
    if kept.kind == "voice" and not kept.caption:
        waiting = KeepFile(attachment_id=kept.id, customer=known(customer))
        return VoiceKept(action=waiting, slot="caption", customer=customer.name)
    return FileKept(customer=customer.name, kind=kept.kind, name=kept.name, caption=for_screen(kept.caption))


def _kept(action: KeepFile, customer: Customer | None, desk: Desk) -> Attachment | None:
    customer_id = customer.id if customer else None
    if action.attachment_id is not None:
        return attachments.file_under(
            desk.unit, action.attachment_id, customer_id=customer_id, caption=action.caption or None
        )
    return attachments.add(
        desk.unit,
        kind=action.kind or "document",
        customer_id=customer_id,
        reference=action.reference,
        name=action.name,
        caption=action.caption or None,
    )
