"""How sure a reading is, from how strongly it was spoken for and how close the next one came."""

import math

from bot.understanding.frames import THRESHOLD, Frame
from handlers.actions import Action


def sureness(frame: Frame, action: Action) -> float:
    """Give a figure from 0 to 1: the strength over the threshold and the lead over the runner-up."""
    strength = frame.score - THRESHOLD
    lead = frame.score - max(frame.runner_up, 0.0)
    missing = sum(getattr(action, slot) is None for slot in action.required)
    return round(1 / (1 + math.exp(-(0.6 * strength + 0.4 * lead - 0.5 - 0.7 * missing))), 3)
