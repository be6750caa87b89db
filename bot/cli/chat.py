"""`keepwarm chat`: the talk in a terminal, or over standard input and output."""

from datetime import datetime
from typing import TYPE_CHECKING

from bot.cli.options import As, AsJson, Now, TalkDb

if TYPE_CHECKING:
    from bot.settings import Settings


def chat(as_: As = None, now: Now = None, db: TalkDb = None, *, json: AsJson = False) -> None:
    """Talk with the bot: type what happened, or the number of a choice that it shows.

    Without a terminal each line of standard input is a message.
    """
    from bot.assembly import back_up_if_due, opened
    from bot.cli.seat import clock_of, seated
    from bot.cli.talk import serve
    from bot.settings import load

    settings = load()
    url = _demonstration(settings, now) if db == "demo" else db or settings.url
    with opened(settings, url) as store:
        viewer = seated(store, as_ or settings.user)
        back_up_if_due(url)
        serve(store, viewer, clock_of(now, viewer.zone), folder=settings.folder, as_json=json)


def _demonstration(settings: "Settings", now: datetime | None) -> str:
    from bot.cli.demonstration import address

    return address(settings, now)
