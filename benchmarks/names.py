"""Measure the name index: is the right name found, however it is written, and how long does it take?

    python benchmarks/names.py [CUSTOMERS ...]

Books are generated from the words of `locales/*/names.yaml`, the same for the same size. For each way to write a name the
table says how often the right customer or person is among the readings, and how often it is the only one.
"""

import random
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache

from sqlalchemy import Connection, create_engine

from crm_store.names import CustomerNames, FoundName, PersonName
from crm_store.names.find import find_in, settle
from crm_store.names.folding import _SIMPLIFIED as SIMPLIFIED
from crm_store.names.index import create, put
from crm_store.names.lexicon import common_words, name_words
from crm_store.names.sounds import sound

ASKED = 300
HEARTS = "恒瑞鼎盛海蓝云帆绿源星辰宏利欣荣顺程佳和锐拓科达华信远航金辉博雅天宇东升立德明睿凯旋启元兴隆泰康嘉诚润丰卓越永利中正安捷迅诺维亚伦百川万通九州三友双龙众合聚力"
GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉萍红玲芬燕彬鹏浩凯佳琪晨曦思远子轩雨桐文博建国志强海波晓峰雅琴婷薇"
TITLES = ("总经理", "采购经理", "副总", "技术总监", "厂长", "主任", "工程师", "采购", "财务总监", "店长")
STARTS = "north south east west bright clear silver stone oak pine cedar maple river lake hill castle king queen iron copper true first prime apex nova vertex summit harbor falcon eagle lion tiger cross bridge green blue red gold star sun moon sky cloud wood field ford brook dale".split()
ENDS = "gate field way path mark stone wood water land ridge point view crest line ford brook dale haven port side well worth ton ley bury burn wick hurst combe mere".split()
FIRST = "james mary robert patricia john jennifer michael linda david elizabeth william barbara richard susan joseph jessica thomas sarah karen nancy matthew lisa daniel betty anthony sandra priya rahul anita vikram mei wei hui siti ahmad farid nadia kenji yuki carlos maria".split()
LAST = "smith johnson williams brown jones garcia miller davis rodriguez martinez wilson anderson thomas taylor moore jackson martin lee thompson white lopez gonzalez harris clark lewis robinson walker young allen king patel sharma gupta tan lim wong chen koh rahman sato".split()
CHINESE_TALK = ("今天上午去拜访了{}，聊得不错", "跟{}通了电话，下周三报价", "{}那边说价格还要再谈谈", "明天下午三点约{}看样品")
ENGLISH_TALK = ("Visited {} this morning, wants a quote", "just got off the phone with {}", "send {} the price list tomorrow at 3pm")


@dataclass(frozen=True, slots=True)
class Asked:
    """A message, and the customer that it means (with the person, where it means one)."""

    text: str
    customer: int
    person: int | None = None


def some(dice: random.Random, letters: str, count: int) -> str:
    """Draw characters."""
    return "".join(dice.choice(letters) for _ in range(count))


def chinese_customer(dice: random.Random, number: int) -> CustomerNames:
    """Make up a Chinese company with two people."""
    known = name_words()
    places, trades = sorted(p for p in known.places if not p.isascii()), sorted(t for t in known.trades if not t.isascii())
    heart, trade = some(dice, HEARTS, dice.choice((2, 2, 2, 3, 4))), dice.choice(trades)
    place = dice.choice(places) if dice.random() < 0.6 else ""
    surnames = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕"
    people = tuple(
        PersonName(number * 2 + n, dice.choice(surnames) + some(dice, GIVEN, dice.choice((1, 2, 2))), dice.choice(TITLES))
        for n in range(2)
    )
    return CustomerNames(number, f"{place}{heart}{trade}有限公司", (heart, heart + trade), people, number % 300 + 1)


def english_customer(dice: random.Random, number: int) -> CustomerNames:
    """Make up an English company with two people."""
    trades = sorted(t for t in name_words().trades if t.isascii() and len(t) > 3)
    heart = (dice.choice(STARTS) + dice.choice(ENDS)).title()
    second = dice.choice(STARTS).title()
    name = f"{heart} {second} {dice.choice(trades).title()} {dice.choice(('Inc', 'LLC', 'Ltd', 'Pte Ltd'))}"
    people = tuple(
        PersonName(number * 2 + n, f"{dice.choice(FIRST).title()} {dice.choice(LAST).title()}", dice.choice(("CEO", "Buyer")))
        for n in range(2)
    )
    return CustomerNames(number, name, (f"{heart} {second}",), people, number % 300 + 1)


def book(size: int) -> list[CustomerNames]:
    """Make up a book, three Chinese customers to one English."""
    dice = random.Random(size)  # noqa: S311 - the same book each time
    return [(english_customer if n % 4 == 3 else chinese_customer)(dice, n) for n in range(1, size + 1)]  # noqa: PLR2004


@cache
def alike() -> dict[str, str]:
    """Map each sound to the everyday characters that have it."""
    found: dict[str, str] = {}
    for character in sorted({c for word in common_words().chinese for c in word}):
        found[sound(character)] = found.get(sound(character), "") + character
    return found


@cache
def traditional() -> dict[int, str]:
    """Map simplified characters to a traditional one."""
    return str.maketrans({new: old for old, new in SIMPLIFIED.items()})


def misheard(dice: random.Random, name: str) -> str:
    """Write one character otherwise that sounds the same."""
    place = dice.randrange(len(name))
    others = alike().get(sound(name[place]), "").replace(name[place], "") or name[place]
    return name[:place] + dice.choice(others) + name[place + 1 :]


def mistyped(dice: random.Random, name: str) -> str:
    """Leave out, double or change one character inside."""
    place = dice.randrange(1, len(name) - 1)
    letter = dice.choice("土木工月日" if not name.isascii() else "aeiorst")
    if name[place] == " ":
        return name
    middle = dice.choice(("", name[place] * 2, letter))
    return name[:place] + middle + name[place + 1 :]


WAYS: dict[str, Callable[[random.Random, CustomerNames], tuple[str, int | None]]] = {
    "full name": lambda _, c: (c.name, None),
    "alias": lambda _, c: (c.aliases[0], None),
    "short form": lambda _, c: (c.name.removesuffix("有限公司").rsplit(" ", 1)[0], None),
    "typo": lambda dice, c: (mistyped(dice, c.aliases[0]), None),
    "person": lambda _, c: (c.people[0].name, c.people[0].id),
}
CHINESE_WAYS: dict[str, Callable[[random.Random, CustomerNames], tuple[str, int | None]]] = {
    "homophone": lambda dice, c: (misheard(dice, c.aliases[0]), None),
    "pinyin": lambda _, c: (sound(c.aliases[0]), None),
    "other script": lambda _, c: (c.aliases[1].translate(traditional()), None),
    "surname, title, company": lambda _, c: (f"{c.aliases[0]}{c.people[0].name[0]}{c.people[0].title}", c.people[0].id),
}
ENGLISH_WAYS: dict[str, Callable[[random.Random, CustomerNames], tuple[str, int | None]]] = {
    "small letters": lambda _, c: (c.aliases[0].lower(), None),
    "Ms and last name, company": lambda _, c: (f"Ms {c.people[0].name.split()[-1]} at {c.aliases[0]}", c.people[0].id),
}


def questions(customers: list[CustomerNames]) -> Iterator[tuple[str, Asked]]:
    """Ask for customers in every way."""
    dice = random.Random(7)  # noqa: S311 - the same questions each time
    for customer in dice.sample(customers, min(ASKED, len(customers))):
        english = customer.name.isascii()
        for way, write in (WAYS | (ENGLISH_WAYS if english else CHINESE_WAYS)).items():
            if way == "typo" and len(customer.aliases[0]) < 4:  # noqa: PLR2004 - a short name is only misheard
                continue
            words, person = write(dice, customer)
            text = dice.choice(ENGLISH_TALK if english else CHINESE_TALK).format(words)
            yield f"{way} ({'en' if english else 'zh'})", Asked(text, customer.id, person)


def right(found: tuple[FoundName, ...], asked: Asked) -> tuple[bool, bool]:
    """Tell whether the right one is among the readings, and whether it is the only one."""
    for mention in found:
        ids = {person.id for person in mention.people} if asked.person else {c.id for c in mention.customers}
        if (asked.person or asked.customer) in ids:
            return True, len(ids) == 1
    return False, False


def measure(connection: Connection, customers: list[CustomerNames]) -> None:
    """Print how well each way is understood, and the times."""
    counts: dict[str, list[tuple[bool, bool]]] = {}
    for owners in (None, "own"):
        taken = []
        for way, asked in questions(customers):
            owner = frozenset((asked.customer % 300 + 1,)) if owners else None
            started = time.perf_counter()
            found = settle(find_in(connection, asked.text, owners=owner))
            taken.append((time.perf_counter() - started, asked.text))
            counts.setdefault(f"{way}{', own' if owners else ''}", []).append(right(found, asked))
        taken.sort()
        middle, late = taken[len(taken) // 2][0], taken[int(len(taken) * 0.99)][0]
        print(f"  {owners or 'all'}: median {middle * 1e3:.2f} ms, p99 {late * 1e3:.2f} ms, worst {taken[-1]}")
    for way in sorted(counts):
        among, only = (100 * sum(column) / len(counts[way]) for column in zip(*counts[way], strict=True))
        print(f"  {way:38} found {among:5.1f} %  alone {only:5.1f} %")


def main() -> None:
    """Measure books of the sizes given."""
    for size in map(int, sys.argv[1:] or ("1000", "100000")):
        customers = book(size)
        with create_engine("sqlite://").connect() as connection:
            create(connection)
            find_in(connection, CHINESE_TALK[0], owners=None)
            started = time.perf_counter()
            put(connection, customers)
            print(f"{size} customers, put in {time.perf_counter() - started:.1f} s")
            measure(connection, customers)


if __name__ == "__main__":
    main()
