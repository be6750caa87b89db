"""What a database address says: only SQLite's are understood so far."""

from pathlib import Path

from sqlalchemy import make_url
from sqlalchemy.engine import URL
from sqlalchemy.exc import ArgumentError

from crm_store.errors import WrongUrl


def parse(url: str) -> URL:
    """Read the address, or raise WrongUrl."""
    try:
        parsed = make_url(url)
    except (ArgumentError, ValueError) as error:
        raise WrongUrl(url) from error
    if parsed.get_backend_name() != "sqlite":
        raise WrongUrl(parsed.render_as_string(hide_password=True))
    return parsed


def file_of(url: URL) -> Path | None:
    """Give the file of a database; None for one in memory."""
    return None if url.database in {None, "", ":memory:"} else Path(str(url.database))


def path_of(url: str) -> Path:
    """Give the file of a database at an address, or raise WrongUrl where there is none."""
    path = file_of(parse(url))
    if path is None:
        raise WrongUrl(url)
    return path
