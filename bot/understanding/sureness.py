"""How sure a reading is: how likely the examples find it, and how strongly cues and facts agree."""

import math

from bot.understanding.frames import THRESHOLD, Frame
from handlers.actions import Action

_EVEN = 1e-4  # a share so near 0 or 1 says no more than this
_STRENGTH, _CAP = 0.25, 2.0


def sureness(frame: Frame, action: Action) -> float:
    """Give a figure from 0 to 1: the odds of the examples, moved by the cues, lowered where the bot must ask."""
    share = min(max(frame.share, _EVEN), 1 - _EVEN)
    strength = max(-_CAP, min(_STRENGTH * (frame.plain - THRESHOLD), _CAP))
    missing = sum(getattr(action, slot) is None for slot in action.required)
    return round(1 / (1 + math.exp(-(math.log(share / (1 - share)) + strength - 0.7 * missing))), 3)
