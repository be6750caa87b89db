"""The order in which the groups of rules are applied: small values first, then what is made of them."""

from bot.understanding.times.grammar import clocks, days, lengths, moments, periods, ranges, repeats, shifts
from bot.understanding.times.rules import Rules

ORDER: tuple[Rules, ...] = (
    clocks.decimals,
    clocks.clocks,
    lengths.lengths,
    lengths.compounds,
    repeats.repeats,
    clocks.parted,
    clocks.clock_ranges,
    days.dates,
    periods.periods,
    days.named,
    periods.within,
    periods.within,
    periods.stretches,
    periods.pieces,
    days.weekdays,
    moments.joined_days,
    shifts.shifts,
    moments.day_parts,
    repeats.timed,
    moments.moments,
    moments.moments,
    ranges.ranges,
    ranges.bounds,
)
