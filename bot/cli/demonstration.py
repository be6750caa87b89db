"""Trying the made-up organisation out in a terminal, or watching a talk through all of it."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, time
from pathlib import Path
from tempfile import TemporaryDirectory

from bot.assembly import conversation_on, opened
from bot.channels.console import Console
from bot.cli.seat import clock_of, seated
from bot.cli.streams import use_utf8
from bot.cli.talk import Talk, serve
from bot.demo.build import build, is_demonstration, made_for
from bot.demo.sketches import cast, read
from bot.settings import Settings
from crm_store.clock import local, zone_info
from crm_store.copies import copy
from crm_store.engines.address import path_of
from crm_store.errors import StoreError
from crm_store.store import Store

_END_OF_DAY = time(17, 40)
"""When reps write up their day, and the scripted talk is held unless another time is given."""


class NoDemonstration(StoreError):  # noqa: N818  # says what happened, as its family does
    """The database is somebody's own, which a demonstration must not overwrite."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"The database at {path} is no demonstration and stays as it is: name another file.")


def address(settings: Settings, now: datetime | None) -> str:
    """Give the address of the kept demonstration, which is made if it is not there."""
    path = kept(settings, None)
    with _made(settings, path, now):
        return f"sqlite:///{path}"


def kept(settings: Settings, url: str | None) -> Path:
    """Give the file of the demonstration: the address given, else a file of its own beside the user's."""
    given = url or settings.database_url
    return path_of(given) if given else settings.folder / "demo.db"


def try_out(settings: Settings, path: Path, *, name: str | None, now: datetime | None, reset: bool) -> None:
    """Open a talk on the demonstration, which is made the first time and kept from then on."""
    if reset:
        _forget(settings, path)
    with _made(settings, path, now) as store:
        viewer = seated(store, name)
        hints = [f"  {hint}" for hint in read("talk.yaml")["hints"][viewer.name]]
        print("\n".join([f"{viewer.name}, {viewer.role}{_age(store, now)}", *hints, ""]))
        serve(store, viewer, clock_of(now, viewer.zone), folder=settings.folder)


def play(settings: Settings, path: Path, *, now: datetime | None, reset: bool) -> None:
    """Make the demonstration where it is not there, and print the scripted talk, held on one that is thrown away."""
    use_utf8()
    if reset:
        _forget(settings, path)
    with _made(settings, path, now):
        evening = now or datetime.combine(_today(now), _END_OF_DAY)
    with TemporaryDirectory() as folder, _made(settings, Path(folder) / "demo.db", evening) as store:
        for line in transcript(store, evening):
            print(line, flush=True)


def transcript(store: Store, now: datetime) -> Iterator[str]:
    """Hold the scripted talk and give what is said and replied."""
    for scene in read("talk.yaml")["scenes"]:
        viewer = seated(store, scene["as"])
        clock = clock_of(now, viewer.zone)
        talk = Talk(conversation_on(store), Console(account=str(viewer.user_id), clock=clock))
        yield f"=== {viewer.name} ({viewer.role}), {local(clock(), viewer.zone):%Y-%m-%d %H:%M} ===\n"
        for line in scene["lines"]:
            yield from talk.script(line)


@contextmanager
def _made(settings: Settings, path: Path, now: datetime | None) -> Iterator[Store]:
    if not path.exists():
        _make(settings, path, now)
    with opened(settings, f"sqlite:///{path}") as store:
        yield store


def _forget(settings: Settings, path: Path) -> None:
    """Remove a demonstration, and nothing else that may stand under this name."""
    if not path.exists():
        return
    with opened(settings, f"sqlite:///{path}") as store:
        if not is_demonstration(store):
            raise NoDemonstration(path)
    _remove(path)


def _make(settings: Settings, path: Path, now: datetime | None) -> None:
    """Make the demonstration under another name first: one that was cut short must not be taken for a whole one."""
    unfinished = path.with_suffix(".part")
    _remove(unfinished)
    with opened(settings, f"sqlite:///{unfinished}", create=True) as store:
        build(store, today=_today(now))
    copy(unfinished, path)
    _remove(unfinished)


def _age(store: Store, now: datetime | None) -> str:
    day = made_for(store)
    return "" if day == _today(now) else f" (everything stands as of {day}; keepwarm demo --reset makes it anew)"


def _today(now: datetime | None) -> date:
    return now.date() if now else datetime.now(UTC).astimezone(zone_info(cast().organisation["zone"])).date()


def _remove(path: Path) -> None:
    for part in ("", "-wal", "-shm"):
        path.with_name(path.name + part).unlink(missing_ok=True)
