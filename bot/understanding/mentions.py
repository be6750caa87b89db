"""What the steps of understanding hand to each other: typed mentions, each with its span in the text.

All offsets count characters of the message as it was written, `end` excluded.
"""

from dataclasses import dataclass
from typing import Literal

from handlers.actions import Match

MemberOrRecord = Literal["customer", "person", "member"]


@dataclass(frozen=True, slots=True)
class PersonMatch:
    """A person of the store and the customer that they belong to."""

    id: int
    name: str
    customer: Match
    title: str | None = None


@dataclass(frozen=True, slots=True)
class NameMention:
    """A name of the store found in the text: of customers, of people at customers, or of one's own team.

    `customers` are the customers meant by it as written; `people` the people; a mention may have both readings
    (a private customer 王芳 and a person of that name). `exactness` runs from 1 (as stored) down to 0.
    """

    start: int
    end: int
    words: str
    customers: tuple[Match, ...] = ()
    people: tuple[PersonMatch, ...] = ()
    members: tuple[str, ...] = ()
    exactness: float = 1.0
