"""The writer's own settings: language, time zone, quiet hours, the time of the digest, reminders."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from zoneinfo import available_timezones

from crm_store import users
from crm_store.users import UserChange
from handlers.actions import SetSetting
from handlers.shared.base import Offer, Outcome, Question
from handlers.shared.desk import Desk
from handlers.shared.naming import RecordGone
from handlers.shared.steps import summarise
from handlers.shared.text import for_row

_CLOCK = r"(?:[01]\d|2[0-3]):[0-5]\d"


@dataclass(frozen=True, slots=True, kw_only=True)
class SettingChanged(Outcome):
    """A setting has another value."""

    setting: str
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SettingAsked(Question):
    """It is not said which setting."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SettingValueAsked(Question):
    """The value is not said, or cannot be used: then `wrong` is what was said."""

    setting: str
    wrong: str | None


@dataclass(frozen=True, slots=True)
class _Setting:
    """How a setting is kept, which values it takes, and which are offered."""

    change: Callable[[str], UserChange]
    takes: Callable[[str], object]
    offered: tuple[str, ...]
    label: str = "button-value"


_SETTINGS = {
    "language": _Setting(
        lambda value: UserChange(language=value),
        lambda value: value in {"en", "zh-Hans", "zh-Hant"},
        ("zh-Hans", "zh-Hant", "en"),
        "button-language",
    ),
    "timezone": _Setting(
        lambda value: UserChange(zone=value),
        lambda value: value in available_timezones(),
        ("Asia/Shanghai", "Asia/Taipei", "Asia/Singapore", "Europe/London"),
    ),
    "quiet_hours": _Setting(
        lambda value: UserChange(quiet_from=value[:5], quiet_to=value[6:]),
        lambda value: re.fullmatch(f"{_CLOCK}-{_CLOCK}", value),
        ("21:00-08:00", "22:00-07:00"),
    ),
    "digest_time": _Setting(
        lambda value: UserChange(digest_at=value),
        lambda value: re.fullmatch(_CLOCK, value),
        ("08:00", "08:30", "09:00"),
    ),
    "reminders": _Setting(
        lambda value: UserChange(reminders=value == "on"),
        lambda value: value in {"on", "off"},
        ("on", "off"),
        "button-switch",
    ),
}


def set_setting(action: SetSetting, desk: Desk) -> Outcome:
    """Change one of the viewer's settings."""
    if action.setting is None:
        return SettingAsked(action=action, slot="setting")
    setting = _SETTINGS[action.setting]
    if action.value is None or not setting.takes(action.value):
        return _ask(action, action.setting, setting)
    user_id = desk.unit.viewer.user_id
    if user_id is None or users.amend(desk.unit, user_id, **setting.change(action.value)) is None:
        return RecordGone()
    summarise(desk, action)
    return SettingChanged(setting=action.setting, value=action.value)


def _ask(action: SetSetting, name: str, setting: _Setting) -> SettingValueAsked:
    offers = tuple(Offer(replace(action, value=value), setting.label, value) for value in setting.offered)
    return SettingValueAsked(action=action, slot="value", setting=name, wrong=for_row(action.value), offers=offers)
