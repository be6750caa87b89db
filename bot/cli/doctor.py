"""`keepwarm doctor`: what is set, what is missing, in plain words."""

import typer

from bot.cli.options import Db


def doctor(db: Db = None) -> None:
    """Check the machine, the settings and the database; ends with a code that is not 0 when something is missing."""
    from bot.cli.checks import checks
    from bot.settings import load

    settings = load()
    findings = list(checks(settings, db or settings.url))
    for finding in findings:
        print(f"{'ok     ' if finding.fine else 'MISSING'}  {finding.what}: {finding.told}")
    if not all(finding.fine for finding in findings):
        raise typer.Exit(1)
