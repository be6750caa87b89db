"""Cards as address books of several makes write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.channels import vcard
from bot.messages import Card

APPLE = """BEGIN:VCARD\r
VERSION:3.0\r
N:王;芳;;;\r
FN:王芳\r
ORG:蓝海软件;采购部\r
TITLE:采购经理\r
item1.TEL;type=CELL:138 0000 0000\r
EMAIL;type=INTERNET:fang@exam\r
 ple.com\r
END:VCARD\r
BEGIN:VCARD\r
FN:Somebody Else\r
END:VCARD\r
"""
OLD = "BEGIN:VCARD\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E6=9D=8E;=E5=BC=BA\nTEL;CELL:+85291234567\nEND:VCARD"


@pytest.mark.parametrize(
    ("text", "card"),
    [
        (APPLE, Card("王芳", "138 0000 0000", "fang@example.com", "蓝海软件", "采购经理")),
        (OLD, Card("李强", "+85291234567")),
        ("BEGIN:VCARD\nN:Diaz;Rosa\nTEL:tel:+1-555\nEND:VCARD", Card("Rosa Diaz", "+1-555")),
        ("BEGIN:VCARD\nORG:Acme\\, Inc.\nEND:VCARD", Card("Acme, Inc.", company="Acme, Inc.")),
        ("BEGIN:VCARD\nTEL:1\nEND:VCARD", None),
        ("no card at all", None),
    ],
    ids=["folded", "quoted", "parts", "company", "nameless", "nothing"],
)
def test_a_card_is_read(text: str, card: Card | None) -> None:
    assert vcard.read(text) == card


@given(st.binary(max_size=2000))
def test_any_file_is_read_or_left(content: bytes) -> None:
    card = vcard.read("FN:x\r\nNOTE:" + vcard.decode(content))
    assert card is not None
    assert card.name.startswith("x")


def test_an_old_telephone_writes_gbk() -> None:
    assert vcard.read(vcard.decode("BEGIN:VCARD\nFN:王芳\nEND:VCARD".encode("gbk"))) == Card("王芳")
