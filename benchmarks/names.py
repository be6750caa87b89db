"""Measure the name index: is the right name found, however it is written, and how long does it take?

    python benchmarks/names.py [CUSTOMERS ...]

For each way to write a name the table says how often the right customer or person is among the readings, and how often
it is the only one: for somebody who sees all customers, and for one of the 300 owners. Times are of the processor, so
that other work on the machine does not count.
"""

import gc
import random
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache

from name_books import book, owner_of
from sqlalchemy import Connection, create_engine

from crm_store.names import CustomerNames, FoundName
from crm_store.names.find import find_in, settle
from crm_store.names.folding import fold
from crm_store.names.index import create, put
from crm_store.names.lexicon import common_words
from crm_store.names.sounds import sound

ASKED = 300
CHINESE_TALK = (
    "今天上午去拜访了{}，聊得不错",
    "跟{}通了电话，下周三报价",
    "{}那边说价格还要再谈谈",
    "明天下午三点约{}看样品",
)
ENGLISH_TALK = (
    "Visited {} this morning, wants a quote",
    "just got off the phone with {}",
    "send {} the price list tomorrow at 3pm",
)


@dataclass(frozen=True, slots=True)
class Asked:
    """A message, and the customer that it means (with the person, where it means one)."""

    text: str
    customer: int
    person: int | None = None


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
    every = map(chr, range(0x4E00, 0x9FA6))
    return str.maketrans({fold(character): character for character in every if fold(character) != character})


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


Write = Callable[[random.Random, CustomerNames], tuple[str, int | None]]
WAYS: dict[str, Write] = {
    "full name": lambda _, c: (c.name, None),
    "alias": lambda _, c: (c.aliases[0], None),
    "short form": lambda _, c: (c.name.removesuffix("有限公司").rsplit(" ", 1)[0], None),
    "typo": lambda dice, c: (mistyped(dice, c.aliases[0]), None),
    "person": lambda _, c: (c.people[0].name, c.people[0].id),
}
CHINESE_WAYS: dict[str, Write] = {
    "homophone": lambda dice, c: (misheard(dice, c.aliases[0]), None),
    "pinyin": lambda _, c: (sound(c.aliases[0]), None),
    "other script": lambda _, c: (c.aliases[1].translate(traditional()), None),
    "surname, title, company": lambda _, c: (f"{c.aliases[0]}{c.people[0].name[0]}{c.people[0].title}", c.people[0].id),
}
ENGLISH_WAYS: dict[str, Write] = {
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
            owner = frozenset({owner_of(asked.customer)}) if owners else None
            started = time.process_time()
            found = settle(find_in(connection, asked.text, owners=owner))
            taken.append((time.process_time() - started, asked.text))
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
            started = time.process_time()
            put(connection, customers)
            gc.collect()
            gc.freeze()  # The book itself is no part of what is measured.
            print(f"{size} customers, put in {time.process_time() - started:.1f} s")
            measure(connection, customers)


if __name__ == "__main__":
    main()
