"""Contacts, cards, places, photos, documents and voice notes: kept where they belong, or asked about."""

import pytest

from crm_store import attachments, people
from tests.telegram.conftest import Office
from tests.telegram.fake_api.phone import Phone

SIZES = [{"file_id": f"photo-{size}", "file_unique_id": "u", "width": size, "height": size} for size in (90, 320, 1280)]
CONTACT = {"phone_number": "+8613800138000", "first_name": "芳", "last_name": "王"}
CARD = "BEGIN:VCARD\nVERSION:3.0\nFN:周涛\nORG:蓝海软件\nTITLE:采购经理\nTEL:13900139000\nEND:VCARD"


@pytest.fixture
def rep(at_work: Office) -> Phone:
    return at_work.phone("李雷")


def kept(office: Office) -> list[tuple[str, str | None, str | None]]:
    return [(one.kind, one.reference, one.caption) for one in office.seen(attachments.search)]


async def test_a_shared_contact_becomes_a_person_of_the_customer_in_focus(at_work: Office, rep: Phone) -> None:
    await rep.asks("今天去了恒力机械")
    rep.sends(contact=CONTACT)
    asked = await rep.sees()
    assert at_work.seen(lambda unit: len(people.of_customer(unit, 4))) == 1
    await rep.taps(asked, "恒力机械")
    assert at_work.seen(lambda unit: people.of_customer(unit, 4)[-1].phone) == "+8613800138000"


async def test_a_shared_contact_may_be_a_new_customer(rep: Phone) -> None:
    rep.sends(contact=CONTACT)
    added = await rep.taps(await rep.sees(), "新增")
    assert "王芳" in added.text


async def test_a_vcard_file_is_offered_to_the_company_that_it_names(at_work: Office, rep: Phone) -> None:
    at_work.world.files["card"] = CARD.encode()
    rep.sends(document={"file_id": "card", "file_unique_id": "c", "file_name": "Zhou.VCF", "mime_type": "text/vcard"})
    asked = await rep.sees()
    assert ["周涛" in asked.text, "采购经理" in asked.text, "蓝海软件" in asked.labels[0]] == [True, True, True]


async def test_a_shared_contact_is_no_proof_of_who_somebody_is(at_work: Office) -> None:
    stranger = Phone(at_work.world, 70, "Eve")
    stranger.sends(contact=CONTACT | {"user_id": 1})
    assert "invitation" in (await stranger.sees()).text


async def test_a_place_goes_with_the_visit_just_logged(at_work: Office, rep: Phone) -> None:
    await rep.asks("今天去了恒力机械")
    at_work.later(minutes=3)
    rep.sends(location={"latitude": 31.2304, "longitude": 121.4737})
    assert "恒力机械" in (await rep.sees()).text
    (place,) = at_work.seen(lambda unit: attachments.search(unit, customer_id=4))
    assert (place.latitude, place.longitude, place.contact_id is not None) == (31.2304, 121.4737, True)


async def test_a_place_starts_a_visit(at_work: Office, rep: Phone) -> None:
    await rep.asks("给恒力机械打了电话")
    at_work.later(hours=3)
    rep.sends(location={"latitude": 1.5, "longitude": 2.5})
    started = await rep.taps(await rep.sees(), "恒力机械")
    assert "拜访" in started.text
    assert len(at_work.contacts()) == 2


async def test_a_live_location_that_moves_is_left_alone(at_work: Office, rep: Phone) -> None:
    message = rep.sends(location={"latitude": 1.5, "longitude": 2.5, "live_period": 600})
    await rep.sees()
    at_work.world.happens("edited_message", message | {"edit_date": at_work.world.stamp()})
    assert "/" not in (await rep.asks("/help")).text[:1]
    assert len(kept(at_work)) <= 1


async def test_a_photo_is_kept_at_its_largest_with_its_caption(at_work: Office, rep: Phone) -> None:
    await rep.asks("今天去了恒力机械")
    rep.sends(photo=SIZES, caption="展厅")
    assert "展厅" in (await rep.sees()).text
    assert kept(at_work) == [("photo", "photo-1280", "展厅")]


async def test_a_caption_is_heard_and_its_photo_kept_with_the_customer(at_work: Office, rep: Phone) -> None:
    rep.sends(photo=SIZES, caption="今天去了蓝海软件，下周三再报价")
    seen = await rep.sees()
    assert "已记下：蓝海软件" in seen.text
    assert at_work.plans() == [("蓝海软件", "2026-11-25")]
    assert [one.customer_id for one in at_work.seen(attachments.search)] == [5]


async def test_a_document_without_a_customer_is_kept_until_it_is_said_whose_it_is(at_work: Office, rep: Phone) -> None:
    rep.sends(document={"file_id": "quote", "file_unique_id": "q", "file_name": "quote.pdf"})
    assert "草稿" in (await rep.sees()).text
    assert "恒力机械" in (await rep.asks("恒力机械")).text
    assert [(one.name, one.customer_id) for one in at_work.seen(attachments.search)] == [("quote.pdf", 4)]


async def test_a_voice_note_is_kept_and_a_word_asked_for_to_find_it_by(at_work: Office, rep: Phone) -> None:
    await rep.asks("今天去了恒力机械")
    rep.sends(voice={"file_id": "v1", "file_unique_id": "v", "duration": 9})
    assert "语音" in (await rep.sees()).text
    await rep.asks("验收细节")
    assert kept(at_work) == [("voice", "v1", "验收细节")]
    assert at_work.seen(lambda unit: len(attachments.search(unit, words="验收"))) == 1


async def test_stickers_and_service_messages_make_no_noise(rep: Phone) -> None:
    sticker = {"width": 1, "height": 1, "is_animated": False, "is_video": False, "type": "regular"}
    rep.sends(sticker=sticker | {"file_id": "s", "file_unique_id": "s"})
    rep.sends(pinned_message=rep.sends(sticker=sticker | {"file_id": "t", "file_unique_id": "t"}))
    assert (await rep.asks("/tier 恒力机械")).text.startswith("恒力机械")
