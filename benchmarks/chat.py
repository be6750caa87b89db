"""How fast a talk is: from a cold start to the first reply, and reply by reply with its commit.

`.venv/bin/python benchmarks/chat.py [--customers 100000]` prints a table; it keeps its databases in a temporary folder.
"""

import argparse
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from itertools import cycle, islice
from pathlib import Path
from random import Random
from statistics import median, quantiles
from tempfile import TemporaryDirectory
from time import perf_counter, process_time

from bot.assembly import conversation_on
from bot.channels.console import Console
from bot.demo.build import build
from crm_store import customers, people, users
from crm_store.access import Viewer
from crm_store.store import Store

NOW = datetime(2026, 11, 20, 9, 40, tzinfo=UTC)
LINES = {
    "log a contact": (
        "今天拜访了恒安机械的王总，嫌报价高",
        "给华太打了电话，要两家比价",
        "met Kevin from Rayco, wants samples",
    ),
    "log and plan": ("上午去了甬江水产，下周三上午送新报价", "visited Rayco today, call again next Friday at 3pm"),
    "what is planned": ("我明天有什么安排", "what have I got this week"),
    "who is lapsing": ("哪些客户快流失了",),
    "a customer's tier": ("华泰是什么等级", "What tier is Rayco?"),
    "a customer's card": ("紫金医院的资料",),
    "small talk": ("王总人真不错", "good morning"),
    "undo": ("撤销",),
}
PARTS = (
    "恒安华东海鼎盛宏远通达瑞丰泰和信诚光明天宇博雅康健德仁义礼智新兴隆昌荣富贵金银铜铁锦绣江山河川云雨雷"
    "电星辰日月春夏秋冬松柏竹梅兰菊荷莲凤凰龙虎狮象鹰鹤鸿雁飞翔腾跃奔驰骏马长青永久正元亨利贞吉庆祥福禄寿"
    "喜乐美佳优卓越领航启程致远"
)
PLACES = ("苏州", "无锡", "上海", "杭州", "宁波", "深圳", "广州", "成都", "武汉", "青岛")
TRADES = ("机械", "食品", "物流", "软件", "化工", "纺织", "包装", "电子")
CHUNK = 5_000

Taken = tuple[float, float]
"""The milliseconds of a reply by the clock, and those of the processor alone, which a busy machine does not stretch."""


def main() -> None:
    """Measure and print."""
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--customers", type=int, default=100_000)
    arguments.add_argument("--rounds", type=int, default=60)
    chosen = arguments.parse_args()
    with TemporaryDirectory() as folder:
        path = Path(folder) / "demo.db"
        with opened(path, create=True) as store:
            started = perf_counter()
            build(store, today=NOW.date())
            print(f"demonstration made in {perf_counter() - started:.1f} s")
        cold(path)
        with opened(path) as store:
            report(store, "demonstration, 62 of 120 customers in sight", rounds=chosen.rounds)
            started = perf_counter()
            grow(store, chosen.customers)
            print(f"\n{chosen.customers} customers added in {perf_counter() - started:.0f} s")
            report(store, f"{chosen.customers} more customers, all in sight", rounds=chosen.rounds)
        cold(path)


def cold(path: Path) -> None:
    """Time the whole command from nothing to its first reply and its end, best and worst of five."""
    command = [sys.executable, "-m", "bot", "chat", "--db", f"sqlite:///{path}"]
    taken = [timed(command, "今天拜访了恒安机械\n") for _ in range(5)]
    print(f"cold start to the first reply: {min(taken):.2f} s to {max(taken):.2f} s")


def timed(command: list[str], text: str) -> float:
    """Run a command and give its seconds up to the first line of its output."""
    started = perf_counter()
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as run:  # noqa: S603  # our own command
        assert run.stdin  # noqa: S101  # it is a pipe
        assert run.stdout  # noqa: S101  # the same
        run.stdin.write(text)
        run.stdin.flush()
        run.stdout.readline()
        taken = perf_counter() - started
        run.stdin.close()
    return taken


def report(store: Store, title: str, *, rounds: int) -> None:
    """Print how long replies take, by what is asked."""
    conversation, console = conversation_on(store), Console(account="1", clock=lambda: NOW)
    for lines in LINES.values():
        conversation.handle(console.hear(lines[0]))  # what is loaded at first use is in the cold start
    print(f"\n{title} (ms)\n{'':20}{'median':>10}{'p99':>10}{'worst':>10}{'median of CPU':>16}")
    everything: list[Taken] = []
    for name, lines in LINES.items():
        taken = []
        for line in islice(cycle(lines), rounds):
            started = perf_counter(), process_time()
            conversation.handle(console.hear(line))
            taken.append(((perf_counter() - started[0]) * 1000, (process_time() - started[1]) * 1000))
        everything += taken
        print(row(name, taken))
    print(row("all", everything))


def row(name: str, taken: list[Taken]) -> str:
    """Give one line of the table."""
    clock, processor = ([one[place] for one in taken] for place in (0, 1))
    p99 = quantiles(clock, n=100, method="inclusive")[-1]
    return f"{name:20}{median(clock):>10.1f}{p99:>10.1f}{max(clock):>10.1f}{median(processor):>16.1f}"


def grow(store: Store, number: int) -> None:
    """Give the first rep this many more customers, each with somebody there."""
    viewer = users.known_as(store, channel="console", external_id="1")
    assert viewer  # noqa: S101  # the demonstration has it
    for chunk in range(0, number, CHUNK):
        _grow(store, viewer, islice(names(chunk), min(CHUNK, number - chunk)))


def _grow(store: Store, viewer: Viewer, made_up: Iterator[str]) -> None:
    with store.unit(viewer=viewer, now=NOW) as unit:
        for place, name in enumerate(made_up):
            customer = customers.add(unit, name=name, tier="ordinary")
            people.add(
                unit, customer_id=customer.id, name=f"{'王李张刘陈杨赵黄'[place % 8]}{PARTS[place % len(PARTS)]}"
            )
            if place % 200 == 0:
                unit.session.flush()


def names(seed: int) -> Iterator[str]:
    """Make up names of companies."""
    chance = Random(seed)  # noqa: S311  # no secret
    while True:
        core = "".join(chance.choices(PARTS, k=3))
        yield f"{chance.choice(PLACES)}{core}{chance.choice(TRADES)}有限公司"


@contextmanager
def opened(path: Path, *, create: bool = False) -> Iterator[Store]:
    """Open a database for the time of a block."""
    store = Store.open(f"sqlite:///{path}", create=create)
    try:
        yield store
    finally:
        store.close()


if __name__ == "__main__":
    main()
