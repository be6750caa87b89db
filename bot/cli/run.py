"""`keepwarm run`: the bot in Telegram, until it is told to stop."""

import asyncio
import secrets
import signal
from typing import TYPE_CHECKING

from bot.cli.options import Db

if TYPE_CHECKING:
    from bot.running import BotSettings
    from bot.settings import Settings
    from crm_store.store import Store

_HOUR = 3600
_USUAL_PORT = 8080


def run(db: Db = None) -> None:
    """Run the bot in Telegram until SIGTERM or Ctrl-C; what is in hand then is finished.

    KEEPWARM_TELEGRAM_TOKEN or KEEPWARM_TELEGRAM_TOKEN_FILE holds its token; docs/TELEGRAM.md tells the rest.
    """
    from bot.assembly import opened
    from bot.channels.telegram_refusals import TokenRefused
    from bot.settings import WrongSetting, load
    from crm_store.duties import alone

    settings = load()
    url = db or settings.url
    bot_settings = _bot_settings(settings)
    with opened(settings, url) as store, alone(store, "run"):
        try:
            asyncio.run(_serve(store, bot_settings, url))
        except TokenRefused as error:
            raise WrongSetting(str(error)) from None


def _bot_settings(settings: "Settings") -> "BotSettings":
    from bot.running import BotSettings
    from bot.settings import WrongSetting

    if settings.token is None:
        raise WrongSetting("KEEPWARM_TELEGRAM_TOKEN is not set: put in it the token that BotFather gave you.")
    secret = settings.webhook_secret
    return BotSettings(
        settings.token,
        library=settings.telegram_library,
        api=settings.telegram_api.rstrip("/"),
        webhook_url=settings.webhook_url,
        webhook_secret=secret.get_secret_value() if secret else secrets.token_urlsafe(32),
        host=settings.host,
        port=settings.port or (_USUAL_PORT if settings.webhook_url else None),
    )


async def _serve(store: "Store", settings: "BotSettings", url: str) -> None:
    from bot.running import TelegramBot

    stop = asyncio.Event()
    for wanted in (signal.SIGTERM, signal.SIGINT):
        signal.signal(wanted, lambda _signal, _frame: loop.call_soon_threadsafe(stop.set))
    loop = asyncio.get_running_loop()
    copying = asyncio.create_task(_copy_daily(url))
    try:
        await TelegramBot(store, settings).run(stop)
    finally:
        copying.cancel()


async def _copy_daily(url: str) -> None:
    from bot.assembly import back_up_if_due

    while True:
        await asyncio.to_thread(back_up_if_due, url)
        await asyncio.sleep(_HOUR)
