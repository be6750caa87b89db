"""The one place where the parts are put together."""

import gc
import logging
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import structlog

from bot.settings import Settings
from crm_store import backup
from crm_store.engines.address import is_server, parse, path_of
from crm_store.store import Store

if TYPE_CHECKING:
    from bot.conversation import Conversation


@contextmanager
def opened(settings: Settings, url: str, *, create: bool = False) -> Iterator[Store]:
    """Open the store at this address, and close it when done.

    Raises:
        StoreError: the database cannot be used; the message says what to do.
    """
    _log_to_stderr(settings.log_level)
    settings.folder.mkdir(parents=True, exist_ok=True)
    store = Store.open(url, create=create)
    try:
        yield store
    finally:
        store.close()


def conversation_on(store: Store) -> "Conversation":
    """Give the conversation on a store."""
    from bot.conversation import Conversation  # noqa: PLC0415  # loads all of understanding, which only talks need
    from bot.understanding.ready import load_first  # noqa: PLC0415  # the same

    load_first()
    gc.freeze()  # what is loaded for good need not be walked again by each collection: a tenth of a second a time
    return Conversation(store)


def back_up(url: str) -> Path:
    """Make today's copy of the database, beside it; gives the copy."""
    return backup.back_up(url, folder=backup_folder(url), today=_today())


def back_up_if_due(url: str) -> None:
    """Make today's copy of the database unless it is there; a server's is copied by whoever keeps the server."""
    if not is_server(parse(url)) and backup.is_due(url, folder=backup_folder(url), today=_today()):
        back_up(url)


def backup_folder(url: str) -> Path:
    """Name the folder in which the daily copies of a database stand."""
    return path_of(url).parent / "backups"


def _today() -> date:
    return datetime.now().astimezone().date()


def _log_to_stderr(level: str) -> None:
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso"),
            structlog.processors.format_exc_info,
            structlog.processors.JSONRenderer(ensure_ascii=False),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(logging.getLevelNamesMapping()[level.upper()]),
        logger_factory=lambda *_: structlog.PrintLogger(sys.stderr),  # whatever it is at that moment
    )
