"""A year with each customer: made up, but the same for the same day, and with a rhythm of its own."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, time, timedelta
from decimal import Decimal
from random import Random

from bot.demo.sketches import Sketch, Words

YEAR = 365
LONGEST = 290  # a silence that leaves some of the year to have a rhythm in
_GAPS = {"vip": (10, 18), "important": (21, 34), None: (35, 60), "ordinary": (40, 70)}
_AMOUNTS = {"vip": (200, 800), "important": (60, 250), None: (10, 60), "ordinary": (8, 60)}
_CHANNELS = {"visit": 8, "call": 6, "message": 4, "meeting": 2, "meal": 1, "email": 2, "event": 1}
_SILENCES = (0.0,) * 15 + (1.9, 2.4, 3.0, 4.6, 7.5)
"""How many of its rhythms each twentieth customer has been silent for; the others are in touch."""
_DUE = (0, 1, 2, 5, 4, 0, 7, -2, 3, 9, 1, 12, -4, 6)
"""In how many days the open follow-ups of a rep's customers are due."""
_UNPAID = {1: Decimal(0), 4: Decimal("0.5"), 6: Decimal(0)}
"""Of every ten customers, who has not paid the last order yet, and what share of it they have."""
_PATHS = {0: ("qualified", "proposal"), 3: ("qualified", "proposal", "negotiation"), 5: (), 8: ("qualified",)}
"""Of every ten customers, who has a deal, and the stages that it went through since it was heard of."""
_REPEATS = {3: "FREQ=MONTHLY", 9: "FREQ=WEEKLY;INTERVAL=2"}


@dataclass(frozen=True, slots=True)
class Touch:
    """A contact that took place; nobody was reached where there is no note."""

    day: date
    clock: time
    channel: str
    note: str | None


@dataclass(frozen=True, slots=True)
class Sale:
    """An order that was placed."""

    day: date
    product: str
    quantity: Decimal
    amount: Decimal
    settled: bool = True


@dataclass(frozen=True, slots=True)
class Income:
    """Money that came in."""

    day: date
    amount: Decimal


@dataclass(frozen=True, slots=True)
class Prospect:
    """A deal heard of on `day`, and the days on which it came to further stages."""

    day: date
    product: str
    amount: Decimal
    close: date
    steps: tuple[tuple[date, str], ...]


@dataclass(frozen=True, slots=True)
class Task:
    """Something planned on `day` for `due`; still to be done unless `done`."""

    day: date
    due: date
    task: str
    done: date | None = None
    clock: time | None = None
    repeat: str | None = None


Event = Touch | Sale | Income | Prospect | Task


def year_of(sketch: Sketch, place: int, words: Words, *, today: date) -> list[Event]:
    """Make up the year of the customer in this place of its rep's list, in the order of its days."""
    chance = Random(f"{today}/{sketch.name}")  # noqa: S311  # it has to be the same again, not secret
    gap = chance.randint(*_GAPS[sketch.tier])
    silent = _SILENCES[place % len(_SILENCES)]
    last = today - timedelta(days=min(round(silent * gap) + 7, LONGEST) if silent else chance.randint(1, gap - 4))
    events: list[Event] = list(_touches(chance, words, gap=gap, last=last, first=today - timedelta(YEAR)))
    events += _done_tasks(chance, words, [event.day for event in events])
    sales = list(_sales(chance, sketch, words, gap=gap, last=last, first=today - timedelta(YEAR)))
    events += _paid(sales, place, today)
    if not silent:
        events += _open_task(chance, words, place, today)
        events += _prospects(chance, sketch, words, place, today)
    return sorted(events, key=lambda event: event.day)


def _touches(chance: Random, words: Words, *, gap: int, last: date, first: date) -> Iterator[Touch]:
    day = last
    while day > first:
        channel = chance.choices(list(_CHANNELS), list(_CHANNELS.values()))[0]
        clock = time(chance.randint(9, 17), chance.choice((0, 10, 20, 30, 40)))
        missed = channel == "call" and chance.random() < 0.2 and day != last  # noqa: PLR2004  # one call in five
        yield Touch(_working(day), clock, channel, None if missed else chance.choice(words.notes[channel]))
        day -= timedelta(days=max(2, round(gap * chance.uniform(0.75, 1.25))))


def _done_tasks(chance: Random, words: Words, days: list[date]) -> Iterator[Task]:
    for planned, done in zip(days[1:], days, strict=False):
        if chance.random() < 0.2 and planned < done:  # noqa: PLR2004  # every fifth contact had been planned
            yield Task(planned, due=done, task=chance.choice(words.tasks), done=done)


def _sales(chance: Random, sketch: Sketch, words: Words, *, gap: int, last: date, first: date) -> Iterator[Sale]:
    pace = gap * chance.uniform(1.5, 3.0)
    day = last - timedelta(days=chance.randrange(5))
    while day > first and sketch.tier:
        low, high = _AMOUNTS[sketch.tier]
        quantity = Decimal(chance.randint(1, 20))
        yield Sale(_working(day), chance.choice(words.products), quantity, Decimal(chance.randint(low, high) * 100))
        day -= timedelta(days=max(7, round(pace * chance.uniform(0.7, 1.3))))


def _paid(sales: list[Sale], place: int, today: date) -> Iterator[Sale | Income]:
    """Let the last order of some be paid in part or not at all."""
    share = _UNPAID.get(place % 10)
    if share is None or not sales:
        yield from sales
        return
    latest, *before = sales
    yield from before
    yield replace(latest, settled=False)
    if share:
        yield Income(min(today, latest.day + timedelta(days=10)), round(latest.amount * share, -2))


def _prospects(chance: Random, sketch: Sketch, words: Words, place: int, today: date) -> Iterator[Prospect]:
    path = _PATHS.get(place % 10)
    if path is None:
        return
    low, high = _AMOUNTS[sketch.tier]
    amount, product = Decimal(chance.randint(3 * low, 3 * high) * 100), chance.choice(words.products)
    day = today - timedelta(days=chance.randint(10, 80))
    pace = max(1, (today - day).days // (len(path) + 1))
    steps = tuple((_working(day + timedelta(days=pace * turn)), stage) for turn, stage in enumerate(path, start=1))
    yield Prospect(_working(day), product, amount, today + timedelta(days=chance.randint(-5, 60)), steps)


def _open_task(chance: Random, words: Words, place: int, today: date) -> Iterator[Task]:
    if place % 2:
        return
    turn = place // 2 % len(_DUE)
    due = today + timedelta(days=_DUE[turn])
    clock = chance.choice((None, None, time(10), time(15), time(16, 30)))
    yield Task(min(today, due) - timedelta(days=3), due, chance.choice(words.tasks), None, clock, _REPEATS.get(turn))


def _working(day: date) -> date:
    """Give the day itself, or the Friday before a weekend."""
    return day - timedelta(days=max(0, day.weekday() - 4))
