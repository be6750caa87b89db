"""Stretches of several units, and pieces of one: next three weeks, 近三个月, late March, 下旬."""

from bot.understanding.times.days import DayLike
from bot.understanding.times.grammar.feasts import is_year
from bot.understanding.times.lengths import Length
from bot.understanding.times.moments import At, InstantStretch
from bot.understanding.times.periods import (
    Calendar,
    Period,
    Rest,
    Stretch,
)
from bot.understanding.times.pieces import PieceOf
from bot.understanding.times.rules import Rules
from bot.understanding.times.words import (
    Coming,
    Face,
    Number,
    Piece,
    PieceUnit,
    Turn,
    Unit,
)

stretches = Rules()
pieces = Rules()


@stretches("(in|within)? the? turn length")
def turned_stretch(turn: Turn, length: Length) -> Stretch | InstantStretch | None:
    """Next three weeks, 上两周, 这三天."""
    return (
        _stretch(length, ahead=turn.shift > 0)
        if turn.shift
        else Stretch(length, ahead=None)
        if not length.short
        else None
    )


def _stretch(length: Length, *, ahead: bool) -> Stretch | InstantStretch:
    """Stretch over days, or over hours from now."""
    return InstantStretch(length, ahead) if length.short else Stretch(length, ahead)


@stretches("(for|in|over)* the? (past|recent) length nei?", "(?<!day|period) qian length", "number past anyunit")
def past_stretch(length: Length | Number, unit: Unit | None = None) -> Stretch | InstantStretch | None:
    """近三个月, the past two weeks, 5 past years."""
    if isinstance(length, Number):
        return _stretch(Length(((length.value, unit.name),)), ahead=False) if unit else None
    return _stretch(length, ahead=False)


@stretches("in? ahead de? length nei?", "(?<!day|period) hou length", "in? the? coming length")
def ahead_stretch(*values: Coming | Length) -> Stretch | InstantStretch | None:
    """未来两周, the coming three days."""
    length = values[-1]
    first = values[0]
    ahead = first.shift > 0 if isinstance(first, Coming) else True
    return _stretch(length, ahead=ahead) if isinstance(length, Length) else None


@stretches("number coming anyunit")
def number_coming(number: Number, coming: Coming, unit: Unit) -> Stretch | InstantStretch:
    """Two upcoming weeks."""
    return _stretch(Length(((number.value, unit.name),)), ahead=coming.shift > 0)


@stretches("number turn anyunit")
def number_turned(number: Number, turn: Turn, unit: Unit) -> Stretch | InstantStretch | None:
    """10 previous weeks."""
    return _stretch(Length(((number.value, unit.name),)), ahead=turn.shift > 0) if turn.shift else None


@pieces("piece")
def piece_of_month(piece: Piece) -> PieceOf | None:
    """下旬."""
    return PieceOf(piece.name, Calendar("month", 0), chinese=True) if piece.name.endswith("_third") else None


@pieces("rest (of|the)* period")
def rest_of(period: Period) -> Rest | None:
    """Rest of July."""
    return None if isinstance(period, PieceOf) else Rest(period, ahead=True)


@pieces("piece (of|in|dash|the|about)* (period|day)")
def piece_of(piece: Piece, of: Period | DayLike) -> PieceOf | At | None:
    """Late March, end of tomorrow."""
    if isinstance(of, Period):
        return PieceOf(piece.name, of)
    return At(of, Face(23, 59, 59, sure=True)) if piece.name == "end" else None


@pieces("period de? piece", "period pieceunit")
def piece_after(of: Period, piece: Piece | PieceUnit) -> PieceOf | None:
    """三月底, 2027年年底."""
    if isinstance(of, PieceOf | Stretch):
        return None
    return PieceOf(piece.name, of, chinese=True)


@pieces("period comma? period")
def piece_joined(outer: Period, inner: Period) -> PieceOf | None:
    """明年年底, 下月月底: the piece of today's unit becomes that of the other."""
    if not isinstance(inner, PieceOf) or not isinstance(inner.within, Calendar) or not inner.bare:
        return None
    same = getattr(outer, "unit", "year" if is_year(outer) else "") == inner.within.unit
    return PieceOf(inner.name, outer, chinese=inner.chinese) if same else None
