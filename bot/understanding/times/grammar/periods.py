"""Weeks, months, quarters, halves and years: 下个季度, Q3 2026, the rest of the week, 九十年代."""

from decimal import Decimal

from bot.understanding.times.days import LastDay
from bot.understanding.times.grammar.dates import year_of
from bot.understanding.times.lengths import Length
from bot.understanding.times.moments import At, InstantStretch
from bot.understanding.times.periods import (
    Calendar,
    Days,
    InUnit,
    InYear,
    Months,
    NthUnit,
    Period,
    Rest,
    Weekend,
    WeekNumber,
)
from bot.understanding.times.pieces import PieceOf
from bot.understanding.times.rules import Rules
from bot.understanding.times.words import (
    Coming,
    HalfYear,
    Number,
    Ordinal,
    Piece,
    PieceUnit,
    QuarterName,
    Season,
    Turn,
    Unit,
)

periods = Rules()
_LAST_QUARTER = 4
_CENTURY = 100


@periods("fiscal number")
def fiscal_year(number: Number) -> InYear | None:
    """FY26, fiscal year 2026."""
    if number.whole is not None and number.whole < _CENTURY and len(number.text) == 2:  # noqa: PLR2004 # figures
        return InYear(2000 + number.whole)
    return year_of(number)


@periods("quartername (comma|of|in|dash|slash|quote)* number", "number (dash|slash)? quartername")
def quarter_of_number(*values: QuarterName | Number) -> InUnit | None:
    """Q3 2026."""
    name = next(value for value in values if isinstance(value, QuarterName))
    year = year_of(next(value for value in values if isinstance(value, Number)))
    return InUnit("quarter", name.number, year) if year else None


@periods("turn? quartername")
def quarter_name(*values: Turn | QuarterName) -> InUnit:
    """Q3, next Q1."""
    first, name = values[0], values[-1]
    number = name.number if isinstance(name, QuarterName) else 1
    return InUnit("quarter", number, shift=first.shift if isinstance(first, Turn) else None)


@periods("the? place ge? (unit|quarter) (of|in|comma)* number", "the? place ge? (unit|quarter)")
def ordinal_unit(place: Ordinal, unit: Unit, year: Number | None = None) -> InUnit | WeekNumber | NthUnit | None:
    """第三季度, 4th quarter 2026, 第10周."""
    said = year_of(year) if year else None
    if year is not None and said is None:
        return None
    if unit.name in {"quarter", "half"} and 1 <= place.value <= _LAST_QUARTER:
        return InUnit(unit.name, place.value, said)
    if unit.name == "week" and said:
        return NthUnit(place.value, "week", said)
    return None


@periods("(?<!qian) number unit (?!qian|hou|nei|ago|later)")
def numbered_unit(number: Number, unit: Unit) -> InUnit | None:
    """三季度."""
    if unit.name != "quarter" or not 1 <= (number.whole or 0) <= _LAST_QUARTER:
        return None
    return InUnit("quarter", number.whole or 1)


@periods("unit number (?!unit|ge|anyunit|dash)")
def numbered_week(unit: Unit, number: Number) -> WeekNumber | InYear | None:
    """Week 10, year 2012."""
    if unit.name == "year" and unit.kind == "unit":
        return year_of(number)
    if unit.name != "week" or number.whole is None or number.written != "digits":
        return None
    return WeekNumber(number.whole)


@periods("halfyear (of|in|comma)* number", "number dash? halfyear")
def half_of_number(*values: HalfYear | Number) -> InUnit | None:
    """H2 2026."""
    half = next(value for value in values if isinstance(value, HalfYear))
    year = year_of(next(value for value in values if isinstance(value, Number)))
    return InUnit("half", half.number, year) if year else None


@periods("halfyear (?!of)")
def half_year(half: HalfYear) -> InUnit:
    """下半年: of this year, whatever the direction."""
    return InUnit("half", half.number, shift=0)


@periods("the? (halfyear|weakhalf) (of|in) the? (turn? (unit|nian)|number)")
def half_of(half: HalfYear, *values: Turn | Unit | Number) -> InUnit | None:
    """First half of next year."""
    first, last = values[0], values[-1]
    if isinstance(last, Number):
        return InUnit("half", half.number, year_of(last)) if year_of(last) else None
    if isinstance(last, Unit) and last.name != "year":
        return None
    return InUnit("half", half.number, Calendar("year", first.shift if isinstance(first, Turn) else 0))


@periods("turn? season number?")
def season(*values: Turn | Season | Number) -> Months | None:
    """This summer, 夏天."""
    found = next(value for value in values if isinstance(value, Season))
    first, last = values[0], values[-1]
    year = year_of(last) if isinstance(last, Number) else None
    return Months(found.first, found.end, year, first.shift if isinstance(first, Turn) else 0)


@periods("rest the? turn? anyunit", "turn? anyunit rest")
def rest(*values: Turn | Unit) -> Rest | None:
    """Rest of the week."""
    unit = next(value for value in values if isinstance(value, Unit))
    turn = values[0]
    return _rest(unit, turn.shift if isinstance(turn, Turn) else 0, ahead=True)


def _rest(unit: Unit, shift: int, *, ahead: bool) -> Rest | None:
    """Cut a calendar unit at today."""
    return (
        Rest(Calendar(unit.name, shift), ahead) if unit.name in {"week", "month", "quarter", "year", "half"} else None
    )


@periods("turn? anyunit to_date")
def to_date(*values: Turn | Unit) -> Calendar | Rest | None:
    """Year to date; "this year so far" is the whole year."""
    unit = values[-1]
    if not isinstance(unit, Unit):
        return None
    return Calendar(unit.name, 0) if len(values) > 1 else _rest(unit, 0, ahead=False)


@periods("piece (the? turn? anyunit)", "piece dash (turn? anyunit)")
def piece_of_unit(piece: Piece, *values: Turn | Unit) -> PieceOf | Rest | At | None:
    """End of the month, early next week, 月底 said in English order."""
    unit, turn = values[-1], values[0]
    shift = turn.shift if isinstance(turn, Turn) else 0
    if not isinstance(unit, Unit) or not Calendar(unit.name, shift).sized:
        return None
    return PieceOf(piece.name, Calendar(unit.name, shift), bare=not isinstance(turn, Turn))


@periods("later the? turn? anyunit")
def later_this(*values: Turn | Unit) -> PieceOf | None:
    """Later this week."""
    unit, turn = values[-1], values[0]
    shift = turn.shift if isinstance(turn, Turn) else 0
    if not isinstance(unit, Unit) or not Calendar(unit.name, shift).sized:
        return None
    return PieceOf("late", Calendar(unit.name, shift), ahead=True)


@periods("earlier the? turn? anyunit")
def earlier_this(*values: Turn | Unit) -> Rest | PieceOf | None:
    """Earlier this year."""
    unit, turn = values[-1], values[0]
    shift = turn.shift if isinstance(turn, Turn) else 0
    if not isinstance(unit, Unit) or not Calendar(unit.name, shift).sized:
        return None
    return PieceOf("early", Calendar(unit.name, shift)) if shift else Rest(Calendar(unit.name, 0), ahead=False)


@periods("turn? ge? anyunit de? piece")
def unit_piece(*values: Turn | Unit | Piece) -> PieceOf | None:
    """月底, 下个季度末, 本月中旬."""
    piece, unit, turn = values[-1], values[-2], values[0]
    shift = turn.shift if isinstance(turn, Turn) else 0
    if not isinstance(unit, Unit) or not isinstance(piece, Piece) or not Calendar(unit.name, shift).sized:
        return None
    return PieceOf(piece.name, Calendar(unit.name, shift), chinese=True, bare=not isinstance(turn, Turn))


@periods("turn? pieceunit")
def piece_unit(*values: Turn | PieceUnit) -> PieceOf | None:
    """EOM."""
    piece, turn = values[-1], values[0]
    if not isinstance(piece, PieceUnit):
        return None
    shift = turn.shift if isinstance(turn, Turn) else 0
    return PieceOf(piece.name, Calendar(piece.unit, shift), bare=not isinstance(turn, Turn))


@periods("(?<!ordinal|number) the? turn ge? anyunit (?!number|ordinal de)")
def turned_unit(turn: Turn, unit: Unit) -> Period | InstantStretch | LastDay | None:
    """下周, next month, last year; 上个小时."""
    if unit.name in {"hour", "minute"} and turn.shift:
        return InstantStretch(one_unit(unit), ahead=turn.shift > 0)
    if unit.name == "day":
        return LastDay(Calendar("day", turn.shift)) if unit.kind == "unit" else None
    return Calendar(unit.name, turn.shift) if Calendar(unit.name, turn.shift).sized else None


def one_unit(unit: Unit) -> Length:
    """Make one unit a length."""
    return Length(((Decimal(1), unit.name),))


@periods("(the|coming)+ unit after the? turn", "the? turn unit after")
def after_next(*values: Coming | Unit | Turn) -> Calendar | None:
    """The week after next."""
    unit = next(value for value in values if isinstance(value, Unit))
    last = values[-1]
    return Calendar(unit.name, last.shift + 1) if isinstance(last, Turn) and Calendar(unit.name, 0).sized else None


@periods("coming (unit|quarter)")
def coming_unit(coming: Coming, unit: Unit) -> Calendar | Weekend | None:
    """Coming week, this past weekend."""
    if unit.name == "weekend":
        return Calendar("weekend", 0 if coming.shift > 0 else -1)
    return Calendar(unit.name, coming.shift) if Calendar(unit.name, 0).sized else None


@periods("(?<!number) past (unit|quarter)")
def past_unit(unit: Unit) -> Calendar | None:
    """The past week."""
    return Calendar(unit.name, -1) if Calendar(unit.name, 0).sized else None


@periods("for the unit (?!of)", "for the quarter (?!of)")
def for_the(unit: Unit) -> Calendar | None:
    """For the year: for this one."""
    return Calendar(unit.name, 0) if unit.name in {"week", "month", "quarter", "year"} else None


@periods("zhengge anyunit")
def whole_unit(unit: Unit) -> Calendar | None:
    """整个季度."""
    return Calendar(unit.name, 0) if Calendar(unit.name, 0).sized else None


@periods("same anyunit")
def same_unit(unit: Unit) -> Calendar | None:
    """The same month."""
    return Calendar(unit.name, 0) if Calendar(unit.name, 0).sized else None


@periods("(the|my|on)* unit (?!of|number)")
def bare_weekend(unit: Unit) -> Weekend | None:
    """周末, on the weekend."""
    return Weekend() if unit.name == "weekend" else None


@periods(
    "(?<=in|since|from|before|after|by|until|between|for|of|and|piece|to)"
    " number (?!anyunit|ge|dian|monthname|meridiem|comma number|dash)"
)
def year_after_preposition(number: Number) -> InYear | None:
    """In 2026."""
    return year_of(number)


@periods("(from|between)? number (dash|to|and) number (?!anyunit|ge|dian|comma number|dash)")
def years(first: Number, last: Number) -> Days | None:
    """2024-2026."""
    start, end = year_of(first), year_of(last)
    return Days(start, end) if start and end else None


@periods("in? the? quote? number quote? esses", "in (the|quote)* length")
def decade(number: Number | Length, _unit: Unit | None = None) -> Days | None:
    """The 1990s, in the 70s."""
    if isinstance(number, Length):
        tens = number.count if number.coarsest == "second" and len(number.amounts) == 1 else 0
        year = InYear(1900 + tens) if tens in range(30, 100, 10) else None
    else:
        year = year_of(number)
    if year is None or year.year % 10:
        return None
    return Days(year, InYear(year.year + 9))


@periods("turn? number niandai", "number (unit|nian)? number niandai")
def chinese_decade(*values: Number | Unit | Turn) -> Days | None:
    """九十年代."""
    number = values[-1]
    if not isinstance(number, Number) or number.whole is None or number.whole % 10 or number.whole > 90:  # noqa: PLR2004
        return None
    first = number.whole + (2000 if number.whole < 50 or isinstance(values[0], Turn) else 1900)  # noqa: PLR2004 # the turn
    return Days(InYear(first), InYear(first + 9))
