"""Files and places: what was sent along, kept with the customer and perhaps the contact that it belongs to."""

from sqlalchemy import or_
from sqlmodel import col, select
from sqlmodel.sql.expression import SelectOfScalar

from crm_store import contacts, customers
from crm_store.names.folding import fold
from crm_store.records import Attachment, Contact, Customer
from crm_store.records.attachments import AttachmentKind
from crm_store.unit import Unit


def add(
    unit: Unit,
    *,
    kind: AttachmentKind,
    customer_id: int | None,
    contact_id: int | None = None,
    reference: str | None = None,
    name: str | None = None,
    caption: str | None = None,
    position: tuple[float, float] | None = None,
) -> Attachment | None:
    """Keep what was sent with the message; None when the viewer sees no such customer or contact."""
    if not _belongs(unit, customer_id, contact_id):
        return None
    latitude, longitude = position or (None, None)
    attachment = Attachment(
        kind=kind,
        customer_id=customer_id,
        contact_id=contact_id,
        channel=unit.message.channel if unit.message else "",
        reference=reference,
        name=name,
        caption=caption,
        latitude=latitude,
        longitude=longitude,
        author_id=unit.author_id,
        created_at=unit.now,
    )
    return unit.changes.add(attachment)


def by_id(unit: Unit, attachment_id: int) -> Attachment | None:
    """Give one attachment, if the viewer may see it."""
    return unit.session.exec(_visible(unit).where(col(Attachment.id) == attachment_id)).first()


def file_under(
    unit: Unit, attachment_id: int, *, customer_id: int | None = None, caption: str | None = None
) -> Attachment | None:
    """Say whose an attachment is, or by which words it is found; None when the viewer sees no such thing."""
    attachment = by_id(unit, attachment_id)
    if attachment is None or not _belongs(unit, customer_id, None):
        return None
    return unit.changes.amend(
        attachment,
        customer_id=attachment.customer_id if customer_id is None else customer_id,
        caption=attachment.caption if caption is None else caption,
    )


def search(
    unit: Unit, *, customer_id: int | None = None, words: str | None = None, limit: int = 10
) -> tuple[Attachment, ...]:
    """Give the attachments of a customer, those with these words in caption or name, the latest first."""
    query = _visible(unit).order_by(col(Attachment.id).desc())
    if customer_id is not None:
        query = query.where(col(Attachment.customer_id) == customer_id)
    if words is None:
        return tuple(unit.session.exec(query.limit(limit)))
    wanted = fold(words)
    fitting = (one for one in unit.session.exec(query) if wanted in fold(f"{one.caption or ''} {one.name or ''}"))
    return tuple(one for one, _ in zip(fitting, range(limit), strict=False))


def _belongs(unit: Unit, customer_id: int | None, contact_id: int | None) -> bool:
    if customer_id is not None and customers.by_id(unit, customer_id) is None:
        return False
    if contact_id is None:
        return True
    contact = unit.session.get(Contact, contact_id)
    own = contact is not None and contact.author_id == unit.viewer.user_id
    return own or contacts.by_id(unit, contact_id) is not None


def _visible(unit: Unit) -> SelectOfScalar[Attachment]:
    own = (col(Attachment.customer_id).is_(None)) & (col(Attachment.author_id) == unit.viewer.user_id)
    seen = col(Customer.id).is_not(None) & unit.sees(col(Customer.owner_id))
    joined = select(Attachment).join(Customer, col(Customer.id) == col(Attachment.customer_id), isouter=True)
    return joined.where(or_(own, seen))
