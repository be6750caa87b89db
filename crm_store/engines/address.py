"""What a database address says: a file of SQLite, or a database of a Postgres server."""

from pathlib import Path

from sqlalchemy import make_url
from sqlalchemy.engine import URL
from sqlalchemy.exc import ArgumentError

from crm_store.errors import NotAFile, WrongUrl

_DRIVERS = {
    "sqlite": "sqlite+pysqlite",
    "postgresql": "postgresql+psycopg",
    "postgres": "postgresql+psycopg",
}


def parse(url: str) -> URL:
    """Read the address, or raise WrongUrl."""
    try:
        parsed = make_url(url)
    except (ArgumentError, ValueError) as error:
        raise WrongUrl(url) from error
    driver = _DRIVERS.get(parsed.get_backend_name())
    if driver is None:
        raise WrongUrl(place_of(parsed))
    return parsed.set(drivername=driver)


def is_server(url: URL) -> bool:
    """Tell whether the database is a server's."""
    return url.get_backend_name() == "postgresql"


def file_of(url: URL) -> Path | None:
    """Give the file of a database; None for one in memory or of a server."""
    return None if is_server(url) or url.database in {None, "", ":memory:"} else Path(str(url.database))


def place_of(url: URL) -> str:
    """Say where a database is, without the password."""
    path = file_of(url) if url.get_backend_name() == "sqlite" else None
    return str(path) if path else url.render_as_string(hide_password=True)


def path_of(url: str) -> Path:
    """Give the file of a database at an address; raises NotAFile for one of a server, WrongUrl for one in memory."""
    parsed = parse(url)
    if is_server(parsed):
        raise NotAFile(place_of(parsed))
    path = file_of(parsed)
    if path is None:
        raise WrongUrl(url)
    return path
