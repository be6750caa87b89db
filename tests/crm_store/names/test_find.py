"""Which customers and people a text means, class by class."""

import pytest

from crm_store.names import FoundName

from .conftest import Find

NORTH, SOUTH, RIVER = "西南重工机械有限公司", "西北重工科技有限公司", "绍兴澜溪化工有限公司"
CASTINGS, BAKERY, QUICK = "Ashford Castings Inc.", "Ashford Bakery LLC", "QuickPath Software Ltd"


def customers(found: tuple[FoundName, ...]) -> list[tuple[str, set[str]]]:
    return [(mention.words, {one.name for one in mention.customers}) for mention in found if mention.customers]


def people(found: tuple[FoundName, ...]) -> list[tuple[str, set[str]]]:
    return [(mention.words, {one.name for one in mention.people}) for mention in found if mention.people]


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("今天去了西南重工机械有限公司", "西南重工机械有限公司", NORTH),
        ("西南重工下单了", "西南重工", NORTH),
        ("禾丰粮油要提价", "禾丰粮油", "日照禾丰粮油有限公司"),
        ("给禾丰寄样", "禾丰", "日照禾丰粮油有限公司"),
        ("住7天酒店顺便谈了续约", "7天酒店", "7天酒店五一店"),
        ("拜访了宏泰精密", "宏泰精密", "臺北宏泰精密股份有限公司"),
        ("臺北宏泰的單", "臺北宏泰", "臺北宏泰精密股份有限公司"),
        ("康瑞寧來電", "康瑞寧", "康瑞宁医疗器械有限公司"),
        ("何阿姨生日快到了", "何阿姨", "何秀兰"),
        ("约何女士看房", "何女士", "何秀兰"),
        ("visited Ashford Castings today", "Ashford Castings", CASTINGS),
        ("ACI paid", "ACI", CASTINGS),
        ("Silver Birch wants a quote", "Silver Birch", "Silver Birch Foods"),
        ("lunch at silver birch foods", "silver birch foods", "Silver Birch Foods"),
        ("QuickPath's renewal", "QuickPath", QUICK),
        ("quick path signed", "quick path", QUICK),
        ("showed Mrs O'Neill two flats", "Mrs O'Neill", "Pamela O'Neill"),
        ("pam prefers the first one", "pam", "Pamela O'Neill"),
    ],
)
def test_a_customer_is_found_as_it_is_called(find: Find, text: str, words: str, name: str) -> None:
    assert customers(find(text)) == [(words, {name})]


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("兰溪要货", "兰溪", RIVER),
        ("烂溪要货", "烂溪", RIVER),
        ("阑溪今天回款", "阑溪", RIVER),
        ("去了西南重公谈合同", "西南重公", NORTH),
        ("西南重重工来验收", "西南重重工", NORTH),
        ("康锐宁的合同", "康锐宁", "康瑞宁医疗器械有限公司"),
        ("lanxi那边有消息", "lanxi", RIVER),
        ("Lan Xi 的报价", "Lan Xi", RIVER),
        ("跟krn谈妥了", "krn", "康瑞宁医疗器械有限公司"),
        ("Silver Brch paid", "Silver Brch", "Silver Birch Foods"),
        ("Quickpth called", "Quickpth", QUICK),
        ("St Wilfrids MRI is down", "St Wilfrids", "St. Wilfrid's Hospital"),
    ],
)
def test_a_misspelt_customer_is_found(find: Find, text: str, words: str, name: str) -> None:
    assert customers(find(text)) == [(words, {name})]


@pytest.mark.parametrize(
    ("text", "words", "names"),
    [
        ("王总电话打来了", "王总", {"王立群", "王思远"}),
        ("老谭同意了", "老谭", {"谭大勇"}),
        ("谭主任不在", "谭主任", {"谭大勇"}),
        ("小李又催了", "小李", {"李婉"}),
        ("徐工测过样品", "徐工", {"徐哲"}),
        ("沈副总来了", "沈副总", {"沈佩"}),
        ("欧阳小姐回邮件了", "欧阳小姐", {"欧阳倩"}),
        ("立群说可以", "立群", {"王立群"}),
        ("李碗说可以", "李碗", {"李婉"}),
        ("李婉经理回了", "李婉经理", {"李婉"}),
        ("采购经理李婉回了", "采购经理李婉", {"李婉"}),
        ("陈怡安回了", "陈怡安", {"陳怡安"}),
        ("陳協理回了", "陳協理", {"陳怡安"}),
        ("Vivian話下星期", "Vivian", {"Vivian Ho"}),
        ("Mike wants a trial", "Mike", {"Michael Turner"}),
        ("rosa said yes", "rosa", {"Rosa Diaz"}),
        ("coffee with ms turner", "ms turner", {"Michael Turner", "Wendy Turner"}),
        ("Mei Ling is ok with it", "Mei Ling", {"Tan Mei Ling"}),
        ("Mdm Tan called", "Mdm Tan", {"Tan Mei Ling"}),
        ("Micheal Turner rang", "Micheal Turner", {"Michael Turner"}),
        ("texted Grace", "Grace", {"Grace Okafor"}),
    ],
)
def test_a_person_is_found_as_people_speak(find: Find, text: str, words: str, names: set[str]) -> None:
    assert people(find(text)) == [(words, names)]


@pytest.mark.parametrize(
    ("text", "named", "person"),
    [
        ("西南重工王总带我转了车间", {NORTH}, "王立群"),
        ("澜溪的王总嫌贵", {RIVER}, "王思远"),
        ("王总来电，是澜溪那单", {RIVER}, "王思远"),
        ("Ashford Bakery: Ms Turner was out", {BAKERY}, "Wendy Turner"),
        ("stopped by Ashford, Mike likes it", {CASTINGS}, "Michael Turner"),
    ],
)
def test_names_beside_each_other_settle_each_other(find: Find, text: str, named: set[str], person: str) -> None:
    found = find(text)
    assert [names for _, names in customers(found)] == [named]
    assert [names for _, names in people(found)] == [{person}]


@pytest.mark.parametrize(("text", "names"), [("重工那边打来", {NORTH, SOUTH}), ("Ashford rang", {CASTINGS, BAKERY})])
def test_a_form_that_fits_several_gives_them_all(find: Find, text: str, names: set[str]) -> None:
    assert [found for _, found in customers(find(text))] == [names]


@pytest.mark.parametrize(
    "text",
    [
        "今天好累，跑了一天",
        "对方总说贵",
        "提高总量",
        "徐工资料",
        "在日照开会",
        "西北地区的客户",
        "陈立群是谁",
        "华北重工",
        "will send it tomorrow",
        "by the grace of the board",
        "a quick path to growth",
        "Mike Peterson called",
        "the ashes of the ford",
        "",
        "😀😀",
    ],
)
def test_other_words_are_no_names(find: Find, text: str) -> None:
    assert find(text) == ()


@pytest.mark.parametrize(
    ("surer", "less_sure"),
    [
        ("澜溪要货", "阑溪要货"),
        ("阑溪要货", "重工要货"),
        ("陈协理回了", "陈总回了"),
        ("ask Grace", "Grace asked"),
        ("ask Will", "Will asked"),
        ("王总要货", "王总量不够"),
    ],
)
def test_exactness_tells_how_a_name_was_written(find: Find, surer: str, less_sure: str) -> None:
    assert find(surer)[0].exactness > find(less_sure)[0].exactness
