"""Clock times in all spoken forms: 三点一刻, 差十分四点, half three, quarter to 5, ten thirty."""

from bot.understanding.times.rules import Rules
from bot.understanding.times.words import Face, Meridiem, Number, Ordinal, Unit

decimals = Rules()
clocks = Rules()
# What follows a number that is no hour of the day.
_NO_HOUR = (
    "(?!anyunit|dash|slash|ge|number|to|dot number|comma number|of|monthname|more|meridiem|oclock|ish"
    "|past|after|before|dian|clock|shi|and number|and the|esses)"
)
_HALF = 30
_QUARTER = 15
_NOON = 12
_LAST_HOUR = 24
_MINUTES = 60
_FIRST_SURE_HOUR = 13
_SPOKEN_MINUTES = (5, 10, 20, 25)


@decimals("di number")
def ordinal(number: Number) -> Ordinal | None:
    """第三."""
    return Ordinal(number.whole) if number.whole else None


@decimals(
    "number dian number (?=unit|ge)(?!ge zi)",
    "(?<!part) number dian number (?!fen|ke|shi|zhong|dian|meridiem|to|dash|zi)(?!ge zi)",
)
def spoken_decimal(whole: Number, fraction: Number) -> Number | None:
    """五点五(分钟)."""
    if fraction.whole is None or fraction.whole >= 10 or len(fraction.text) > 1:  # noqa: PLR2004 # one figure
        return None
    return Number(whole.value + fraction.value / 10, "han", ".")


def face(hour: Number, minute: int = 0, second: int = 0) -> Face | None:
    """Make a clock time, None where no clock shows it."""
    number = hour.whole
    vague = hour.written == "some" and not hour.text.isdigit()
    if number is None or vague or "." in hour.text:
        return None
    if not 0 <= number <= _LAST_HOUR or not 0 <= minute < _MINUTES or not 0 <= second < _MINUTES:
        return None
    sure = number == 0 or number >= _FIRST_SURE_HOUR or (len(hour.text) > 1 and hour.text[0] == "0")
    return Face(number, minute, second, sure=sure)


def before(shown: Face | None, minutes: int) -> Face | None:
    """Go back from a full hour: a quarter to three."""
    if shown is None or not 0 < minutes < _MINUTES:
        return None
    total = shown.hour * _MINUTES + shown.minute - minutes
    if total < _MINUTES and not shown.sure:
        total += _NOON * _MINUTES
    hour, minute = divmod(total % (_LAST_HOUR * _MINUTES), _MINUTES)
    return Face(hour, minute, sure=shown.sure)


def past(shown: Face | None, minutes: int) -> Face | None:
    """Go on from a full hour: ten past three."""
    if shown is None or shown.minute or not 0 < minutes < _MINUTES:
        return None
    return Face(shown.hour, minutes, sure=shown.sure)


@clocks("cha number (fen|unit) number dian zhong?", "cha number number dian zhong?")
def minutes_short(*values: Number | Unit) -> Face | None:
    """差十分四点."""
    minutes, hour = (value for value in values if isinstance(value, Number))
    return before(face(hour), minutes.whole or 0)


@clocks("cha number ke number dian zhong?")
def quarters_short(quarters: Number, hour: Number) -> Face | None:
    """差一刻三点."""
    return before(face(hour), (quarters.whole or 0) * _QUARTER)


@clocks("number dian cha number (fen|unit)")
def short_of(hour: Number, minutes: Number, *_unit: Unit) -> Face | None:
    """三点差五分."""
    return before(face(hour), minutes.whole or 0)


@clocks("number dian cha number ke")
def quarter_short_of(hour: Number, quarters: Number) -> Face | None:
    """三点差一刻."""
    return before(face(hour), (quarters.whole or 0) * _QUARTER)


@clocks("number (dian|shi) half number unit")
def half_and_seconds(hour: Number, seconds: Number, unit: Unit) -> Face | None:
    """三点半五十九秒."""
    return face(hour, _HALF, seconds.whole or 0) if unit.name == "second" else None


@clocks("number (dian|shi) half zhong?")
def half(hour: Number) -> Face | None:
    """三点半."""
    return face(hour, _HALF)


@clocks("number dian number ke")
def quarter(hour: Number, quarters: Number) -> Face | None:
    """三点一刻."""
    return face(hour, (quarters.whole or 0) * _QUARTER)


@clocks("number dian number ge? zi")
def fives(hour: Number, spaces: Number) -> Face | None:
    """两点三个字: three of the twelve figures past two."""
    return face(hour, (spaces.whole or 0) * 5)


@clocks("number (dian|shi) number fen number (unit|miao)")
def to_the_second(hour: Number, minute: Number, second: Number, *_unit: Unit) -> Face | None:
    """17点55分23秒."""
    return face(hour, minute.whole or 0, second.whole or 0)


@clocks(
    "number dian number meridiem",
    "number dian number (fen|zhong)",
    "number shi number fen",
    "number dian number (?!ge|anyunit|dian|hao|fen|number|to|dash|slash|shi|zhong|dot)",
)
def to_the_minute(hour: Number, minute: Number, meridiem: Meridiem | None = None) -> Face | None:
    """三点十五分, 8点30, 6点30pm; a minute of one figure says its 分."""
    if minute.whole is None or (len(minute.text) < 2 and minute.whole != 10):  # noqa: PLR2004 # 三点八 is a number
        return None
    shown = face(hour, minute.whole)
    return halved(shown, meridiem) if meridiem and shown else shown


@clocks("number dian number fen", "number shi number fen")
def to_a_single_minute(hour: Number, minute: Number) -> Face | None:
    """三点五分."""
    return face(hour, -1 if minute.whole is None else minute.whole)


@clocks("number dian meridiem")
def hour_and_half_day(hour: Number, meridiem: Meridiem) -> Face | None:
    """11点pm."""
    shown = face(hour)
    return halved(shown, meridiem) if shown else None


@clocks("number dian (zheng|zhong)")
def sharp(hour: Number) -> Face | None:
    """三点整."""
    return face(hour)


@clocks("number dian")
def hour(number: Number) -> Face | None:
    """三点; a bare 一点 is "a bit" until something else says that it is a time."""
    shown = face(number)
    if shown and number.value == 1 and number.written == "han":
        return Face(1, weak=True)
    return shown


@clocks("number shi")
def formal_hour(number: Number) -> Face | None:
    """十五时."""
    return face(number)


@clocks("clock (shi|oclock|zheng|fen)")
def said_twice(shown: Face) -> Face:
    """11:00时."""
    return shown


def halved(shown: Face, meridiem: Meridiem) -> Face | None:
    """Say a.m. or p.m."""
    if shown.hour > _NOON:
        return shown if meridiem.pm else None
    hour = shown.hour % _NOON + (_NOON if meridiem.pm else 0)
    return Face(hour, shown.minute, shown.second, sure=True)


@clocks("clock meridiem")
def clock_and_half_day(shown: Face, meridiem: Meridiem) -> Face | None:
    """3:15 pm."""
    return halved(shown, meridiem)


@clocks("number oclock meridiem", "number ish meridiem", "number meridiem", "number oclock")
def number_and_half_day(number: Number, meridiem: Meridiem | None = None) -> Face | None:
    """3 pm, 5 o'clock."""
    shown = face(number)
    if shown is None or (number.whole == 0 and meridiem is None):
        return None
    return halved(shown, meridiem) if meridiem else shown


@clocks("number ish")
def about_hour(number: Number) -> Face | None:
    """11ish."""
    return face(number) if number.written == "digits" else None


@clocks("number number meridiem")
def words_and_half_day(number: Number, minute: Number, meridiem: Meridiem) -> Face | None:
    """Ten thirty am."""
    shown = face(number, -1 if minute.whole is None or minute.whole < 10 else minute.whole)  # noqa: PLR2004 # two figures
    return halved(shown, meridiem) if shown else None


@clocks("half past the? number meridiem?", "half past number oclock", "half number (?!unit|quarter|dot|dash)")
def half_past(number: Number, meridiem: Meridiem | None = None) -> Face | None:
    """Half past three, and the British half three."""
    shown = face(number, _HALF)
    if shown is None or shown.hour > _NOON or not shown.hour:
        return None
    return halved(shown, meridiem) if meridiem else shown


@clocks(
    "an? quarter (past|after) number meridiem",
    "an? quarter (past|after) number oclock?",
    "an? quarter (past|after) clock",
)
def quarter_past(*values: Number | Face | Unit | Meridiem) -> Face | None:
    """A quarter past three."""
    return past(_shown(*values), _QUARTER)


@clocks(
    "an? quarter (to|before|of|until) number meridiem",
    "an? quarter (to|before|of|until) number oclock?",
    "an? quarter (to|before|until) clock",
)
def quarter_to(*values: Number | Face | Unit | Meridiem) -> Face | None:
    """A quarter to three."""
    return before(_shown(*values), _QUARTER)


def _shown(*values: Number | Face | Unit | Meridiem) -> Face | None:
    """Find the full hour among the values."""
    found = next((value for value in reversed(values) if isinstance(value, Number | Face)), None)
    shown = face(found) if isinstance(found, Number) else found
    meridiem = values[-1]
    return halved(shown, meridiem) if shown and isinstance(meridiem, Meridiem) else shown


@clocks(
    "at? number unit? (past|after) number meridiem",
    "at? number unit? (past|after) number oclock?",
    "at? number unit? (past|after) clock",
)
def minutes_past(minutes: Number, *values: Number | Face | Unit | Meridiem) -> Face | None:
    """Twenty past three."""
    if any(isinstance(value, Unit) and value.name != "minute" for value in values):
        return None
    return past(_shown(*values), minutes.whole or 0)


@clocks(
    "number unit (to|before) number number?", "number unit (to|before) number meridiem", "number unit (to|before) clock"
)
def minutes_to(minutes: Number, unit: Unit, *values: Number | Face | Meridiem) -> Face | None:
    """Three minutes to eight, three mins to five thirty."""
    if unit.name != "minute":
        return None
    numbers = [value for value in values if isinstance(value, Number)]
    if len(numbers) == 2:  # noqa: PLR2004 # hour and minute
        return before(face(numbers[0], numbers[1].whole or 0), minutes.whole or 0)
    return before(_shown(*values), minutes.whole or 0)


@clocks("number to clock", "number to number oclock?")
def spoken_minutes_to(minutes: Number, shown: Number | Face) -> Face | None:
    """Ten to five; in figures it is a range."""
    if (
        isinstance(shown, Face)
        and shown.hour in {0, _NOON}
        and shown.sure
        and minutes.whole in {*_SPOKEN_MINUTES, _QUARTER}
    ):
        return before(shown, minutes.whole or 0)
    if minutes.written != "words" or minutes.whole not in _SPOKEN_MINUTES or minutes.text:
        return None
    return before(_shown(shown), minutes.whole or 0) if isinstance(shown, Face) or shown.written == "words" else None


@clocks("at number number (?!unit)", "number number (?!unit|meridiem|quarter|number)")
def hour_minute(number: Number, minute: Number) -> Face | None:
    """Ten thirty, at 12 15."""
    if minute.whole is None or minute.whole < 10 or (minute.written, number.written) != ("words", "words"):  # noqa: PLR2004
        return None
    return face(number, minute.whole) if number.whole and number.whole <= _NOON else None


@clocks("at number number (?!unit)")
def figures_apart(number: Number, minute: Number) -> Face | None:
    """At 12 15."""
    if len(minute.text) != 2 or len(number.text) > 2:  # noqa: PLR2004 # two figures
        return None
    return face(number, minute.whole or 0)


@clocks(f"at number {_NO_HOUR}")
def at_hour(number: Number) -> Face | None:
    """At 3."""
    if number.written not in {"digits", "words"} or len(number.text) > 2 or not number.whole:  # noqa: PLR2004 # figures
        return None
    return face(number)
