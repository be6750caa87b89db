"""What the demonstration is made of, as its data files tell it."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import yaml


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody on the made-up staff."""

    name: str
    role: str
    language: str
    zone: str


@dataclass(frozen=True, slots=True)
class Words:
    """What is written down in one language: notes by channel, tasks, products."""

    notes: Mapping[str, list[str]]
    tasks: list[str]
    products: list[str]


@dataclass(frozen=True, slots=True)
class Sketch:
    """A made-up customer; one without people is a private person."""

    name: str
    aliases: tuple[str, ...]
    industry: str
    region: str
    people: tuple[tuple[str, str], ...]
    tier: str | None


@dataclass(frozen=True, slots=True)
class Cast:
    """The whole organisation: its own facts, its staff, and each rep's customers."""

    organisation: Mapping[str, str]
    team: str
    staff: tuple[Member, ...]
    customers: Mapping[str, tuple[Sketch, ...]]
    words: Mapping[str, Words]


@cache
def cast() -> Cast:
    """Read the organisation of the demonstration."""
    told = read("words.yaml")
    staff = tuple(Member(**member) for member in told["staff"])
    return Cast(
        organisation=told["organisation"],
        team=told["team"],
        staff=staff,
        customers={rep: tuple(_sketch(row) for row in rows) for rep, rows in read("customers.yaml").items()},
        words={language: Words(**told[language]) for language in {member.language for member in staff}},
    )


def read(name: str) -> Any:  # noqa: ANN401  # YAML may hold anything
    """Read one of the data files beside this one."""
    return yaml.load((files("bot.demo") / name).read_text(encoding="utf-8"), Loader=yaml.CBaseLoader)  # noqa: S506  # makes strings alone


def _sketch(row: list[Any]) -> Sketch:
    name, aliases, industry, region, people, *tier = row
    return Sketch(name, tuple(aliases), industry, region, tuple(map(tuple, people)), *(tier or [None]))
