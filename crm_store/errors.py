"""What the environment can do to the store: one tree of errors, each saying in a plain line what to do.

A person's mistake is never one of these. The command line prints `str(error)` and ends with a code that is not 0.
"""

# ruff: noqa: N818  # the names say what happened; the base class says that they are errors


class StoreError(Exception):
    """Something outside the conversation keeps the store from working."""


class WrongUrl(StoreError):
    """The database address is not one that can be opened."""

    def __init__(self, url: str) -> None:
        super().__init__(
            f"The database address {url!r} is not understood: set KEEPWARM_DATABASE_URL to something like "
            "sqlite:///keepwarm.db or postgresql://user@host/keepwarm."
        )


class DriverMissing(StoreError):
    """The address names Postgres, and its driver is not installed."""

    def __init__(self) -> None:
        super().__init__("Postgres needs its driver: install it with `pip install 'keepwarm[postgres]'`.")


class ServerAway(StoreError):
    """The database server does not answer, lets nobody in, or has no such database."""

    def __init__(self, place: str) -> None:
        super().__init__(
            f"The database {place} cannot be reached: check that its server runs and has it, the user and the password."
        )


class WrongLocale(StoreError):
    """The database of the server cannot tell letters."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"The database {name} was made without letters: make it anew with CREATE DATABASE {name} TEMPLATE "
            "template0 ENCODING 'UTF8' LC_COLLATE 'C.UTF-8' LC_CTYPE 'C.UTF-8'."
        )


class NotAFile(StoreError):
    """The database is a server's, and what was asked for is done with a file."""

    def __init__(self, place: str) -> None:
        super().__init__(f"The database {place} is a server's: copy it with pg_dump, put it back with pg_restore.")


class CannotOpen(StoreError):
    """The database file is missing, or its folder is."""

    def __init__(self, path: str) -> None:
        super().__init__(
            f"There is no database that can be opened at {path}: check the path, or make one with `keepwarm init`."
        )


class NotADatabase(StoreError):
    """The file is something else, or damaged."""

    def __init__(self, path: str) -> None:
        super().__init__(f"The file {path} is damaged or no database: put a good copy back with `keepwarm db restore`.")


class SchemaMissing(StoreError):
    """The database has no tables of ours."""

    def __init__(self, path: str) -> None:
        super().__init__(f"The database at {path} holds nothing of Keepwarm yet: prepare it with `keepwarm init`.")


class SchemaOlder(StoreError):
    """The database was made by an earlier version."""

    def __init__(self, path: str) -> None:
        super().__init__(
            f"The database at {path} was made by an earlier version: bring it up to date with `keepwarm db upgrade`."
        )


class SchemaNewer(StoreError):
    """The database was made by a later version."""

    def __init__(self, path: str) -> None:
        super().__init__(
            f"The database at {path} was made by a later version of Keepwarm: install that version to use it."
        )


class StoreBusy(StoreError):
    """Somebody else holds the database locked."""

    def __init__(self, path: str) -> None:
        super().__init__(f"The database at {path} is locked by another program: close it, or wait, and try again.")


class InUse(StoreError):
    """Another process runs the bot on this file."""

    def __init__(self, path: str) -> None:
        super().__init__(
            f"The bot runs already on {path}: stop the other one first. Several at once need Postgres (see "
            "docs/OPERATIONS.md)."
        )


class NotEmpty(StoreError):
    """Rows were to be copied to where there are some already."""

    def __init__(self) -> None:
        super().__init__("The database to copy to holds an organisation already: give an empty one.")


class StoreReadOnly(StoreError):
    """The database cannot be written."""

    def __init__(self, path: str) -> None:
        super().__init__(
            f"The database at {path} is read-only: give the user that runs Keepwarm the right to write the file "
            "and its folder."
        )


class StoreFull(StoreError):
    """There is no room left to write."""

    def __init__(self, path: str) -> None:
        super().__init__(f"No room is left on the disk of {path}: free some space and try again.")


class StoreFailed(StoreError):
    """The disk or the system failed underneath the database."""

    def __init__(self, path: str) -> None:
        super().__init__(
            f"The disk under {path} failed to read or write: check it, then put a good copy back with "
            "`keepwarm db restore`."
        )
