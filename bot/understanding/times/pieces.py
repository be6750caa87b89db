"""Pieces of a week, month, quarter or year: early, mid, late, end of, 上旬, 月底."""

from dataclasses import dataclass
from datetime import date

from bot.understanding.times.calendar import DAYS_IN_WEEK, MONTHS_IN_YEAR, Span, add_days, add_months
from bot.understanding.times.days import SpanLike
from bot.understanding.times.periods import Period
from bot.understanding.times.sense import Sense

_LONGEST_MONTH = 31
_LONGEST_QUARTER = 92
_LONGEST_HALF = 184
_FRIDAY = 5


@dataclass(frozen=True, slots=True)
class PieceOf(Period):
    """A piece of a longer time; its beginning and its end also stand for one day."""

    name: str
    within: SpanLike
    chinese: bool = False
    bare: bool = False
    ahead: bool = False

    def span(self, sense: Sense) -> Span | None:
        """Cut the piece out."""
        within = self.within.span(sense)
        piece = self._cut(within) if within else None
        if piece and self.ahead and piece[0] < sense.today < piece[1]:
            return sense.today, piece[1]
        return piece

    def _cut(self, within: Span) -> Span:
        """Cut by the size of the whole."""
        days = (within[1] - within[0]).days
        if days <= DAYS_IN_WEEK:
            return self._of_days(within, (3, 4, 3)) if days == DAYS_IN_WEEK else within
        if days <= _LONGEST_MONTH:
            return self._of_month(within)
        if days <= _LONGEST_QUARTER:
            return self._of_months(within, (1, 1, 1))
        if days <= _LONGEST_HALF:
            return self._of_months(within, (2, 2, 2))
        return self._of_months(within, (2, 4, 2) if self.chinese else (3, 4, 4))

    def _of_month(self, within: Span) -> Span:
        """Cut a month into three, or into halves where only early and late are told apart."""
        first, end = within
        tenth, twentieth = add_days(first, 10), add_days(first, 20)
        match self.name:
            case "start" | "first_third":
                return first, add_days(first, 5) if self.chinese and self.name == "start" else tenth
            case "end" | "last_third":
                return (add_days(end, -6) if self.chinese and self.name == "end" else twentieth), end
            case "early":
                return first, add_days(first, 15)
            case "late":
                return add_days(first, 15), end
            case "middle":
                return add_days(first, 9), twentieth
            case _:
                return tenth, twentieth

    def _of_days(self, within: Span, sizes: tuple[int, int, int]) -> Span:
        """Cut a week: Monday to Wednesday, Tuesday to Friday, Friday to Sunday."""
        first, end = within
        if self.name in {"start", "early", "first_third"}:
            return first, add_days(first, sizes[0])
        if self.name in {"middle", "middle_third"}:
            return add_days(first, 1), add_days(first, 1 + sizes[1])
        return add_days(end, -sizes[2] - (self.name == "late")), end

    def _of_months(self, within: Span, sizes: tuple[int, int, int]) -> Span:
        """Cut a time of several months; early and late are its halves."""
        first, end = within
        months = (end.year - first.year) * MONTHS_IN_YEAR + end.month - first.month
        if self.name in {"early", "late"}:
            half = add_months(first, months // 2)
            return (first, half) if self.name == "early" else (half, end)
        if self.name in {"start", "first_third"}:
            return first, add_months(first, sizes[0])
        if self.name in {"end", "last_third"}:
            return add_months(end, -sizes[2]), end
        before = (months - sizes[1]) // 2
        return add_months(first, before), add_months(first, before + sizes[1])

    def point(self, sense: Sense) -> date | None:
        """Give the day that a plan would take: the last of a month, the Friday of a week, the first at a beginning."""
        within = self._ahead(sense) if self.name == "start" and self.bare else self.within.span(sense)
        if within is None or self.name not in {"start", "end"}:
            return None
        if self.name == "start":
            return within[0]
        week = (within[1] - within[0]).days == DAYS_IN_WEEK
        return add_days(within[0], _FRIDAY - 1) if week else add_days(within[1], -1)

    def _ahead(self, sense: Sense) -> Span | None:
        """Give the longer time, the next one when the beginning of this one has passed and a plan is made."""
        within = self.within.span(sense)
        if within is None or sense.past or within[0] >= sense.today or sense.today >= within[1]:
            return within
        days = (within[1] - within[0]).days
        following = add_days(within[1], days) if days <= DAYS_IN_WEEK else add_months(within[1], round(days / 30.4))
        return within[1], following

    def day(self, sense: Sense) -> date | None:
        """Give that one day, so that it can be counted from."""
        return self.point(sense)
