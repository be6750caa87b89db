"""Drafts that nobody completed: contacts and follow-ups whose customer was never said."""

from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, bindparam
from sqlmodel import and_, col, exists, or_, select

from crm_store.records import Contact, FollowUp
from crm_store.statements import Query
from crm_store.unit import Unit


def any_before(unit: Unit, since: datetime) -> bool:
    """Tell whether the viewer has a draft that is older than this."""
    return bool(unit.first(_ANY, author_id=unit.viewer.user_id, since=since))


def _draft(model: type[Contact | FollowUp]) -> ColumnElement[bool]:
    return exists().where(
        and_(
            col(model.customer_id).is_(None),
            col(model.author_id) == bindparam("author_id"),
            col(model.created_at) < bindparam("since"),
        )
    )


_ANY: Query[Any] = Query(lambda _: select(or_(_draft(Contact), _draft(FollowUp))))
