"""The scripted talk goes through every capability, in three languages, without a fault."""

from datetime import datetime
from typing import Any

import pytest
import structlog

from bot.assembly import conversation_on
from bot.channels.console import Console
from bot.cli.seat import clock_of, seated
from bot.cli.talk import Talk
from bot.demo.build import build
from bot.demo.sketches import read
from bot.rendering.wording import languages
from crm_store.store import Store
from handlers.actions import every_action, name_of
from handlers.catalog import CATALOG, KEPT_AS_NOTE
from handlers.keep_note import not_yet
from tests.databases import fresh

NOW = datetime(2026, 11, 20, 17, 40)  # noqa: DTZ001  # the local time of each user, as `--now` gives it
FOR_ADMINS = {"set_scheme"}  # nobody of the demonstration is one
CAPABILITIES = {
    name
    for name, action in every_action().items()
    if action.spoken and action not in KEPT_AS_NOTE and CATALOG[action] is not not_yet
} - FOR_ADMINS
SCENES = read("talk.yaml")["scenes"]


@pytest.fixture(scope="module")
def meant() -> dict[str, set[str]]:
    """Hold the whole talk and give what was understood of each user."""
    store = fresh()
    build(store, today=NOW.date())
    with structlog.testing.capture_logs() as faults:
        told = {scene["as"]: understood(scene, store) for scene in SCENES}
    store.close()
    assert faults == []
    return told


def understood(scene: dict[str, Any], store: Store) -> set[str]:
    viewer = seated(store, scene["as"])
    talk = Talk(conversation_on(store), Console(account=str(viewer.user_id), clock=clock_of(NOW, viewer.zone)))
    return {name_of(action) for line in scene["lines"] for action in talk.answer(line).actions}


def test_every_capability_is_shown(meant: dict[str, set[str]]) -> None:
    assert CAPABILITIES - set().union(*meant.values()) == set()


def test_somebody_speaks_each_language() -> None:
    staff = {member["name"]: member["language"] for member in read("words.yaml")["staff"]}
    assert {staff[scene["as"]] for scene in SCENES} == set(languages())
