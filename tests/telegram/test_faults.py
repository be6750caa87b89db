"""Whatever the network, Telegram or somebody with bad intent does, nothing is lost, doubled or told."""

from collections.abc import AsyncIterator
from datetime import timedelta
from typing import Any

import pytest
from aiohttp import ClientSession

from bot.web.server import SECRET_HEADER
from crm_store import chats, contacts
from tests.telegram.conftest import Office
from tests.telegram.fake_api.phone import Phone
from tests.telegram.fake_api.world import Fault, Trouble

SECRET = "a-secret-that-telegram-knows"  # noqa: S105  # one of the fake's


@pytest.fixture
def ann(office: Office) -> Phone:
    return office.phone("Ann")


@pytest.mark.parametrize("trouble", ["flood", "server", "drop", "nonsense"])
async def test_a_send_that_fails_is_sent_again(at_work: Office, ann: Phone, trouble: Trouble) -> None:
    at_work.world.faults.append(Fault(trouble, "sendMessage", seconds=1))
    assert "Kestrel" in (await ann.asks("visited Kestrel Labs today")).text
    assert at_work.world.events[ann.id].empty()
    assert len(at_work.contacts()) == 1


async def test_a_connection_dropped_after_the_send_keeps_one_record(at_work: Office, ann: Phone) -> None:
    at_work.world.faults.append(Fault("drop_after", "sendMessage"))
    first, again = await ann.asks("visited Kestrel Labs today"), await ann.sees()
    assert first.text == again.text  # nobody can know that the first one arrived
    assert len(at_work.contacts()) == 1


@pytest.mark.parametrize("trouble", ["flood", "server", "drop", "nonsense"])
async def test_updates_that_cannot_be_had_are_had_later(at_work: Office, ann: Phone, trouble: Trouble) -> None:
    await ann.asks("/help")
    at_work.world.faults += [Fault(trouble, "getUpdates", times=2, seconds=1)]
    assert "Kestrel" in (await ann.asks("/tier Kestrel Labs")).text


async def test_telegram_may_be_away_when_the_bot_starts(office: Office, ann: Phone) -> None:
    office.world.faults += [Fault("flood", "getMe"), Fault("server", "setMyCommands")]
    async with office.bot(patience=0.01):
        assert (await ann.asks("/help")).text


async def test_an_update_that_comes_twice_is_kept_once(at_work: Office, ann: Phone) -> None:
    message = ann.writes("visited Kestrel Labs today")
    await ann.sees()
    at_work.world.again(at_work.world.happens("message", dict(message)))
    assert (await ann.asks("/help")).text.startswith("Noted") is False
    assert len(at_work.contacts()) == 1


@pytest.mark.parametrize("what", [{"text": "visited Kestrel Labs"}, {"message_id": "?", "chat": None}])
async def test_an_update_that_cannot_be_read_is_passed_over(at_work: Office, ann: Phone, what: dict[str, Any]) -> None:
    await ann.asks("/help")
    at_work.world.happens("message", what)
    assert "Kestrel" in (await ann.asks("visited Kestrel Labs today")).text
    assert len(at_work.contacts()) == 1
    await ann.asks("/help")  # whoever asks for what comes next has dealt with what came before
    assert what not in [update.get("message") for update in at_work.world.updates]


async def test_an_edit_that_overtakes_its_message_is_kept_once(at_work: Office, ann: Phone) -> None:
    message = at_work.world.place(ann.id, ann.me, text="visited Kestrel Labs today")
    ann.edits(message, "visited Kestrel Labs today, they want samples")
    at_work.world.happens("message", message | {"text": "visited Kestrel Labs today"})
    await ann.sees()
    await ann.asks("/help")
    assert at_work.contacts() == [("Kestrel Labs", "they want samples")]


async def test_five_hundred_updates_that_piled_up_are_each_kept_at_their_time(office: Office, ann: Phone) -> None:
    for number in range(500):
        office.world.now = office.now - timedelta(hours=9) + timedelta(minutes=number)
        ann.writes(f"called Kestrel Labs, matter {number}")
    office.world.now = office.now
    async with office.bot():
        seen = [await ann.sees() for _ in range(500)]
    kept = office.seen(lambda unit: contacts.search(unit, limit=1000))
    assert len({one.contact.note for one in kept}) == len({one.contact.occurred_at for one in kept}) == 500
    assert sum("reached me only now" in one.text for one in seen) == 500
    assert "08:40" in seen[0].text


async def test_a_stop_finishes_what_is_in_hand(office: Office, ann: Phone) -> None:
    office.world.faults.append(Fault("slow", "sendMessage", seconds=0.05))
    async with office.bot():
        ann.writes("visited Kestrel Labs today")
        await office.world.until(lambda: office.world.called("sendMessage"))
    assert "Kestrel" in (await ann.sees()).text
    assert not office.world.updates


async def test_what_was_not_dealt_with_at_the_stop_comes_again(office: Office, ann: Phone) -> None:
    async with office.bot():
        await ann.asks("/help")
    ann.writes("visited Kestrel Labs today")
    async with office.bot():
        assert "Kestrel" in (await ann.sees()).text
    assert len(office.contacts()) == 1


async def test_a_person_who_blocks_the_bot_is_not_tried_again(at_work: Office, ann: Phone) -> None:
    await ann.asks("/help")
    ann.blocks()
    ann.writes("visited Kestrel Labs today")
    ann.writes("called Northwind Foods")
    await at_work.phone("Ada").asks("/help")
    await at_work.world.until(lambda: reason(at_work, ann))
    assert "blocked" in str(reason(at_work, ann))
    assert len([call for call in at_work.world.called("sendMessage") if str(call["chat_id"]) == "2"]) <= 3


def reason(office: Office, phone: Phone) -> object:
    return office.seen(lambda unit: chats.closed_for(unit, channel="telegram", chat=str(phone.id)))


async def test_the_button_of_somebody_else_is_refused_and_tells_nothing(at_work: Office, ann: Phone) -> None:
    logged = await ann.asks("visited Kestrel Labs today")
    mallory = at_work.phone("李雷")
    own = await mallory.asks("/help")
    mallory.forges(own, logged.rows[0][0]["callback_data"])
    toast = await mallory.toast()
    assert ("Kestrel" in toast, "按钮" in toast) == (False, True)
    assert (len(at_work.contacts()), at_work.plans()) == (1, [])


@pytest.mark.parametrize("data", ["x", "1", "' OR 1=1 --", "{}", "\u0000", "é" * 32])
@pytest.mark.usefixtures("at_work")
async def test_forged_data_finds_nothing(office: Office, ann: Phone, data: str) -> None:
    ann.forges(await ann.asks("/help"), data)
    assert "do not know that button" in await ann.toast()
    assert office.world.events[ann.id].empty()


async def test_a_stranger_learns_nothing_by_a_button(at_work: Office, ann: Phone) -> None:
    logged = await ann.asks("visited Kestrel Labs today")
    eve = Phone(at_work.world, 70, "Eve")
    eve.forges(logged, logged.rows[0][0]["callback_data"])
    assert "private assistant" in await eve.toast()
    assert len(at_work.contacts()) == 1


async def test_an_invitation_works_once_and_not_when_taken_back(at_work: Office) -> None:
    ada, eve, max_ = at_work.phone("Ada"), Phone(at_work.world, 70, "Eve"), Phone(at_work.world, 71, "Max")
    token = (await ada.asks("/invite Eve")).text.partition("start=")[2]
    assert "Welcome" in (await eve.asks(f"/start {token}")).text
    assert "does not work" in (await max_.asks(f"/start {token}")).text
    second = await ada.asks("/invite Max")
    await ada.taps(second, "Take it back")
    assert "does not work" in (await max_.asks(f"/start {second.text.partition('start=')[2]}")).text


async def test_only_an_admin_invites_and_dismisses(at_work: Office, ann: Phone) -> None:
    for command in ("/invite Eve", "/uninvite Eve", "/deactivate Ada", "invite Eve as an admin"):
        assert "Only an admin" in (await ann.asks(command)).text
    assert "only admin" in (await at_work.phone("Ada").asks("/deactivate Ada")).text


async def test_who_is_dismissed_presses_in_vain(at_work: Office, ann: Phone) -> None:
    logged = await ann.asks("visited Kestrel Labs today")
    await at_work.phone("Ada").asks("/deactivate Ann")
    ann.presses(logged, "Undo")
    assert "private assistant" in await ann.toast()
    assert len(at_work.contacts()) == 1


@pytest.mark.usefixtures("at_work")
async def test_every_value_is_shown_as_it_is(ann: Phone) -> None:
    note = "<b>A&B</b> *_[x](y)`~ {$c} %s \\ . ! - ="
    assert note in (await ann.asks(f"visited Kestrel Labs today, {note}")).text


@pytest.fixture
async def webhook(office: Office, unused_tcp_port: int) -> AsyncIterator[str]:
    """Run the bot by webhook, and give the address."""
    url = f"http://127.0.0.1:{unused_tcp_port}/hook/telegram"
    async with office.bot(webhook_url=url, webhook_secret=SECRET, port=unused_tcp_port):
        await office.world.until(lambda: office.world.webhook.url)
        yield url


@pytest.mark.usefixtures("webhook")
async def test_updates_are_taken_by_webhook(office: Office, ann: Phone) -> None:
    logged = await ann.asks("visited Kestrel Labs today")
    await ann.taps(logged, "Undo")
    assert (office.contacts(), office.world.called("getUpdates")) == ([], [])


@pytest.mark.parametrize("secret", [None, "", "wrong", SECRET + "x"])
async def test_a_webhook_with_a_wrong_secret_is_refused(
    office: Office, ann: Phone, webhook: str, secret: str | None
) -> None:
    update = {"update_id": 1, "message": office.world.place(ann.id, ann.me, text="visited Kestrel Labs today")}
    headers = {} if secret is None else {SECRET_HEADER: secret}
    async with ClientSession() as session, session.post(webhook, json=update, headers=headers) as response:
        assert response.status == 403
    assert (office.contacts(), office.world.called("sendMessage")) == ([], [])


@pytest.mark.parametrize("body", ["", "[]", "{}", '{"update_id": "x"}', '{"message": 1}', "\ud800", "x" * 2_000_000])
async def test_a_webhook_takes_no_nonsense(ann: Phone, webhook: str, body: str) -> None:
    headers = {SECRET_HEADER: SECRET, "Content-Type": "application/json"}
    content = body.encode("utf-8", "surrogatepass")
    async with ClientSession() as session, session.post(webhook, data=content, headers=headers) as response:
        assert response.status in {200, 400, 413}
    assert (await ann.asks("/help")).text


async def test_the_server_tells_that_all_is_well(webhook: str) -> None:
    address = webhook.replace("/hook/telegram", "/healthz")
    async with ClientSession() as session, session.get(address) as response:
        assert (response.status, await response.json()) == (200, {"ok": True})
