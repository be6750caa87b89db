"""The values of single words: what a lexicon entry or a number says before any rule has joined it to others."""

from dataclasses import dataclass
from datetime import time
from decimal import Decimal
from typing import ClassVar, Literal

from handlers.actions import Part as PartName

Written = Literal["digits", "han", "words", "some"]


@dataclass(frozen=True, slots=True)
class Number:
    """A number as written; `some` is "a few" or 几.

    `text` is its figures, with zeros in front where they were said; `spelled` one digit after the other (二零二六);
    `counts` a word that only counts (两).
    """

    kind: ClassVar[str] = "number"
    value: Decimal
    written: Written = "words"
    text: str = ""
    spelled: bool = False
    counts: bool = False

    @property
    def whole(self) -> int | None:
        """The number as an int, None when it has a fraction or is no date's business."""
        return int(self.value) if self.value == int(self.value) and self.value < 10**9 else None


@dataclass(frozen=True, slots=True)
class Ordinal:
    """A place in a row: first, 21st, 第三. In `figures` it is more likely a day."""

    kind: ClassVar[str] = "ordinal"
    value: int
    figures: bool = False


@dataclass(frozen=True, slots=True)
class Unit:
    """A length of the calendar or the clock: day, week, hour."""

    name: str
    kind: str = "unit"


@dataclass(frozen=True, slots=True)
class Turn:
    """Which one: last (-1), this (0), next (1), 下下 (2)."""

    shift: int
    kind: str = "turn"


@dataclass(frozen=True, slots=True)
class Coming:
    """The nearest one ahead (coming, 1) or behind (this past, -1), whatever its week."""

    kind: ClassVar[str] = "coming"
    shift: int


@dataclass(frozen=True, slots=True)
class Weekday:
    """A day of the week, 1 is Monday."""

    number: int
    kind: str = "weekday"


@dataclass(frozen=True, slots=True)
class Weekdays:
    """A plural that repeats by itself: Mondays."""

    kind: ClassVar[str] = "weekdays"
    number: int


@dataclass(frozen=True, slots=True)
class MonthName:
    """A month called by its name."""

    number: int
    kind: str = "monthname"


@dataclass(frozen=True, slots=True)
class Meridiem:
    """The a.m. or p.m. of a clock time."""

    kind: ClassVar[str] = "meridiem"
    pm: bool


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the day with the hours that it covers; `name` is the word of the action contract."""

    kind: ClassVar[str] = "part"
    name: PartName
    first: int
    end: int

    def hour(self, hour: int) -> int:
        """Give the hour of the day that is meant by an hour of the clock face in this part; 24 is midnight after it."""
        if hour > 12 or hour == 0 or self.end <= 12:  # noqa: PLR2004 # the clock face
            return 0 if hour == 12 and self.end <= 6 else hour  # noqa: PLR2004 # twelve in the small hours
        if self.first >= 18 and hour < 5:  # noqa: PLR2004 # after midnight
            return hour + 24
        if hour == 12:  # noqa: PLR2004 # twelve at night is midnight, at noon it is noon
            return 24 if self.first >= 18 else 12  # noqa: PLR2004 # an evening begins at six
        if self.name == "noon":
            return hour if hour >= 10 else hour + 12  # noqa: PLR2004 # ten is the earliest noon
        return hour + 12


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a longer time: start, early, middle, late, end, or one of three (上旬).

    `lunar` is 初, which also counts the first ten days of a month of the Chinese calendar.
    """

    kind: ClassVar[str] = "piece"
    name: str
    lunar: bool = False


@dataclass(frozen=True, slots=True)
class PieceUnit:
    """A piece of the unit that holds today, in one word: EOM."""

    kind: ClassVar[str] = "pieceunit"
    name: str
    unit: str


@dataclass(frozen=True, slots=True)
class DayPart:
    """A day and its part in one word: 今晚, last night."""

    kind: ClassVar[str] = "daypartword"
    days: int
    part: Part


@dataclass(frozen=True, slots=True)
class Shift:
    """A verb that moves a plan: later (1) or sooner (-1)."""

    kind: ClassVar[str] = "shift"
    sign: int


@dataclass(frozen=True, slots=True)
class Feast:
    """A festival by its key in the lexicon, and the rule that gives its day."""

    rule: str
    kind: str = "feast"


@dataclass(frozen=True, slots=True)
class HalfYear:
    """The first or second half of a year: 上半年, H2."""

    number: int
    kind: str = "halfyear"


@dataclass(frozen=True, slots=True)
class QuarterName:
    """A quarter called by its number: Q3."""

    kind: ClassVar[str] = "quartername"
    number: int


@dataclass(frozen=True, slots=True)
class Season:
    """A season, from its first month and day to the first of the next."""

    kind: ClassVar[str] = "season"
    first: tuple[int, int]
    end: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Often:
    """A word that repeats by itself: daily, 每周; `unit` and how many of them."""

    kind: ClassVar[str] = "often"
    unit: str
    number: int


@dataclass(frozen=True, slots=True)
class Face:
    """What a clock shows. `sure` is False where morning and afternoon are still open."""

    kind: ClassVar[str] = "clock"
    hour: int
    minute: int = 0
    second: int = 0
    sure: bool = False
    weak: bool = False
    deadline: bool = False

    def time(self) -> time:
        """Give the time of day; without morning or afternoon 1 to 6 is p.m."""
        return time(self.full_hour % 24, self.minute, self.second)

    @property
    def full_hour(self) -> int:
        """The hour of the day, 24 for the midnight that ends it."""
        return self.hour + 12 if not self.sure and 1 <= self.hour <= 6 else self.hour  # noqa: PLR2004 # the contract

    def at_part(self, part: Part) -> "Face":
        """Say which half of the day is meant."""
        if self.sure:
            return self
        return Face(part.hour(self.hour), self.minute, self.second, sure=True, deadline=self.deadline)

    def after(self, other: "Face") -> "Face":
        """Choose the half of the day that makes this the first such time after the other."""
        if self.sure:
            return self
        hours = [self.hour % 12, self.hour % 12 + 12]
        later = [h for h in hours if (h, self.minute) > (other.full_hour, other.minute)]
        return Face(later[0] if later else hours[0], self.minute, self.second, sure=True)

    def before(self, other: "Face") -> "Face":
        """Choose the half of the day that makes this the last such time before the other."""
        if self.sure:
            return self
        hours = [self.hour % 12 + 12, self.hour % 12]
        sooner = [h for h in hours if (h, self.minute) < (other.full_hour or 24, other.minute)]
        return Face(sooner[0] if sooner else hours[1], self.minute, self.second, sure=True)


@dataclass(frozen=True, slots=True)
class Figures:
    """A date in figures: `ymd` and `dmy` (year, then the other two as written), `ym`, `md` (as written)."""

    kind: ClassVar[str] = "figures"
    fields: tuple[int, ...]
    order: Literal["ymd", "dmy", "ym", "md"]
