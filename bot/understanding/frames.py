"""Decides which action a piece speaks of: cues and facts add up, and what spoke is kept as the reason."""

import math
from collections.abc import Mapping
from dataclasses import dataclass

from bot.understanding.cues import Spoke
from bot.understanding.evidence import CHANNEL_CUES, Situation, body_start, facts_of, mark_channel, spots_of
from bot.understanding.learned import NONE, features_of, load_model
from bot.understanding.page import Piece
from bot.understanding.weights import NEEDS, WEIGHTS

THRESHOLD = 4.5
LOUDNESS = 4.0  # how much the examples count beside cues and facts
LIMIT = 32.0  # the most that they can add
DOUBT = 32.0  # the most that they can take away
_LIKELY, _SURE = 3.5, 6.0  # how much a cue of these strengths counts
_FURTHER = 0.3  # how much each cue counts beside the strongest


@dataclass(frozen=True, slots=True)
class Frame:
    """The action that a piece speaks of (None: of none), how strongly, and what spoke for it.

    `plain` is the strength of cues and facts alone, `share` how likely the examples find it, from 0 to 1.
    """

    piece: Piece
    action: str | None
    score: float
    runner_up: float = 0.0
    why: tuple[str, ...] = ()
    pointing: bool = False
    plain: float = 0.0
    share: float = 0.0


def frame(piece: Piece, situation: Situation) -> Frame:
    """Decide the action of a piece."""
    return decide(look(piece, situation))


@dataclass(frozen=True, slots=True)
class Look:
    """A piece with what it shows and what spoke in it."""

    piece: Piece
    situation: Situation
    facts: set[str]
    spoken: Mapping[str, list[Spoke]]


def look(piece: Piece, situation: Situation) -> Look:
    """Gather what a piece shows."""
    spoken: dict[str, list[Spoke]] = {}
    for spoke in piece.page.lexicon.cues.spoken(spots_of(piece), start=body_start(piece), end=piece.end):
        spoken.setdefault(spoke.cue.action, []).append(spoke)
    spoken.pop("correct", None)
    for name in CHANNEL_CUES.keys() & spoken.keys():
        mark_channel(piece, CHANNEL_CUES[name], spoken.pop(name))
    return Look(piece, situation, facts_of(piece, situation), spoken)


def decide(seen: Look) -> Frame:
    """Weigh what was gathered."""
    learned = load_model().scores(features_of(seen.piece, seen.facts, seen.spoken, seen.situation))
    least = learned.get(NONE, 0.0) + THRESHOLD / LOUDNESS
    learnt = (name for name, said in learned.items() if said >= least and name != NONE)
    scores = {name: score(name, seen) for name in {*seen.spoken, *NEEDS, *learnt}}
    idle = max(scores.pop("unknown", 0.0), 0.0)
    heard = ((total - 0.5 * idle + _voice(name, learned), name) for name, total in scores.items())
    ranked = sorted(heard, reverse=True)
    best, name = ranked[0]
    pointing = any(s.cue.pointing for s in seen.spoken.get(name, ()))
    action = name if best >= THRESHOLD else None
    why, share = _why(seen, name, learned), _share(name, learned)
    return Frame(seen.piece, action, best, ranked[1][0], why, pointing, scores[name], share)


def _voice(name: str, learned: Mapping[str, float]) -> float:
    """Give what the examples say for an action, against saying nothing."""
    lead = learned.get(name, 0.0) - learned.get(NONE, 0.0)
    return max(-DOUBT, min(LOUDNESS * lead, LIMIT))


def _share(name: str, learned: Mapping[str, float]) -> float:
    """Give how likely the examples find an action among all, from 0 to 1."""
    most = max(learned.values(), default=0.0)
    whole = sum([math.exp(said - most) for said in learned.values()])
    return math.exp(learned[name] - most) / whole if name in learned else 0.0


def _why(seen: Look, name: str, learned: Mapping[str, float]) -> tuple[str, ...]:
    """Say what spoke for an action and against it."""
    weights = WEIGHTS.get(name, {})
    cues = [f"{s.cue.weight:+g} {s.cue.text}" for s in seen.spoken.get(name, ())]
    facts = [f"{weights[fact]:+g} {fact}" for fact in sorted(seen.facts) if weights.get(fact)]
    return (*cues, *facts, f"{_voice(name, learned):+.1f} examples")


def score(name: str, seen: Look) -> float:
    """Add up what cues and facts say for one action."""
    spoken, facts = seen.spoken.get(name, ()), seen.facts
    weights = WEIGHTS.get(name, {})
    total = sum([weights[fact] for fact in facts if fact in weights])
    positive = sorted([s.cue.weight for s in spoken if s.cue.weight > 0], reverse=True)
    if not positive and name not in NEEDS:
        return min(total, 0.0) + sum([s.cue.weight for s in spoken])
    total += sum([s.cue.weight for s in spoken if s.cue.weight < 0])
    total += positive[0] + _FURTHER * sum(min(w, _LIKELY) for w in positive[1:3]) if positive else 0.0
    enough = _SURE if name == "schedule_follow_up" else _LIKELY
    strong = bool(positive) and positive[0] >= enough
    if not strong and any(not (group & facts) for group in NEEDS.get(name, ())):
        return min(total, 0.0)
    return total
