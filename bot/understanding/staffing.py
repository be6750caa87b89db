"""Who joins and who leaves: commands of their own, and invitations in words, in any of the languages."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import TypeVar, get_args

from bot.understanding.lexicon import languages, load_yaml
from crm_store.names.folding import fold
from handlers.actions import Invite, Role

Value = TypeVar("Value")
LONGEST_INVITATION = 80
_SLASHES = ("/", "／")
_BETWEEN = " ,，、:：.。"


@dataclass(frozen=True, slots=True)
class Command:
    """A slash command by its name in English, and the words that follow it."""

    name: str
    rest: str


@dataclass(frozen=True, slots=True)
class _Words:
    """The words of all languages, folded, the longest first."""

    commands: Mapping[str, str]
    roles: Mapping[str, Role]
    openings: tuple[str, ...]
    before_role: tuple[str, ...]


def command(text: str) -> Command | None:
    """Read a slash command about the staff; None when it is none."""
    if not text.startswith(_SLASHES):
        return None
    head, *rest = text[1:].split(maxsplit=1) or [""]
    said = fold(head.partition("@")[0])
    words = _words().commands
    known = said if said in words else next((w for w in words if not w.isascii() and said.startswith(w)), None)
    if known is None:
        return None
    joined = head[len(known) :] if known != said else ""  # Chinese needs no space after the command
    return Command(words[known], " ".join([joined, *rest]).strip())


def invitation(rest: str) -> Invite:
    """Read who is invited, as what, and into which team: a name, a role, a team."""
    words = [word.strip(_BETWEEN) for word in rest.split()]
    roles = _words().roles
    at = next((i for i, word in enumerate(words) if i and fold(word) in roles), len(words))
    team = " ".join(words[at + 1 :])
    role = roles[fold(words[at])] if at < len(words) else None
    return Invite(member=" ".join(words[:at]) or None, role=role, team=team or None)


def spoken_invitation(text: str) -> Invite | None:
    """Read an invitation in words, which names a person and, after "as", a role; None when it is none."""
    folded = fold(text)
    start = next((word for word in _words().openings if folded.startswith(word)), None)
    if start is None or len(text) > LONGEST_INVITATION:
        return None
    return next(filter(None, map(_with_role, _around(text[len(start) :].strip(_BETWEEN)))), None)


def _with_role(said: tuple[str, str]) -> Invite | None:
    member, rest = said
    word = next((word for word in _words().roles if fold(rest).startswith(word)), None)
    if word is None or not any(map(str.isalnum, member)):
        return None
    return Invite(member=member, role=_words().roles[word], team=rest[len(word) :].strip(_BETWEEN) or None)


def _around(text: str) -> Iterator[tuple[str, str]]:
    """Give what stands before and after each word for "as"."""
    folded = fold(text)
    for word in _words().before_role:
        said = f" {word} " if word.isascii() else word
        at = folded.find(said)
        if at > 0:
            yield text[:at].strip(_BETWEEN), text[at + len(said) :].strip(_BETWEEN)


@cache
def _words() -> _Words:
    commands: dict[str, str] = {}
    roles: dict[str, Role] = {}
    openings: list[str] = []
    before_role: list[str] = []
    for folder in languages():
        data = load_yaml(folder / "staffing.yaml")
        commands |= {fold(word): name for name, words in data["commands"].items() for word in words}
        roles |= {fold(word): role for role in get_args(Role) for word in data["roles"][role]}
        openings += map(fold, data["invite"])
        before_role += map(fold, data["as"])
    return _Words(_longest_first(commands), _longest_first(roles), _by_length(openings), _by_length(before_role))


def _longest_first(words: Mapping[str, Value]) -> dict[str, Value]:
    return {word: words[word] for word in _by_length(words)}


def _by_length(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(set(words), key=lambda word: (-len(word), word)))
