"""Whom a writer means by words that fit several: asked once, known from then on, for that writer alone."""

from sqlalchemy import bindparam
from sqlmodel import col, select

from crm_store import people
from crm_store.names.folding import fold
from crm_store.records import NameChoice
from crm_store.statements import Query
from crm_store.unit import Unit


def chosen(unit: Unit, words: str) -> NameChoice | None:
    """Give whom the viewer meant by these words the last time, if still in sight."""
    choice = _kept(unit, words)
    if choice is None or not people.belongs(unit, choice.person_id, choice.customer_id):
        return None
    return choice


def remember(unit: Unit, words: str, *, customer_id: int, person_id: int | None = None) -> NameChoice | None:
    """Keep whom the viewer means by these words; None when the viewer sees no such customer or person there."""
    if not unit.viewer.user_id or not people.belongs(unit, person_id, customer_id):
        return None
    if choice := _kept(unit, words):
        return unit.changes.amend(choice, customer_id=customer_id, person_id=person_id)
    return unit.changes.add(
        NameChoice(
            user_id=unit.viewer.user_id,
            words=fold(words.strip()),
            customer_id=customer_id,
            person_id=person_id,
        )
    )


def _kept(unit: Unit, words: str) -> NameChoice | None:
    return unit.first(_KEPT, user_id=unit.viewer.user_id, words=fold(words.strip()))


_KEPT: Query[NameChoice] = Query(
    lambda _: select(NameChoice).where(
        col(NameChoice.user_id) == bindparam("user_id"), col(NameChoice.words) == bindparam("words")
    )
)
