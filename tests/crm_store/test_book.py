"""A book is opened as a store that answers like any other."""

from crm_store import customers, organisation, people, users
from crm_store.book import open_book
from tests.crm_store.conftest import NOW

BOOK = {
    "me": {"name": "Dana Fox", "role": "manager"},
    "team": ["Eli Stone"],
    "currency": "USD",
    "country": "US",
    "customers": [
        {"name": "Kestrel Labs Inc.", "aliases": ["KL"], "people": [{"name": "Rosa Diaz", "title": "CEO"}]},
        {"name": "王芳", "aliases": [], "people": []},
    ],
}


def test_a_book_is_a_store() -> None:
    book = open_book(BOOK)
    with book.store.unit(viewer=book.viewer, now=NOW) as unit:
        found = customers.search(unit)
        assert [(one.name, one.kind) for one in found] == [("Kestrel Labs Inc.", "company"), ("王芳", "person")]
        assert customers.aliases_of(unit, found[0].id) == ("KL",)
        assert [(one.name, one.title) for one in people.of_customer(unit, found[0].id)] == [("Rosa Diaz", "CEO")]
        assert [user.name for user in users.colleagues(unit)] == ["Dana Fox", "Eli Stone"]
        assert organisation.current(unit).country == "US"
        assert [mention.words for mention in customers.named_in(unit, "met Rosa Diaz at KL")] == ["Rosa Diaz", "KL"]


def test_an_empty_book_is_a_store_too() -> None:
    book = open_book({})
    with book.store.unit(viewer=book.viewer, now=NOW) as unit:
        assert customers.named_in(unit, "met Rosa Diaz at KL") == ()
    assert book.viewer.role == "rep"
