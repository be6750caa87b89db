"""What whoever runs the bot may set: the only reader of the environment."""

import sys
from pathlib import Path
from typing import Literal

from pydantic import Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

FOLDER = "keepwarm"


class WrongSetting(Exception):  # noqa: N818  # says what happened; printed as one line
    """A variable of the environment holds what it cannot."""


class Settings(BaseSettings):
    """Each field is KEEPWARM_ and its name in capitals; everything has a default."""

    model_config = SettingsConfigDict(env_prefix="KEEPWARM_", frozen=True)

    database_url: str | None = None
    """Where the data is; the file `keepwarm.db` in the user's data folder unless set."""

    user: str | None = None
    """Who talks in the terminal when `--as` does not say."""

    log_level: Literal["debug", "info", "warning", "error"] = "warning"
    """From which level on the log is written to standard error."""

    telegram_token: SecretStr | None = None
    """The bot's token, as BotFather gave it; or `telegram_token_file`, a file that holds it."""

    telegram_token_file: Path | None = None

    telegram_library: Literal["aiogram", "ptb"] = "aiogram"
    """By which library the bot speaks with Telegram."""

    telegram_api: str = "https://api.telegram.org"
    """Where the Bot API is, for those who run a server of it themselves."""

    webhook_url: str | None = None
    """Where Telegram posts updates to; the bot asks for them itself unless this is set."""

    webhook_secret: SecretStr | None = None
    """By what Telegram proves that it is Telegram; made anew at each start unless set."""

    host: str = "127.0.0.1"
    """On which address the web server listens."""

    port: int | None = None
    """On which port; 8080 with a webhook, no server at all without one, unless set."""

    data_home: Path | None = Field(default=None, validation_alias="XDG_DATA_HOME")
    """The folder for the data of all programs, where the system's habit is not wanted."""

    @property
    def folder(self) -> Path:
        """Where Keepwarm keeps its files."""
        return (self.data_home or _usual_data_home()) / FOLDER

    @property
    def url(self) -> str:
        """The address of the database."""
        return self.database_url or f"sqlite:///{self.folder / 'keepwarm.db'}"

    @property
    def token(self) -> str | None:
        """The bot's token, wherever it stands.

        Raises:
            OSError: the file that should hold it cannot be read.
        """
        if self.telegram_token_file is not None:
            return self.telegram_token_file.read_text(encoding="utf-8").strip() or None
        return self.telegram_token.get_secret_value().strip() if self.telegram_token else None


def load() -> Settings:
    """Read the environment.

    Raises:
        WrongSetting: one of the variables holds what it cannot; the message names it.
    """
    try:
        return Settings()
    except ValidationError as error:
        fault = error.errors()[0]
        name = f"KEEPWARM_{fault['loc'][0]}".upper()
        raise WrongSetting(f"{name} is set to {fault['input']!r}: {fault['msg']}.") from error


def _usual_data_home() -> Path:
    match sys.platform:
        case "darwin":
            return Path.home() / "Library" / "Application Support"
        case "win32":
            return Path.home() / "AppData" / "Local"
        case _:
            return Path.home() / ".local" / "share"
