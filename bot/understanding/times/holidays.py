"""Festivals by their rules, and which days are worked."""

from collections.abc import Callable
from datetime import date, timedelta
from functools import cache

from bot.understanding.times.calendar import add_days, easter, make_date, nth_weekday

_FIRST_WEEKEND_DAY = 6
_MONTHS_WITH_31 = 31


@cache
def is_workday(day: date, country: str) -> bool:
    """Say whether a day is Monday to Friday and no public holiday of the country."""
    return day.isoweekday() < _FIRST_WEEKEND_DAY and not is_holiday(day, country)


@cache
def is_holiday(day: date, country: str) -> bool:
    """Say whether a day is a public holiday: by the official Chinese calendar as far as it reaches, else by rule."""
    official = _official(day) if country == "CN" else None
    return day in _holidays(country, day.year) if official is None else official


def _official(day: date) -> bool | None:
    """Ask the calendar that the Chinese government announces, None for a year that it has not."""
    import chinese_calendar  # noqa: PLC0415 # rarely needed

    try:
        free, name = chinese_calendar.get_holiday_detail(day)
    except NotImplementedError:
        return None
    return bool(free and name)


@cache
def _holidays(country: str, year: int) -> frozenset[date]:
    """Give the public holidays of a year, none for a country that nobody knows."""
    import holidays  # noqa: PLC0415 # rarely needed

    try:
        return frozenset(holidays.country_holidays(country, years=year))
    except NotImplementedError:
        return frozenset()


@cache
def festival_day(rule: str, year: int, country: str) -> date | None:
    """Give the day of a festival in a year by its rule in the lexicon (see `locales/en/times.yaml`)."""
    rule, *others = rule.split("|")
    rule = next((other.removeprefix(country).strip() for other in others if other.startswith(country)), rule)
    name, _, rest = rule.partition(" ")
    if name in _RULES:
        return _RULES[name](year, rest)
    month, day = name.split("-")
    return make_date(year, int(month), int(day))


def _lunar(year: int, rest: str) -> date | None:
    """Read `lunar 8-15`: a day of the Chinese calendar; a month's day 0 is the eve of its first."""
    from bot.understanding.times.days import lunar_date  # noqa: PLC0415 # days are built on festivals

    month, day = (int(part) for part in rest.split("-"))
    found = lunar_date(year, month, day or 1)
    return found if found is None or day else add_days(found, -1)


def _nth(year: int, rest: str) -> date | None:
    """Read `nth 11 4 4 +1`: of November the fourth Thursday, and a day later."""
    month, number, weekday, *shift = (int(part) for part in rest.split())
    first = date(year, month, 1)
    end = (first + timedelta(days=_MONTHS_WITH_31)).replace(day=1)
    day = nth_weekday(first, end, weekday, number)
    return add_days(day, sum(shift)) if day else None


def _term(year: int, rest: str) -> date | None:
    """Read `term 清明`: one of the twenty-four solar terms."""
    from borax.calendars.lunardate import TermUtils  # noqa: PLC0415 # rarely needed

    found: date | None = TermUtils.day_start_from_term(year, rest)
    return found


_RULES: dict[str, Callable[[int, str], date | None]] = {
    "lunar": _lunar,
    "nth": _nth,
    "term": _term,
    "easter": lambda year, rest: add_days(easter(year), int(rest)),
    "orthodox": lambda year, rest: add_days(easter(year, orthodox=True), int(rest)),
}
