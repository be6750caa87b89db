"""Lengths of time: 三天, 一个半小时, an hour and a half, 1 year 2 days, 半个月."""

from decimal import Decimal

from bot.understanding.times.lengths import SECONDS, Length
from bot.understanding.times.rules import Rules
from bot.understanding.times.words import Figures, Number, Ordinal, Unit

lengths = Rules()
compounds = Rules()

_HALF = Decimal("0.5")
_QUARTER = Decimal("0.25")
_HALF_MONTH = Length(((Decimal(15), "day"),))
_ONE = Decimal(1)
_LONGEST_YEARS_ALONE = 12
_LAST_DAY_OF_MONTH = 31
_MINUTES = 60
_FIRST_YEAR = 1900


def _length(number: Decimal, unit: Unit) -> Length | None:
    """Make a length of one amount."""
    return Length(((number, unit.name),)) if unit.name in SECONDS else None


@lengths("number ge half anyunit", "number and an? half anyunit", "number ge half zhong")
def and_a_half(number: Number, unit: Unit | None = None, *more: Unit | Number) -> Length | None:
    """一个半小时, two and a half hours."""
    units = [value for value in (unit, *more) if isinstance(value, Unit)]
    return _length(number.value + _HALF, units[0] if units else Unit("hour"))


@lengths("number and an? quarter of? anyunit")
def and_a_quarter(number: Number, _quarter: Unit, unit: Unit) -> Length | None:
    """Two and a quarter hours."""
    return _length(number.value + _QUARTER, unit)


@lengths("number and number quarter of? unit")
def and_quarters(number: Number, quarters: Number, _quarter: Unit, unit: Unit) -> Length | None:
    """One and three quarters hour."""
    return _length(number.value + _QUARTER * quarters.value, unit)


@lengths("number dash? quarter of an? unit")
def quarters(number: Number, _quarter: Unit, unit: Unit) -> Length | None:
    """Three quarters of an hour."""
    return _length(_QUARTER * number.value, unit)


@lengths("an? quarter of an? unit", "quarter (?=unit)")
def one_quarter(_quarter: Unit, unit: Unit | None = None) -> Length | None:
    """A quarter of an hour."""
    return _length(_QUARTER, unit) if unit and unit.name == "hour" else None


@lengths("number anyunit half zhong?", "number anyunit and an? half")
def unit_and_a_half(number: Number, unit: Unit) -> Length | None:
    """两年半, one hour and a half."""
    if unit.kind in {"yue", "ri"}:
        return None
    return _length(number.value + _HALF, unit)


@lengths("an anyunit and an? half")
def one_unit_and_a_half(unit: Unit) -> Length | None:
    """An hour and a half."""
    return _length(_ONE + _HALF, unit)


@lengths("number ke")
def quarters_of_hour(number: Number) -> Length:
    """一刻钟."""
    return Length(((number.value * 15, "minute"),))


@lengths("number fen half zhong?")
def minutes_and_a_half(number: Number) -> Length | None:
    """一分半钟."""
    return Length(((number.value + _HALF, "minute"),))


@lengths("number fen number unit")
def minutes_and_seconds(minutes: Number, seconds: Number, unit: Unit) -> Length | None:
    """五分三十秒."""
    return Length(((minutes.value, "minute"), (seconds.value, unit.name))) if unit.name == "second" else None


@lengths("half ge? anyunit", "half an? anyunit", "an? half anyunit", "ge half unit", "ge half zhong", "half ge? zhong")
def half_of(unit: Unit | None = None) -> Length | None:
    """半天, 半个月, half an hour, 個半鐘."""
    if unit is None:
        return Length(((_HALF, "hour"),))
    if unit.name == "month":
        return _HALF_MONTH
    if unit.name == "half":
        return None
    return _length(_HALF, unit)


@lengths("figures (anyunit)")
def fraction(written: Figures, unit: Unit) -> Length | None:
    """3/4 hour."""
    if written.order != "md" or not written.fields[1]:
        return None
    return _length(Decimal(written.fields[0]) / written.fields[1], unit)


@lengths(
    "number dash number (ge|dash)? (unit|quarter)",
    "number to number ge? (unit|quarter)",
    "number or number ge? (unit|quarter)",
)
def from_to(number: Number, _most: Number, unit: Unit) -> Length | None:
    """2-3 days: the sooner end counts."""
    if number.value > _most.value or number.value >= _FIRST_YEAR:
        return None
    return _length(number.value, unit)


@lengths("an unit or number")
def one_or_more(unit: Unit, _number: Number) -> Length | None:
    """A day or two."""
    return _length(_ONE, unit)


@lengths("number more? ge more? anyunit", "number more ge? anyunit", "number ge more? zhong")
def counted(number: Number, unit: Unit | None = None) -> Length | None:
    """三个月, 17个多月, 两个钟."""
    return _length(number.value, unit or Unit("hour"))


@lengths("number (more|dash|of)* unit", "number (more|dash|of)* quarter")
def plain(number: Number, unit: Unit, *more: Unit) -> Length | None:
    """Three days; a Chinese 三季度 is the third quarter."""
    unit = more[0] if more else unit
    if not isinstance(unit, Unit) or (unit.name == "quarter" and unit.kind == "unit"):
        return None
    return _length(number.value, unit)


@lengths("number esses")
def glued_seconds(number: Number, _unit: Unit) -> Length | None:
    """40s; the 1990s are years."""
    return None if number.value >= _FIRST_YEAR else Length(((number.value, "second"),))


@lengths("number ordinal")
def one_second(number: Number, unit: Ordinal) -> Length | None:
    """One second: the unit looks like an ordinal."""
    is_unit = number.value == 1 and number.written == "words" and unit == Ordinal(2)
    return Length(((_ONE, "second"),)) if is_unit else None


@lengths("an (more|of)? (unit|quarter)")
def one(unit: Unit) -> Length | None:
    """A week."""
    return _length(_ONE, unit)


@lengths("(?<!minguo) number nian (?=qian|hou|nei|since)")
def years_from_now(number: Number, unit: Unit) -> Length | None:
    """24年后."""
    return _length(number.value, unit) if number.value < _FIRST_YEAR else None


@lengths("(?<!minguo) number more? nian")
def years(number: Number, unit: Unit) -> Length | None:
    """三年; 24年 and 2008年 are years of the calendar."""
    spelled = number.spelled and len(number.text) == 2  # noqa: PLR2004 # figures
    if number.text[:1] == "0" or number.value >= _FIRST_YEAR or spelled:
        return None
    tens = number.written == "han" and number.value % 10 == 0
    return _length(number.value, unit) if number.value <= _LONGEST_YEARS_ALONE or tens else None


@lengths("(?<!yue) number ri (?=nei|qian|hou|within)", "(?<=in) number ri (?!number|yue)")
def days_from_now(number: Number, unit: Unit) -> Length | None:
    """五日内."""
    return _length(number.value, unit) if number.value == int(number.value) else None


@lengths("number ri")
def days(number: Number, unit: Unit) -> Length | None:
    """两日, 90日; 五日 is the fifth."""
    many = number.value > _LAST_DAY_OF_MONTH
    return _length(number.value, unit) if many or number.counts or number.written == "some" else None


@lengths("number yue")
def months(number: Number, unit: Unit) -> Length | None:
    """两月; 三月 is March."""
    return _length(number.value, unit) if number.counts or number.written == "some" else None


@lengths("whole dash? anyunit")
def whole(unit: Unit) -> Length | None:
    """All day, 整个月."""
    return _length(_ONE, unit)


@compounds(
    "length (and|comma)? length (and|comma)? length (and|comma)? length",
    "length (and|comma)* length (and|comma)* length",
    "length (and|comma)* length",
)
def added(first: Length, *rest: Length) -> Length | None:
    """1 year 2 days, 两天又一个月: different units add up."""
    total = first
    for length in rest:
        total = total.plus(length)
    units = [unit for _, unit in total.amounts]
    return total if len(set(units)) == len(units) else None


@compounds("length number wan")
def nights(length: Length, _nights: Number) -> Length:
    """六天五晚."""
    return length


@compounds("number wan")
def only_nights(number: Number) -> Length:
    """两晚."""
    return Length(((number.value, "day"),))


@compounds("length and number (?!length|anyunit|dian|more|monthname)")
def and_minutes(length: Length, number: Number) -> Length | None:
    """An hour and thirty."""
    if length.coarsest != "hour" or len(length.amounts) > 1 or not 0 < (number.whole or 0) < _MINUTES:
        return None
    return length.plus(Length(((number.value, "minute"),)))
