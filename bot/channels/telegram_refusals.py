"""What Telegram means by its refusals, which both libraries hand on in its own words."""

from bot.outbox import CannotEdit, Closed, Refused, SendError

GONE = ("chat not found", "user not found", "peer_id_invalid", "chat_write_forbidden", "not enough rights")
NOT_EDITABLE = ("message to edit not found", "message can't be edited", "message_id_invalid")
UNCHANGED = ("message is not modified",)


class Unchanged(Refused):
    """The message says already what it should."""


class TokenRefused(Exception):  # noqa: N818  # says what happened; printed as one line
    """Telegram does not know the bot's token."""

    def __init__(self) -> None:
        super().__init__("Telegram does not know this bot: check KEEPWARM_TELEGRAM_TOKEN against what BotFather gave.")


class Elsewhere(SendError):  # noqa: N818  # the same
    """Another program asks for this bot's updates."""


def refusal(description: str) -> SendError:
    """Tell what a bad request was refused for."""
    said = description.lower()
    kinds: tuple[tuple[tuple[str, ...], type[SendError]], ...] = (
        (GONE, Closed),
        (NOT_EDITABLE, CannotEdit),
        (UNCHANGED, Unchanged),
    )
    kind = next((kind for words, kind in kinds if any(word in said for word in words)), Refused)
    return kind(description)
