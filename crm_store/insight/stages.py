"""The stage of a customer's life: seven, of which decline has two halves. The first rule that matches wins.

The stage follows the plain rule: it knows no tier factor, no grace days and no early signs. A human may set another,
with a reason and an end; that stands beside the rule's, in `keep`.
"""

from datetime import date, timedelta
from typing import Literal, NamedTuple

from crm_store.insight.defaults import DEFAULTS, InsightDefaults
from crm_store.insight.levels import whole_days
from crm_store.insight.life import Facts, Life, Talk

Stage = Literal[
    "exploring",
    "socialising",
    "growing",
    "mature",
    "declining_danger",
    "declining_leaving",
    "dormant",
    "recovering",
]
STAGES: tuple[Stage, ...] = (
    "exploring",
    "socialising",
    "growing",
    "mature",
    "declining_danger",
    "declining_leaving",
    "dormant",
    "recovering",
)
"""All eight leaves, in the order of a life."""

Rule = Literal[
    "lost",
    "contract_ended",
    "silent_year",
    "silent_gone",
    "notice",
    "renewal_passed",
    "silent_leaving",
    "silent_danger",
    "renewal_silent",
    "in_contract",
    "after_gap",
    "no_orders",
    "few_orders",
    "young",
    "more_money",
    "less_money",
    "steady",
]

Status = Literal["potential", "target", "new", "established", "gone"]


class StageCall(NamedTuple):
    """A stage and the rule that gave it."""

    stage: Stage
    rule: Rule


def stages_named(word: str) -> tuple[Stage, ...]:
    """Give the leaves of a stage; decline has two."""
    return tuple(stage for stage in STAGES if stage == word or stage.startswith(f"{word}_"))


def stage_of(facts: Facts, life: Life | None, today: date, *, numbers: InsightDefaults = DEFAULTS) -> StageCall:
    """Give the stage on a day, by the first rule that matches."""
    if life is None:
        return StageCall("dormant", "lost") if facts.said.lost else StageCall("exploring", "no_orders")
    if facts.said.lost:
        return StageCall("dormant", "lost")
    contract = _by_contract(facts, today, numbers)
    return contract or _by_silence(facts, life, today, numbers) or _by_orders(life, today, numbers)


def substate(talk: Talk, today: date, *, numbers: InsightDefaults = DEFAULTS) -> str:
    """Tell a lead from an opportunity among those who never ordered, and who went quiet."""
    if talk.last is None:
        return "lead"
    return "quiet" if (today - talk.last).days > numbers.dormant_talk_days else "opportunity"


def status_of(call: StageCall, state: str) -> Status:
    """Give the customer's status: potential, target, new, established or gone."""
    if call.stage == "exploring":
        return "target" if state == "opportunity" else "potential"
    if call.stage == "dormant":
        return "gone"
    return "new" if call.stage == "socialising" or call.rule == "young" else "established"


def is_new(facts: Facts, life: Life, today: date, *, numbers: InsightDefaults = DEFAULTS) -> bool:
    """Tell whether a customer is too new to lapse."""
    return (today - life.first).days < whole_days(numbers.new_rhythms * facts.base_gap)


def _by_contract(facts: Facts, today: date, numbers: InsightDefaults) -> StageCall | None:
    ends, talk = facts.said.contract_ends, facts.talk.last
    if ends is None:
        return StageCall("declining_leaving", "notice") if facts.said.notice else None
    left = (ends - today).days
    if left <= -numbers.ended_days:
        return StageCall("dormant", "contract_ended")
    if left < 0 or facts.said.notice:
        return StageCall("declining_leaving", "notice" if left >= 0 else "renewal_passed")
    quiet = talk is None or talk < ends - timedelta(numbers.renewal_days)
    if left <= numbers.renewal_talk_days and quiet:
        return StageCall("declining_danger", "renewal_silent")
    return StageCall("mature", "in_contract")


def _by_silence(facts: Facts, life: Life, today: date, numbers: InsightDefaults) -> StageCall | None:
    if is_new(facts, life, today, numbers=numbers):
        return None
    danger, leaving, gone = (whole_days(bound * life.rho) for bound in numbers.late)
    if life.silent >= numbers.lost_days:
        return StageCall("dormant", "silent_year")
    if life.silent >= gone:
        return StageCall("dormant", "silent_gone")
    if life.silent >= leaving:
        return StageCall("declining_leaving", "silent_leaving")
    return StageCall("declining_danger", "silent_danger") if life.silent >= danger else None


def _by_orders(life: Life, today: date, numbers: InsightDefaults) -> StageCall:
    if life.since_gap is not None:
        return StageCall("recovering", "after_gap")
    if life.orders < numbers.settled_orders:
        return StageCall("socialising", "few_orders")
    if (today - life.first).days < 2 * life.window:
        return StageCall("growing", "young")
    if life.now > 0 and life.now >= numbers.growing * life.before:
        return StageCall("growing", "more_money")
    if life.now < numbers.shrinking * life.before and life.silent >= whole_days(numbers.shrinking_late * life.rho):
        return StageCall("declining_danger", "less_money")
    return StageCall("mature", "steady")
