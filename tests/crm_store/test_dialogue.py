"""What the conversation itself remembers: context, buttons, messages handled, messages sent, choices."""

from datetime import timedelta

import pytest

from crm_store import buttons, choices, customers, inbox, people, sessions
from crm_store.changes import MessageRef
from tests.crm_store.conftest import NOW, House

PLACE = MessageRef("console", "1", "7")


@pytest.mark.parametrize(
    ("later", "expected"),
    [
        (timedelta(minutes=30), (True, True, True)),
        (timedelta(minutes=31), (False, True, True)),
        (timedelta(hours=13, minutes=29), (False, True, True)),
        (timedelta(hours=13, minutes=30), (False, False, True)),
        (timedelta(days=8), (False, False, False)),
    ],
)
def test_context_fades(house: House, later: timedelta, expected: tuple[bool, bool, bool]) -> None:
    with house.unit() as unit:
        sessions.focus_on(unit, customers.add(unit, name="Kestrel Labs").id)
        sessions.keep_last(unit, {"action": "log_contact"})
        sessions.ask(unit, {"which": 1})
    with house.unit(now=NOW + later) as unit:
        talk = sessions.talk(unit)
    assert (bool(talk.focus), bool(talk.last_action), bool(talk.question)) == expected


def test_an_answered_question_is_closed(house: House) -> None:
    with house.unit() as unit:
        sessions.ask(unit, {"which": 1})
    with house.unit() as unit:
        sessions.ask(unit, None)
        assert sessions.talk(unit).question is None


def test_a_button_works_once_for_its_user_and_not_for_ever(house: House) -> None:
    with house.unit() as unit:
        token, late = (buttons.make(unit, {"action": "undo"}, change_set_id=None) for _ in range(2))
    assert len(token.encode()) <= 60
    with house.unit("bob") as unit:
        assert buttons.press(unit, token).state == "unknown"
    with house.unit() as unit:
        presses = [buttons.press(unit, token) for _ in range(2)] + [buttons.press(unit, "forged\x00")]
    assert presses == [
        buttons.Pressed("fresh", {"action": "undo"}),
        buttons.Pressed("used"),
        buttons.Pressed("unknown"),
    ]
    with house.unit(now=NOW + timedelta(8)) as unit:
        assert buttons.press(unit, late).state == "expired"


def test_a_message_is_handled_once(house: House) -> None:
    with house.unit() as unit:
        assert inbox.handled(unit, PLACE) is None
        inbox.keep(unit, PLACE, reply={"text": "kept"})
    with house.unit() as unit:
        assert inbox.handled(unit, PLACE).reply == {"text": "kept"}
        assert inbox.handled(unit, MessageRef("console", "2", "7")) is None


def test_an_edited_message_is_answered_anew(house: House) -> None:
    for text in ("kept", "kept differently"):
        with house.unit() as unit:
            inbox.keep(unit, PLACE, reply={"text": text})
    with house.unit() as unit:
        assert inbox.handled(unit, PLACE).reply == {"text": "kept differently"}


def test_what_a_message_changed_and_where_we_said_so_is_found_again(house: House) -> None:
    ours = MessageRef("console", "1", "8")
    with house.unit(message=PLACE) as unit:
        customers.add(unit, name="Kestrel Labs")
        change_set = unit.changes.change_set
        inbox.keep_sent(unit, ours, change_set_id=change_set.id)
    with house.unit() as unit:
        assert [found.id for found in inbox.change_sets_of(unit, PLACE)] == [change_set.id]
        assert inbox.sent_for(unit, change_set.id) == (ours,)


def test_whom_words_meant_stays_known_for_that_writer(house: House) -> None:
    with house.unit() as unit:
        first, second = (customers.add(unit, name=name).id for name in ("Kestrel Labs", "Falcon Works"))
        wang = people.add(unit, customer_id=second, name="王强")
        choices.remember(unit, "老王", customer_id=first)
        choices.remember(unit, "老王 ", customer_id=second, person_id=wang.id)
        kept = choices.chosen(unit, "老王")
        assert choices.remember(unit, "老李", customer_id=first, person_id=wang.id) is None
    assert (kept.customer_id, kept.person_id) == (second, wang.id)
    with house.unit("max") as unit:
        assert choices.chosen(unit, "老王") is None
