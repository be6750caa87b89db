"""Names: how customers and people are found in a text, however they are written.

`index.py` keeps the names of a book in the database, `find.py` finds them in a message, `members.py` finds one's own
team, `folding.py` brings writings of one word together. What they take and give stands here, as plain values.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PersonName:
    """Somebody at a customer, as the index has to know them."""

    id: int
    name: str
    title: str | None = None


@dataclass(frozen=True, slots=True)
class CustomerNames:
    """A customer with all that it is called, its people, and whose it is; `private` says it is a person itself."""

    id: int
    name: str
    aliases: tuple[str, ...] = ()
    people: tuple[PersonName, ...] = ()
    owner_id: int | None = None
    private: bool = False


@dataclass(frozen=True, slots=True)
class FoundCustomer:
    """A customer that words may mean."""

    id: int
    name: str


@dataclass(frozen=True, slots=True)
class FoundPerson:
    """A person that words may mean, and the customer where they are."""

    id: int
    name: str
    title: str | None
    customer: FoundCustomer


@dataclass(frozen=True, slots=True)
class FoundName:
    """A place in a text and whom it may mean, equally well; `exactness` runs from 1 (as kept) down to 0."""

    start: int
    end: int
    words: str
    customers: tuple[FoundCustomer, ...] = ()
    people: tuple[FoundPerson, ...] = ()
    exactness: float = 1.0


@dataclass(frozen=True, slots=True)
class FoundMember:
    """A place in a text and the members of the team that it may mean."""

    start: int
    end: int
    words: str
    members: tuple[str, ...]
    exactness: float = 1.0
