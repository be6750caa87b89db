"""What insight costs on a large base, and how well it foretells on a real log.

python benchmarks/insight.py generate big.db --customers 1000000   makes a base with 20 orders each
python benchmarks/insight.py rebuild big.db                        seconds and memory, with a chat beside it
python benchmarks/insight.py daily big.db                          what is due, and one order's recomputation
python benchmarks/insight.py log big.db FILE 2011-06-09 --days 183 p_back and stages against what a log says came later
"""

import argparse
import multiprocessing
import random
import resource
import sys
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from statistics import quantiles
from time import perf_counter, process_time, sleep

from sqlalchemy import text

from crm_store import orders, users
from crm_store.access import NOBODY, Viewer
from crm_store.importing.orders import plan_orders
from crm_store.importing.tables import Table, read
from crm_store.insight import keep, lapsing
from crm_store.insight.base import context
from crm_store.insight.rebuild import rebuild
from crm_store.organisation import set_up
from crm_store.store import Store

NOW = datetime(2026, 6, 1, 4, tzinfo=UTC)
_AT_ONCE = 10_000
INSERT = (
    "INSERT INTO orders (customer_id, amount, currency, day, status, settled, created_at)"
    " VALUES (:id, 10000, 'CNY', '2026-06-01', 'accepted', 1, '2026-06-01 00:00:00')"
)


def generate(path: Path, customers: int, each: int) -> None:
    """Make customers of all paces, some of whom stopped, with so many orders each."""
    store = Store.open(f"sqlite:///{path}", create=True)
    with store.unit(viewer=NOBODY, now=NOW) as unit:
        set_up(unit, name="Big", currency="CNY", country="CN", zone="Asia/Shanghai", language="zh-Hans")
        users.add(unit, name="Ann", role="manager", language="zh-Hans", zone="Asia/Shanghai")
    chance = random.Random(7)  # noqa: S311  # the same base every time
    start = perf_counter()
    for first in range(1, customers + 1, _AT_ONCE):
        ids = range(first, min(first + _AT_ONCE, customers + 1))
        with store.session() as session:
            raw = session.connection().connection.driver_connection
            assert raw is not None  # noqa: S101  # just opened
            raw.executemany(
                "INSERT INTO customer (id, name, folded, kind, owner_id, birth_lunar, tags, created_at)"
                " VALUES (?, ?, ?, 'company', 1, 0, '[]', '2020-01-01 00:00:00')",
                ((number, f"c{number}", f"c{number}") for number in ids),
            )
            raw.executemany(
                "INSERT INTO orders (customer_id, amount, currency, day, status, settled, created_at)"
                " VALUES (?, ?, 'CNY', ?, 'accepted', 1, '2020-01-01 00:00:00')",
                _orders(ids, each, chance),
            )
    print(f"{customers:,} customers with {each} orders each in {perf_counter() - start:.0f} s")


def _orders(ids: range, each: int, chance: random.Random) -> Iterator[tuple[int, int, str]]:
    for number in ids:
        pace = chance.choice((7, 14, 21, 30, 45, 60))
        money = chance.lognormvariate(8, 1.2)
        day = NOW.date() - timedelta(round(chance.expovariate(1 / (2 * pace))))
        for _ in range(each):
            yield number, round(money * chance.uniform(0.5, 1.5)) * 10_000, day.isoformat()
            day -= timedelta(max(1, round(chance.gauss(pace, pace / 3))))


def measure_rebuild(path: Path) -> None:
    """Rebuild all while another process writes as a chat would."""
    store = Store.open(f"sqlite:///{path}")
    stop, waits = multiprocessing.Event(), multiprocessing.SimpleQueue()
    chat = multiprocessing.Process(target=_chat, args=(path, stop, waits))
    chat.start()
    start = perf_counter()
    worked = process_time()
    done = rebuild(store, now=NOW, progress=_progress)
    seconds, worked = perf_counter() - start, process_time() - worked
    stop.set()
    told = waits.get()
    chat.join()
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    cuts = quantiles(told, n=100)
    print(f"\n{done.customers:,} customers in {seconds:.0f} s ({worked:.0f} s of CPU), {memory:.0f} MB at most")
    worst = max(told) * 1e3
    print(
        f"{len(told)} writes beside it: median {cuts[49] * 1e3:.1f} ms, p99 {cuts[98] * 1e3:.1f} ms, {worst:.1f} worst"
    )


def _chat(path: Path, stop, waits) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001  # multiprocessing names no types
    store = Store.open(f"sqlite:///{path}")
    viewer = _viewer(store)
    told: list[float] = []
    while not stop.is_set():
        start = perf_counter()
        with store.unit(viewer=viewer, now=NOW) as unit:
            orders.add(unit, customer_id=1 + len(told) % 1000, currency="CNY")
        told.append(perf_counter() - start)
        sleep(0.05)
    waits.put(told)


def _progress(done: int, total: int) -> None:
    print(f"\r{done:,} of {total:,}", end="", file=sys.stderr)


def measure_daily(path: Path) -> None:
    """Ask what is due, and recompute after single orders."""
    store = Store.open(f"sqlite:///{path}")
    for days in (0, 1):
        with store.reading() as connection:
            start = perf_counter()
            found = keep.due(connection, NOW.date() + timedelta(days))
            print(f"due in {days} days: {len(found):,} customers in {(perf_counter() - start) * 1e3:.1f} ms")
    with store.session() as session:
        times = []
        for number in range(1, 400):
            session.execute(text(INSERT), {"id": number * 97 % 9_999 + 1})
            start = perf_counter()
            keep.rebuild(session, [number * 97 % 9_999 + 1], now=NOW)
            times.append(perf_counter() - start)
        session.rollback()
    cuts = quantiles(times, n=100)
    print(f"after one order: median {cuts[49] * 1e3:.2f} ms, p99 {cuts[98] * 1e3:.2f} ms")
    with store.unit(viewer=_viewer(store), now=NOW) as unit:
        start = perf_counter()
        lapsing.search(unit, limit=10)
        print(f"list of who is slipping away, whole base: {(perf_counter() - start) * 1e3:.0f} ms")


def measure_log(path: Path, file: Path, day: date, days: int) -> None:
    """Hold p_back and the stages of a day against what the log says came within so many days after it."""
    store = Store.open(f"sqlite:///{path}")
    now = datetime(day.year, day.month, day.day, 20, tzinfo=UTC)
    back = _came_back(file, day)
    rows: list[tuple[float, bool]] = []
    stages: dict[str, list[bool]] = defaultdict(list)
    with store.unit(viewer=_viewer(store), now=now) as unit:
        known = context(unit.session, now)
        names = dict(unit.session.connection().execute(text("SELECT id, name FROM customer")).all())
        ids = sorted(names)
        for start in range(0, len(ids), 500):
            for one in lapsing.stands(unit, ids[start : start + 500]):
                if life := one.found.judged.life:
                    came = names[one.customer.id] in back
                    rows.append((known.curve.p_back(life.orders, life.silent, life.rho, days), came))
                    stages[one.found.judged.call.stage].append(came)
    print(f"{len(rows):,} customers with orders up to {day}; {sum(came for _, came in rows):,} ordered after it")
    print(f"AUC of p_back over {days} days: {_auc(rows):.3f}")
    for stage, came in sorted(stages.items(), key=lambda item: sum(item[1]) / len(item[1])):
        print(f"  {stage:20}{len(came):6,}{sum(came) / len(came):7.2f}")


def _came_back(file: Path, day: date) -> set[str]:
    table = read(file)
    assert isinstance(table, Table)  # noqa: S101  # a benchmark may trust its file
    planned = plan_orders(table)
    assert planned is not None  # noqa: S101  # the same
    net: dict[tuple[str, date], float] = defaultdict(float)
    for draft in planned.drafts:
        if draft.day > day:
            net[draft.customer, draft.day] += float(draft.amount or 0)
    return {customer for (customer, _), money in net.items() if money > 0}


def _auc(rows: list[tuple[float, bool]]) -> float:
    gone = sorted(score for score, came in rows if not came)
    back = [score for score, came in rows if came]
    below = sum((bisect_left(gone, score) + bisect_right(gone, score)) / 2 for score in back)
    return below / (len(gone) * len(back))


def _viewer(store: Store) -> Viewer:
    with store.unit(viewer=NOBODY, now=NOW) as unit:
        return users.viewer_of(users.colleagues(unit)[0])


def main() -> None:
    """Read the arguments and measure."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=["generate", "rebuild", "daily", "log"])
    parser.add_argument("database", type=Path)
    parser.add_argument("file", type=Path, nargs="?")
    parser.add_argument("day", type=date.fromisoformat, nargs="?")
    parser.add_argument("--customers", type=int, default=1_000_000)
    parser.add_argument("--orders", type=int, default=20)
    parser.add_argument("--days", type=int, default=183)
    args = parser.parse_args()
    match args.what:
        case "generate":
            generate(args.database, args.customers, args.orders)
        case "rebuild":
            measure_rebuild(args.database)
        case "daily":
            measure_daily(args.database)
        case _:
            measure_log(args.database, args.file, args.day, args.days)


if __name__ == "__main__":
    main()
