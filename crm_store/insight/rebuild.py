"""The whole base brought up to date, in batches short enough that a chat goes on meanwhile."""

import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from time import sleep

from sqlalchemy import func, select
from sqlmodel import col

from crm_store.insight import base, grading, keep, ranking
from crm_store.insight.base import Context
from crm_store.insight.feed import Which, among, between
from crm_store.records import Customer
from crm_store.store import Store

_AT_ONCE = 400
_COLLECT_EVERY = 200
_REST = 0.002  # seconds between two batches, so that whoever waits to write comes first

Progress = Callable[[int, int], None]
"""Told how many customers are done, of how many."""


@dataclass(frozen=True, slots=True)
class Rebuilt:
    """What was brought up to date; `ranked` says that the base was ranked anew as well."""

    customers: int
    ranked: bool


def rebuild(store: Store, *, now: datetime, progress: Progress | None = None) -> Rebuilt:
    """Rank the base and work every standing out anew: for a new month, a change of scheme, a large import."""
    known = _ranked(store, now)
    with store.reading() as connection:
        first, last, total = connection.execute(
            select(func.min(col(Customer.id)), func.max(col(Customer.id)), func.count(col(Customer.id)))
        ).one()
    done = 0
    with _collecting_seldom() as collect:
        for number, which in enumerate(_ranges(first, last)):
            done += _batch(store, which, known)
            if progress:
                progress(min(done, total), total)
            if number % _COLLECT_EVERY == 0:
                collect()
    return Rebuilt(done, ranked=True)


def daily(store: Store, *, now: datetime) -> Rebuilt:
    """Do what a day asks for: the whole base on the first run of a month, else whoever is due."""
    with store.session() as session:
        known, scheme = base.context(session, now), base.chosen_scheme(session)
    if grading.is_due(known, scheme):
        return rebuild(store, now=now)
    with store.reading() as connection:
        ids = keep.due(connection, known.today)
    for start in range(0, len(ids), _AT_ONCE):
        _batch(store, among(ids[start : start + _AT_ONCE]), known)
    return Rebuilt(len(ids), ranked=False)


def _ranked(store: Store, now: datetime) -> Context:
    with store.session() as session:
        known, scheme = base.context(session, now), base.chosen_scheme(session)
    with store.reading() as connection:
        ranked, gaps = ranking.rank(connection, scheme, known)
    with store.session() as session:
        base.put(session, ranked, gaps=gaps)
    return ranked


@contextmanager
def _collecting_seldom() -> Iterator[Callable[[], int]]:
    """Let the search for garbage rest: a batch makes no cycles, and looking for them takes a third of its time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield gc.collect
    finally:
        if was_on:
            gc.enable()


def _ranges(first: int | None, last: int | None) -> Iterator[Which]:
    if first is None or last is None:
        return
    for start in range(first, last + 1, _AT_ONCE):
        yield between(start, start + _AT_ONCE - 1)


def _batch(store: Store, which: Which, known: Context) -> int:
    kept = store.in_two_steps(
        lambda connection: keep.work_out(connection, which, known),
        keep.write,
    )
    sleep(_REST)
    return kept.customers
