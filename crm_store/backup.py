"""Backups: one a day, seven days back, and of the weeks before the last of each, for four weeks."""

import re
from datetime import date, datetime
from pathlib import Path

from crm_store.copies import check, copy, set_aside
from crm_store.engines.address import path_of
from crm_store.errors import StoreReadOnly

KEPT_DAYS = 7
KEPT_WEEKS = 4


def is_due(url: str, *, folder: Path, today: date) -> bool:
    """Tell whether today's backup is still to be made."""
    return not _file(folder, path_of(url).stem, today).exists()


def back_up(url: str, *, folder: Path, today: date) -> Path:
    """Copy the database into the folder under today's date, and let go of the backups that are too old."""
    source = path_of(url)
    target = _file(folder, source.stem, today)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        copy(source, target)
    except OSError as error:
        raise StoreReadOnly(str(folder)) from error
    for old in _too_old(folder, source.stem):
        old.unlink()
    return target


def restore(url: str, backup: Path) -> Path | None:
    """Put a backup in the place of the database; gives where the one before was set aside, if there was one."""
    target = path_of(url)
    check(backup)
    aside = set_aside(target, "before-restore") if target.is_file() else None
    copy(backup, target)
    return aside


def backups(url: str, *, folder: Path) -> tuple[Path, ...]:
    """List the backups of a database, the newest first."""
    return tuple(_dated(folder, path_of(url).stem).values())


def _file(folder: Path, stem: str, day: date) -> Path:
    return folder / f"{stem}-{day:%Y%m%d}.db"


def _dated(folder: Path, stem: str) -> dict[date, Path]:
    found: dict[date, Path] = {}
    for path in sorted(folder.glob("*.db"), reverse=True):
        if match := re.fullmatch(re.escape(stem) + r"-(\d{8})\.db", path.name):
            found[datetime.strptime(match[1], "%Y%m%d").date()] = path  # noqa: DTZ007  # a day has no zone
    return found


def _too_old(folder: Path, stem: str) -> list[Path]:
    dated = _dated(folder, stem)
    older = list(dated)[KEPT_DAYS:]
    weeks: dict[tuple[int, int], date] = {}
    for day in older:
        weeks.setdefault(day.isocalendar()[:2], day)
    kept = set(list(weeks.values())[:KEPT_WEEKS])
    return [dated[day] for day in older if day not in kept]
