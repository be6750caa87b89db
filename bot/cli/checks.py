"""What `keepwarm doctor` looks at, each as one finding."""

import platform
import sqlite3
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

from bot.assembly import backup_folder, opened
from bot.rendering.wording import languages
from bot.settings import Settings
from crm_store import backup, organisation, users
from crm_store.access import NOBODY
from crm_store.errors import NotAFile, StoreError
from crm_store.store import Store


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at, whether it is as it has to be, and what there is to say of it."""

    what: str
    told: str
    fine: bool = True


def checks(settings: Settings, url: str) -> Iterator[Finding]:
    """Look at everything that the bot leans on, the machine first."""
    yield Finding("Python", platform.python_version())
    yield Finding("SQLite", sqlite3.sqlite_version)
    yield Finding("Languages", ", ".join(languages()))
    yield _encoding()
    yield Finding("Data folder", str(settings.folder))
    yield from _database(settings, url)


def _encoding() -> Finding:
    encoding = (sys.stdout.encoding or "").lower()
    fine = encoding.replace("-", "") == "utf8"
    return Finding(
        "Terminal", encoding if fine else f"{encoding}: set LANG to a UTF-8 locale to see Chinese", fine=fine
    )


def _database(settings: Settings, url: str) -> Iterator[Finding]:
    try:
        with opened(settings, url) as store:
            yield Finding("Database", url)
            yield from _contents(store)
        yield Finding("Backups", _copies(url))
    except StoreError as error:
        yield Finding("Database", str(error), fine=False)


def _copies(url: str) -> str:
    try:
        copies = backup.backups(url, folder=backup_folder(url))
    except NotAFile:
        return "the server's own affair: pg_dump makes one"
    return f"{len(copies)}, the last one {copies[0]}" if copies else "none yet; talks make them"


def _contents(store: Store) -> Iterator[Finding]:
    with store.unit(viewer=NOBODY, now=datetime.now(UTC)) as unit:
        home = organisation.current(unit)
        staff = users.colleagues(unit)
    if home is None:
        yield Finding("Organisation", "not set up yet: run `keepwarm init`", fine=False)
        return
    yield Finding("Organisation", f"{home.name}, {home.currency}, {home.zone}, {home.language}")
    yield Finding("Users", ", ".join(f"{user.name} ({user.role})" for user in staff) or "none", fine=bool(staff))
