"""Which errors are the environment's, to be told in one line; any other is a fault of the program."""

from bot.settings import WrongSetting
from crm_store.errors import StoreError


def plain_line(error: Exception) -> str | None:
    """Give the line that tells of this error and what to do about it; None when it is not the environment's."""
    if isinstance(error, OSError):
        return f"{error.filename}: {error.strerror}" if error.filename else str(error)
    return str(error) if isinstance(error, StoreError | WrongSetting) else None
