"""The `keepwarm` command: every subcommand, each with a file of its own beside this one."""

import typer

from bot.cli.chat import chat
from bot.cli.database import database
from bot.cli.demo import demo
from bot.cli.doctor import doctor
from bot.cli.importing import importing
from bot.cli.init import init
from bot.cli.insight import insight
from bot.cli.jobs import jobs
from bot.cli.readings import explain, parse, times
from bot.cli.run import run

app = typer.Typer(
    name="keepwarm",
    help="The CRM that lives in the chat: free text in Chinese and English becomes contacts, follow-ups and answers.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)

app.command()(chat)
app.command()(demo)
app.command()(init)
app.command()(run)
app.command()(doctor)
app.add_typer(database, name="db")
app.add_typer(importing, name="import")
app.add_typer(insight, name="insight")
app.add_typer(jobs, name="jobs")
app.command()(parse)
app.command()(times)
app.command()(explain)
