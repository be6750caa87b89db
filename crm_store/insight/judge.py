"""One customer on one day: its life, stage, lapse and signs together, and the day on which any of them can change."""

import math
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import NamedTuple

from crm_store.insight import levels
from crm_store.insight.days import Stopped, later
from crm_store.insight.defaults import DEFAULTS, InsightDefaults
from crm_store.insight.life import Facts, Life, life_of
from crm_store.insight.rhythm import cadence, rhythm_days
from crm_store.insight.signs import Sign, signs_of
from crm_store.insight.stages import StageCall, is_new, stage_of

_YEAR = 365


class Touch(NamedTuple):
    """How long nobody reached a customer, beside the contact rhythm that its tier and its past ask for.

    `since` is the last contact that reached somebody, or the day on which the customer was added if nobody was
    `talked` to yet.
    """

    since: date
    talked: bool
    silent: int
    rho: float
    level: int


class Judgement(NamedTuple):
    """How a customer stands on a day. `level` is that of its orders, signs included; `touch` is our own silence."""

    life: Life | None
    call: StageCall
    level: int
    signs: tuple[Sign, ...]
    touch: Touch
    next_check: date

    @property
    def by_orders(self) -> bool:
        """Whether it is the orders that speak; our own silence does where they have nothing to say."""
        return self.life is not None and self.level > 0

    @property
    def alert(self) -> int:
        """The level of the clock that speaks. Who orders and was never talked to is not called neglected for it."""
        looked_after = self.life is not None and not self.touch.talked
        return self.level if self.level or looked_after else self.touch.level


def judge(facts: Facts, today: date, *, numbers: InsightDefaults = DEFAULTS) -> Judgement:
    """Judge a customer on a day."""
    life = life_of(facts, today, numbers=numbers)
    signs = signs_of(facts, life, today, numbers=numbers)
    touch = touch_of(facts, today, numbers=numbers)
    changes = [day for day in _changes(facts, life, touch, today, numbers) if day > today]
    return Judgement(
        life=life,
        call=stage_of(facts, life, today, numbers=numbers),
        level=level_of(facts, life, today, signs=len(signs), numbers=numbers),
        signs=signs,
        touch=touch,
        next_check=min(changes, default=date.max),
    )


def level_of(
    facts: Facts, life: Life | None, today: date, *, signs: int = 0, numbers: InsightDefaults = DEFAULTS
) -> int:
    """Give the lapse level of a customer's orders: 0 where it has none, is lost for good, or is known to rest."""
    said = facts.said
    if said.lost:
        return levels.GONE if life else 0
    if said.notice:
        return levels.RESCUE
    if said.contract_ends is not None:
        return levels.raised(_of_contract(facts, today, numbers), signs)
    if life is None or is_new(facts, life, today, numbers=numbers):
        return levels.raised(0, signs)
    plain = levels.level(life.silent, life.rho, facts.place, numbers=numbers)
    if plain <= levels.CALL and in_season(facts, life, today, numbers=numbers):
        plain = 0
    return levels.raised(plain, signs)


def touch_of(facts: Facts, today: date, *, numbers: InsightDefaults = DEFAULTS) -> Touch:
    """Judge how long nobody reached the customer."""
    talk = facts.talk
    since = talk.last or facts.since
    wanted = cadence(facts.place, numbers=numbers)
    rho = rhythm_days(talk.gaps.count, talk.gaps.median, wanted, numbers=numbers)
    silent = facts.clock.silence(since, today)
    return Touch(since, talk.last is not None, silent, rho, levels.level(silent, rho, facts.place, numbers=numbers))


def in_season(facts: Facts, life: Life, today: date, *, numbers: InsightDefaults = DEFAULTS) -> bool:
    """Tell whether a customer of some years was silent as long over the same dates last year."""
    if (today - life.first).days < numbers.season_years * _YEAR:
        return False
    last_year = _gap_around(facts, today - timedelta(_YEAR))
    first, *_ = levels.bounds(life.rho, facts.place, numbers=numbers)
    return last_year >= first and life.silent <= numbers.season_slack * last_year


def _gap_around(facts: Facts, day: date) -> int:
    """Give the days between the purchases on either side of a day; nought where there is none on one side."""
    place = bisect_right(facts.purchases, day, key=lambda purchase: purchase.day)
    if not 0 < place < len(facts.purchases):
        return 0
    return (facts.purchases[place].day - facts.purchases[place - 1].day).days


def _of_contract(facts: Facts, today: date, numbers: InsightDefaults) -> int:
    assert facts.said.contract_ends is not None  # noqa: S101  # asked before
    left = (facts.said.contract_ends - today).days
    if left <= -numbers.ended_days:
        return levels.GONE
    if left < 0:
        return levels.RESCUE
    talked = facts.talk.last is not None and facts.talk.last >= facts.said.contract_ends - timedelta(
        numbers.renewal_days
    )
    return levels.CALL if left <= numbers.renewal_talk_days and not talked else 0


def _changes(facts: Facts, life: Life | None, touch: Touch, today: date, numbers: InsightDefaults) -> Iterator[date]:
    """Give the days on which something may change although nothing happens."""
    clock, talk = facts.clock, facts.talk
    bounds = levels.bounds(touch.rho, facts.place, numbers=numbers)
    yield from _next_of(clock, touch.since, touch.silent, (*bounds, numbers.lost_days))
    if talk.last:
        quiet = math.floor(numbers.sign_talk * max(talk.gaps.median or 1, 1)) + 1
        yield later(talk.last, numbers.dormant_talk_days + 1)
        yield clock.reaches(talk.last, quiet)
    yield from _of_mood(facts, numbers)
    if ends := facts.said.contract_ends:
        yield from (later(ends, days) for days in (-numbers.renewal_talk_days, 1, numbers.ended_days))
    if life:
        yield from _of_silence(facts, life, numbers)
        yield from _of_windows(facts, life, today, numbers)
        yield from _of_season(facts, life, today, numbers)


def _next_of(clock: Stopped, last: date, silent: int, bounds: Iterable[int]) -> Iterator[date]:
    """Give the day on which a silence reaches the next of these lengths."""
    ahead = [bound for bound in bounds if bound > silent]
    if ahead:
        yield clock.reaches(last, min(ahead))


def _of_mood(facts: Facts, numbers: InsightDefaults) -> Iterator[date]:
    if facts.mood.complaint_since:
        yield later(facts.mood.complaint_since, numbers.sign_complaint_hours // 24 + 1)
    if facts.mood.unhappy_on:
        yield later(facts.mood.unhappy_on, numbers.sign_answer_days + 1)
    for day in facts.cancelled[-_YEAR:]:
        yield later(day, numbers.sign_cancelled_days)
        yield later(day, _YEAR)


def _of_silence(facts: Facts, life: Life, numbers: InsightDefaults) -> Iterator[date]:
    rhythms = (numbers.shrinking_late, *numbers.late)
    plain = [levels.whole_days(bound * life.rho) for bound in rhythms]
    bounds = levels.bounds(life.rho, facts.place, numbers=numbers)
    yield from _next_of(facts.clock, life.last, life.silent, (*bounds, *plain, numbers.lost_days))
    yield later(life.first, levels.whole_days(numbers.new_rhythms * facts.base_gap))


def _of_windows(facts: Facts, life: Life, today: date, numbers: InsightDefaults) -> Iterator[date]:
    """Purchases leave the windows of money one by one; where cancellations count, they leave their spans too."""
    yield later(life.first, 2 * life.window)
    if life.silent < levels.whole_days(numbers.late[0] * life.rho) or is_new(facts, life, today, numbers=numbers):
        yield from _turn(facts, life, today, numbers)
    for day, _ in facts.purchases if facts.cancelled else ():
        yield later(day, numbers.sign_cancelled_days)
        yield later(day, _YEAR)


def _turn(facts: Facts, life: Life, today: date, numbers: InsightDefaults) -> Iterator[date]:
    """Give the first day on which money that leaves the windows makes a grower of a customer, or a decliner."""
    window, now, before = life.window, life.now, life.before
    leaving: dict[int, list[tuple[int, int]]] = {}
    for day, amount in reversed(facts.purchases):
        age = (today - day).days
        if age >= 2 * window:
            break
        if age < window:
            leaving.setdefault(window - age, []).append((-amount, amount))
        leaving.setdefault(2 * window - age, []).append((0, -amount))
    trend = _trend(now, before, numbers)
    for days in sorted(leaving):
        now += sum([change for change, _ in leaving[days]])
        before += sum([change for _, change in leaving[days]])
        if _trend(now, before, numbers) != trend:
            yield later(today, days)
            return


def _trend(now: int, before: int, numbers: InsightDefaults) -> tuple[bool, bool]:
    return now > 0 and now >= numbers.growing * before, now < numbers.shrinking * before


def _of_season(facts: Facts, life: Life, today: date, numbers: InsightDefaults) -> Iterator[date]:
    yield later(life.first, numbers.season_years * _YEAR)
    if (today - life.first).days < numbers.season_years * _YEAR - 1:
        return
    yield facts.clock.reaches(
        life.last, math.floor(numbers.season_slack * _gap_around(facts, today - timedelta(_YEAR))) + 1
    )
    start = bisect_right(facts.purchases, today - timedelta(_YEAR), key=lambda purchase: purchase.day)
    if start < len(facts.purchases):
        yield later(facts.purchases[start].day, _YEAR)
