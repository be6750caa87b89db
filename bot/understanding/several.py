"""One clause that names several customers is one action for each: 今天跑了恒力、华强.

The list is read as its first name alone; what was understood of that one is then said of each.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import fields, replace
from functools import cache

from bot.understanding.mentions import NameMention
from bot.understanding.vocabulary import folded, read_vocabulary
from crm_store.names.folding import fold
from handlers.actions import Action, Match, Named

Others = Mapping[tuple[Match, ...], tuple[Named, ...]]
"""By the customers of a list's first name, the customers that stand behind it."""


def single_out(text: str, names: Sequence[NameMention]) -> tuple[str, tuple[NameMention, ...], Others]:
    """Leave of each list of customers its first name: blank the rest out, and give it apart."""
    kept, others, blanked = list(names), dict[tuple[Match, ...], tuple[Named, ...]](), text
    for run in _lists(text, names):
        others[run[0].customers] = tuple(Named(one.words, one.customers) for one in run[1:])
        start, end = run[0].end, run[-1].end
        blanked = blanked[:start] + " " * (end - start) + blanked[end:]
        kept = [one for one in kept if one not in run[1:]]
    return blanked, tuple(kept), others


def for_each(action: Action, others: Others) -> Iterator[Action]:
    """Give the action, and the same for each customer that stood in a list behind its own."""
    yield action
    named = getattr(action, "customer", None)
    own = {"customer": None} | ({"person": None} if "person" in {field.name for field in fields(action)} else {})
    for other in others.get(named.matches, ()) if isinstance(named, Named) else ():
        yield replace(action, **(own | {"customer": other}))


def _lists(text: str, names: Sequence[NameMention]) -> Iterator[list[NameMention]]:
    run: list[NameMention] = []
    strong = False
    for name in sorted(names, key=lambda one: one.start):
        joined = _joined(text, run[-1], name) if run else None
        if joined is None:
            yield from _whole(run, strong=strong)
            run, strong = [name] if _is_customer(name) else [], False
        else:
            run.append(name)
            strong = strong or joined == "strong"
    yield from _whole(run, strong=strong)


def _whole(run: list[NameMention], *, strong: bool) -> Iterable[list[NameMention]]:
    different = len({one.customers for one in run}) == len(run)
    return [run] if strong and different and len(run) > 1 else []


def _joined(text: str, one: NameMention, other: NameMention) -> str | None:
    """Tell how two customers stand side by side: `strong`, `weak`, or not at all."""
    if not (_is_customer(one) and _is_customer(other)):
        return None
    between = fold(text[one.end : other.start]).strip()
    words = _separators()
    if between in words["strong"]:
        return "strong"
    stripped = between.strip("".join(words["weak"])).strip()
    return "weak" if not stripped and between else ("strong" if stripped in words["strong"] else None)


def _is_customer(name: NameMention) -> bool:
    return bool(name.customers) and not name.people and not name.members


@cache
def _separators() -> dict[str, frozenset[str]]:
    every = read_vocabulary("lists").values()
    return {kind: frozenset(word for one in every for word in folded(one[kind])) for kind in ("strong", "weak")}
