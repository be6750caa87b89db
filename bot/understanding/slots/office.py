"""The slots of summaries, targets, settings and files."""

from bot.understanding.slots.filling import Filling, Slots, scope_of
from bot.understanding.slots.values import money_of, period_of


def summary(f: Filling) -> Slots:
    """Fill the slots of `summary`."""
    about = f.value("sum_about") or (
        "activity" if f.words("channel_done") or f.words("channel") or f.words("touch") else None
    )
    return {"period": period_of(f, "past"), "scope": scope_of(f), "about": about}


def set_target(f: Filling) -> Slots:
    """Fill the slots of `set_target`."""
    return {"scope": scope_of(f), "period": period_of(f, "future"), **money_of(f, f.group.pieces, bare=True)}


def show_target(f: Filling) -> Slots:
    """Fill the slots of `show_target`."""
    return {"scope": scope_of(f), "period": period_of(f)}


def set_setting(f: Filling) -> Slots:
    """Fill the slots of `set_setting`."""
    setting = f.value("setting")
    clocks = any(t.clock for p in f.group.pieces for t in p.times)
    if setting == "quiet_hours" and not clocks and f.words("switch"):
        setting = "reminders"
    if setting is None and f.words("language_name"):
        setting = "language"
    if setting is None and f.words("timezone_name"):
        setting = "timezone"
    return {"setting": setting, "value": _setting_value(f, setting)}


def _setting_value(f: Filling, setting: str | None) -> str | None:
    """Give the value of a setting."""
    if setting == "language":
        return f.value("language_name")
    if setting == "timezone":
        return f.value("timezone_name")
    if setting == "reminders":
        return f.value("switch")
    clocks = [c for p in f.group.pieces for t in p.times for c in (t.clock, t.clock_to) if c]
    if setting == "digest_time":
        return f"{clocks[0]:%H:%M}" if clocks else None
    if not clocks:
        return None
    return f"{clocks[0]:%H:%M}-{clocks[1]:%H:%M}" if len(clocks) > 1 else f"{clocks[0]:%H:%M}-08:00"


def export(f: Filling) -> Slots:
    """Fill the slots of `export`."""
    return {"about": f.value("export_about"), "period": period_of(f, "past")}
