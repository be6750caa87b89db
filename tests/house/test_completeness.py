"""What is begun is complete: each capability in every language, each command in the README."""

import re
from pathlib import Path

import pytest
import typer
import yaml

from bot.cli.app import app
from bot.rendering.wording import languages
from handlers.actions import every_action
from handlers.catalog import CATALOG

SPOKEN = [name for name, kind in every_action().items() if kind.spoken and kind in CATALOG]
ENOUGH = 15


def yaml_of(path: Path) -> object:
    return yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CBaseLoader)  # noqa: S506  # makes strings alone


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("action", SPOKEN)
def test_every_action_has_examples_in_every_language(action: str, language: str) -> None:
    examples = yaml_of(Path("locales", language, "examples", f"{action}.yaml"))
    assert isinstance(examples, list)
    assert len(examples) >= ENOUGH


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("action", SPOKEN)
def test_every_action_has_cues_in_every_language(action: str, language: str) -> None:
    assert yaml_of(Path("locales", language, "cues", f"{action}.yaml"))


def commands() -> list[str]:
    click = typer.main.get_command(app)
    names = []
    for name, command in click.commands.items():  # type: ignore[attr-defined]  # the app is a group
        inner = getattr(command, "commands", None)
        names += [f"{name} {one}" for one in inner] if inner else [name]
    return names


@pytest.mark.parametrize("command", commands())
def test_every_command_is_in_the_readme(command: str) -> None:
    assert re.search(rf"keepwarm {command}\b", Path("README.md").read_text(encoding="utf-8"))


@pytest.mark.parametrize("target", ["setup", "demo", "run", "test", "check", "update-snapshots"])
def test_every_make_target_of_the_documents_exists(target: str) -> None:
    assert re.search(rf"^{target}:", Path("Makefile").read_text(encoding="utf-8"), re.MULTILINE)
