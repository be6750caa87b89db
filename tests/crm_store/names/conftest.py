"""A book of made-up customers in both languages, in an index of its own."""

from collections.abc import Callable, Iterator

import pytest
from sqlalchemy import Connection, create_engine

from crm_store.names import CustomerNames, FoundName, PersonName
from crm_store.names.find import find_in, settle
from crm_store.names.index import create, put

OURS, THEIRS = 1, 2
BOOK = (
    CustomerNames(
        1,
        "西南重工机械有限公司",
        ("西南重工",),
        (PersonName(1, "王立群", "总经理"), PersonName(2, "李婉", "采购经理")),
        OURS,
    ),
    CustomerNames(2, "西北重工科技有限公司", ("西北重工",), (PersonName(3, "沈佩", "副总"),), OURS),
    CustomerNames(
        3, "绍兴澜溪化工有限公司", ("澜溪",), (PersonName(4, "王思远", "董事长"), PersonName(5, "徐哲", "技术员")), OURS
    ),
    CustomerNames(4, "康瑞宁医疗器械有限公司", ("康瑞宁",), (PersonName(6, "谭大勇", "设备科主任"),), OURS),
    CustomerNames(5, "日照禾丰粮油有限公司", (), (PersonName(7, "欧阳倩", "财务"),), OURS),
    CustomerNames(6, "7天酒店五一店", ("7天酒店",), (PersonName(8, "Vivian Ho", "店長"),), OURS),
    CustomerNames(7, "何秀兰", ("何阿姨",), (), OURS, private=True),
    CustomerNames(8, "臺北宏泰精密股份有限公司", ("宏泰",), (PersonName(9, "陳怡安", "協理"),), OURS),
    CustomerNames(
        21,
        "Ashford Castings Inc.",
        ("ACI",),
        (PersonName(21, "Michael Turner", "Buyer"), PersonName(22, "Rosa Diaz")),
        OURS,
    ),
    CustomerNames(22, "Ashford Bakery LLC", (), (PersonName(23, "Wendy Turner", "Owner"),), OURS),
    CustomerNames(23, "Silver Birch Foods", (), (PersonName(24, "Tan Mei Ling", "Director"),), OURS),
    CustomerNames(24, "St. Wilfrid's Hospital", (), (PersonName(25, "Grace Okafor", "Matron"),), OURS),
    CustomerNames(25, "QuickPath Software Ltd", (), (PersonName(26, "Will Mason", "CTO"),), OURS),
    CustomerNames(26, "Pamela O'Neill", (), (), OURS, private=True),
    CustomerNames(40, "云杉纺织有限公司", ("云杉",), (PersonName(40, "祝小满", "老板"),), THEIRS),
    CustomerNames(41, "Zenobia Trading", (), (PersonName(41, "Xavier Quill", "Owner"),), None),
)

Find = Callable[[str], tuple[FoundName, ...]]


@pytest.fixture(scope="session")
def index() -> Iterator[Connection]:
    with create_engine("sqlite://").connect() as connection:
        create(connection)
        put(connection, BOOK)
        yield connection


@pytest.fixture(scope="session")
def find(index: Connection) -> Find:
    return lambda text: settle(find_in(index, text, owners=frozenset({OURS})))
