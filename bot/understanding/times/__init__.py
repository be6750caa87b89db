"""The time grammar: one engine over the words of `locales/*/times.yaml`, for every language at once."""

from bot.understanding.times.find import find_times, prepare_times
from bot.understanding.times.mention import TimeMention, shifted

__all__ = ["TimeMention", "find_times", "prepare_times", "shifted"]
