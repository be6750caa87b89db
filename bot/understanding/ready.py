"""Loads beforehand what understanding reads when it is first needed, for who would rather wait now than later."""

from bot.understanding.learned import load_model
from bot.understanding.lexicon import load_lexicon
from bot.understanding.phones import find_phones
from bot.understanding.times import prepare_times

_NUMBERS = ("13900000000", "+44 20 7946 0000", "0912345678", "(212) 555-0100")
_PLANS = ("CN", "TW", "HK", "US", "SG", "GB")


def load_first() -> None:
    """Load what every message needs: words, cues and learned weights."""
    load_lexicon()
    load_model()


def load_everything() -> None:
    """Load the calendars and numbering plans too, which few messages need."""
    load_first()
    prepare_times()
    for country in _PLANS:
        for number in _NUMBERS:
            find_phones(number, country=country)
