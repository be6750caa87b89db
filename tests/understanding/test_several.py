import pytest

from bot.understanding.mentions import NameMention
from bot.understanding.several import for_each, single_out
from handlers.actions import LogContact, Match, Named

HENGLI, HUAQIANG, LANHAI = Match(1, "恒力"), Match(2, "华强"), Match(3, "蓝海")


def mentions(text: str, *customers: Match) -> list[NameMention]:
    places = [(text.index(one.name), one) for one in customers]
    return [NameMention(at, at + len(one.name), one.name, customers=(one,)) for at, one in places]


@pytest.mark.parametrize("text", ["今天跑了恒力、华强", "恒力和华强都去了", "visited 恒力 and 华强", "恒力, and 华强"])
def test_a_list_is_read_as_its_first_name(text: str) -> None:
    blanked, names, others = single_out(text, mentions(text, HENGLI, HUAQIANG))
    assert [one.words for one in names] == ["恒力"]
    assert "华强" not in blanked
    assert len(blanked) == len(text)
    assert others == {(HENGLI,): (Named("华强", (HUAQIANG,)),)}


def test_a_comma_counts_beside_a_stronger_word() -> None:
    text = "saw 恒力, 华强 and 蓝海"
    assert [len(rest) for rest in single_out(text, mentions(text, HENGLI, HUAQIANG, LANHAI))[2].values()] == [2]


@pytest.mark.parametrize("text", ["去了恒力，华强明天去", "恒力比华强大", "恒力给华强介绍了客户"])
def test_names_that_are_no_list_stay(text: str) -> None:
    blanked, names, others = single_out(text, mentions(text, HENGLI, HUAQIANG))
    assert (blanked, len(names), others) == (text, 2, {})


def test_the_action_is_done_for_each_without_the_persons_of_the_first() -> None:
    told = LogContact(customer=Named("恒力", (HENGLI,)), person=Named("王总"), channel="visit")
    each = list(for_each(told, {(HENGLI,): (Named("华强", (HUAQIANG,)),)}))
    assert each == [told, LogContact(customer=Named("华强", (HUAQIANG,)), channel="visit")]
