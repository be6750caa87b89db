"""Decides which action a piece speaks of: cues and facts add up, and what spoke is kept as the reason."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.understanding.cues import Spoke
from bot.understanding.evidence import CHANNEL_CUES, Situation, body_start, facts_of, mark_channels, spots_of
from bot.understanding.learned import NONE, features_of, load_model
from bot.understanding.page import Piece

THRESHOLD = 4.5
LOUDNESS = 5.0  # how much the examples count beside cues and facts
LIMIT = 4.0
_FURTHER = 0.3  # how much each cue counts beside the strongest

_TELLS = {
    "ask": -3.0,
    "future": -1.5,
    "remind": -4.0,
    "later": -1.0,
    "nobody": -3.0,
    "carried": 0.3,
    "who": 0.5,
    "missed": -4.0,
}
_ASKS = {"ask": 1.0, "remind": -4.0, "command": 0.5, "told": -4.0}
_MOVES = {
    "ask": -3.0,
    "nobody": -0.5,
    "done": -0.5,
    "channel_done": -3.0,
    "future": 1.0,
    "open": 1.0,
    "later": 1.0,
    "who": 0.5,
    "told": -3.0,
}

# What each fact adds to each action. Contacts and follow-ups live by facts, the rest by their cues.
WEIGHTS: Mapping[str, Mapping[str, float]] = {
    "log_contact": {
        "channel_done": 4.0, "channel": 2.0, "touch": 2.0, "done": 1.0, "just": 1.5, "past": 2.0, "earlier": 1.5, "today": 0.5,
        "future": -4.5, "later": -3.0, "repeat": -5.0, "plan": -1.0, "remind": -6.0, "ask": -4.0, "who": 1.0, "carried": 0.0,
        "nobody": -4.0, "missed": -12.0, "chat": -4.0, "starts_do": -1.5, "owner": -3.0, "absent": 1.0, "wish": -1.0,
    },
    "schedule_follow_up": {
        "future": 3.5, "later": 2.5, "open": 1.5, "current": 1.0, "today": 0.5, "repeat": 3.5, "remind": 4.0, "plan": 1.0, "do": 1.0,
        "starts_do": 2.0, "channel": 0.5, "work": 0.5, "who": 1.0, "carried": 0.7, "owner": 2.0, "mine": 1.0, "channel_done": -3.0, "past": -3.5,
        "earlier": -2.0, "ask": -4.0, "theirs": -2.0, "estimate": -2.0, "chat": -4.0, "nobody": -2.5, "just": -3.0, "say": -1.0, "done": -1.0, "told": -1.0,
        "timeless": -1.5,
    },
    "log_order": _TELLS, "log_payment": _TELLS, "log_complaint": {**_TELLS, "future": -0.5}, "resolve_complaint": _TELLS,
    "complete_follow_up": {**_TELLS, "nobody": -0.5, "future": -2.5}, "add_person": _TELLS, "add_customer": {**_TELLS, "nobody": 0.0},
    "update_customer": {**_TELLS, "future": 0.0, "told": -2.5}, "log_deal": {**_TELLS, "future": 0.0, "later": 0.0, "told": -2.5},
    "update_deal": {**_TELLS, "future": 0.0, "later": 0.0, "chat": -2.0, "told": -1.5}, "set_tier": {"told": -3.0, "ask": -3.0, "nobody": -2.0, "who": 0.5, "carried": 0.5},
    "reschedule_follow_up": _MOVES, "cancel_follow_up": _MOVES, "set_target": {"ask": -4.0}, "set_setting": {"told": -4.0, "who": -2.0, "channel_done": -3.0},
    "send_poll": {"channel_done": -1.0, "past": -1.0}, "undo": {"future": -3.0, "told": -4.0}, "export": {"channel_done": -3.0},
    "show_customer": {**_ASKS, "nobody": -2.5, "future": -2.0, "channel_done": -1.0, "plan": -0.5}, "query_tier": {**_ASKS, "nobody": -2.0},
    "list_follow_ups": _ASKS, "list_customers": _ASKS, "list_lapsing": _ASKS, "show_satisfaction": _ASKS, "summary": {**_ASKS, "channel_done": -1.0},
    "show_target": _ASKS, "help": _ASKS, "list_contacts": _ASKS,
}  # fmt: skip

# One fact of each group at least, or a cue of its own, without which the action is not thought of.
NEEDS: Mapping[str, tuple[frozenset[str], ...]] = {
    "log_contact": (frozenset({"channel_done", "channel", "touch"}),),
    "schedule_follow_up": (
        frozenset({"future", "later", "open", "current", "today", "repeat", "remind", "starts_do", "owner"}),
        frozenset({"do", "work", "channel", "remind", "touch"}),
    ),
}


@dataclass(frozen=True, slots=True)
class Frame:
    """The action that a piece speaks of (None: of none), how strongly, and what spoke for it."""

    piece: Piece
    action: str | None
    score: float
    runner_up: float = 0.0
    why: tuple[str, ...] = ()
    pointing: bool = False
    plain: float = 0.0


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
    spots = spots_of(piece)
    mark_channels(piece, spots)
    spoken: dict[str, list[Spoke]] = {}
    for spoke in piece.page.lexicon.cues.spoken(spots, start=body_start(piece), end=piece.end):
        if spoke.cue.action not in CHANNEL_CUES and spoke.cue.action != "correct":
            spoken.setdefault(spoke.cue.action, []).append(spoke)
    return Look(piece, situation, facts_of(piece, situation), spoken)


Score = tuple[float, list[str], bool]


def decide(seen: Look) -> Frame:
    """Weigh what was gathered."""
    scores = score_all(seen)
    idle = max(scores.pop("unknown", (0.0, [], False))[0], 0.0)
    learned = load_model().scores(features_of(seen.piece, seen.facts, seen.spoken, seen.situation))
    ranked = sorted(((_together(name, score, idle, learned), name) for name, score in scores.items()), reverse=True)
    best, name = ranked[0]
    runner_up = ranked[1][0] if len(ranked) > 1 else 0.0
    _, why, pointing = scores[name]
    if learned:
        why.append(f"{_voice(name, learned):+.1f} examples")
    return Frame(seen.piece, name if best >= THRESHOLD else None, best, runner_up, tuple(why), pointing, scores[name][0])


def _together(name: str, score: Score, idle: float, learned: Mapping[str, float]) -> float:
    """Put the cues and facts and the voice of the examples together."""
    return score[0] - 0.5 * idle + _voice(name, learned)


def _voice(name: str, learned: Mapping[str, float]) -> float:
    """Give what the examples say for an action, against saying nothing."""
    lead = learned.get(name, 0.0) - learned.get(NONE, 0.0)
    return LOUDNESS * max(-LIMIT, min(LIMIT, lead))


def score_all(seen: Look) -> dict[str, Score]:
    """Add up what speaks for each action."""
    names = {*seen.spoken, *WEIGHTS}
    return {name: _score(name, seen.spoken.get(name, []), seen.facts) for name in names}


def _score(name: str, spoken: list[Spoke], facts: set[str]) -> Score:
    """Add up the cues and the facts for one action."""
    positive = sorted((s.cue.weight for s in spoken if s.cue.weight > 0), reverse=True)
    total = sum(s.cue.weight for s in spoken if s.cue.weight < 0)
    total += positive[0] + _FURTHER * sum(min(w, 3.5) for w in positive[1:3]) if positive else 0.0
    weights = WEIGHTS.get(name, {})
    total += sum(weights.get(fact, 0.0) for fact in facts) - (12.0 if "unreal" in facts else 0.0)
    strong = bool(positive) and positive[0] >= (6 if name == "schedule_follow_up" else 3)
    if any(not (group & facts) for group in NEEDS.get(name, ())) and not strong:
        total = min(total, 0.0)
    if not positive and name not in NEEDS:
        total = min(total, 0.0)
    why = [f"{s.cue.weight:+g} {s.cue.text}" for s in spoken] + [
        f"{weights[f]:+g} {f}" for f in sorted(facts) if weights.get(f)
    ]
    return total, why, any(s.cue.pointing for s in spoken)
