"""`keepwarm init`: a new database with its organisation and the first admin."""

from typing import Annotated

import typer

from bot.cli.options import Db

Country = Annotated[str, typer.Option(prompt="Country (CN, TW, HK, SG, US, ...)", help="ISO code of the country.")]


def init(
    *,
    name: Annotated[str, typer.Option(prompt="Name of the organisation", help="What the organisation is called.")],
    admin: Annotated[str, typer.Option(prompt="Your own name", help="The first user, who may change everything.")],
    country: Country = "CN",
    currency: Annotated[str | None, typer.Option(help="ISO code; the country's own otherwise.")] = None,
    zone: Annotated[str | None, typer.Option(help="IANA time zone; the country's first otherwise.")] = None,
    language: Annotated[str | None, typer.Option(help="zh-Hans, zh-Hant or en; the country's own otherwise.")] = None,
    db: Db = None,
) -> None:
    """Make the database and the organisation; a second time changes nothing."""
    from bot.assembly import opened
    from bot.cli.founding import found, habits_of
    from bot.cli.joining import code_for_first_admin
    from bot.settings import load

    settings = load()
    url = db or settings.url
    habits = habits_of(country, currency=currency, zone=zone, language=language)
    with opened(settings, url, create=True) as store:
        founded = found(store, name=name, admin=admin, habits=habits)
        code = code_for_first_admin(store)
    print(f"{'Made' if founded else 'Already there'}: {name}, {habits.currency}, {habits.zone}, {habits.language}")
    print(f"Database: {url}\nNow talk: keepwarm chat")
    if code:
        print(f"In Telegram (docs/TELEGRAM.md), send your bot this, once, within a week: /start {code}")
