from datetime import timedelta

from handlers.actions import DropDrafts, LogContact, Named
from handlers.drop_drafts import DraftsDropped, has_stale_drafts
from tests.handlers.conftest import Office


def test_a_draft_that_waited_too_long_goes_with_a_word_and_undo_brings_it_back(office: Office) -> None:
    office.does(LogContact(customer=Named("新光电子"), note="要样品"))
    office.now += timedelta(days=8)
    dropped = office.does(DropDrafts())
    assert isinstance(dropped, DraftsDropped)
    assert [(row.words, row.note) for row in dropped.rows] == [("新光电子", "要样品")]
    with office.unit() as unit:
        assert not has_stale_drafts(unit)


def test_a_draft_of_this_week_stays(office: Office) -> None:
    office.does(LogContact(customer=Named("新光电子")))
    office.now += timedelta(days=6)
    with office.unit() as unit:
        assert not has_stale_drafts(unit)
