"""Nothing of a colleague's comes out, and nothing that is written makes a reply that fits no screen."""

from collections.abc import Iterator
from dataclasses import fields

import pytest

from bot.rendering.render import render
from bot.rendering.values import Voice
from crm_store import contacts, customers, follow_ups, people
from crm_store.follow_ups import Due
from handlers.actions import Action, LogContact, Named, ScheduleFollowUp, every_action
from handlers.shared.filling import known
from tests.handlers.conftest import Namer, Office

SECRETS = ("石敢当", "13812345678", "底价", "续签", "vip", "贵阳")
SPOKEN = [kind for kind in every_action().values() if kind.spoken]
HUGE = "长" * 10_000


def spoken(office: Office, action: Action, who: str = "Ann") -> str:
    outcome = office.does(action, who=who, words="x")
    said = render(outcome, Voice("zh-Hans", office.now.date()))
    return "\n".join([said.text, *(choice.label for choice in said.choices)])


def about_customers() -> Iterator[type[Action]]:
    for kind in every_action().values():
        if kind.spoken and "customer" in {field.name for field in fields(kind)}:
            yield kind


@pytest.fixture
def secret(office: Office) -> Named:
    """Name a colleague's customer of which a lot is kept, as a forged button would."""
    with office.unit("Bob") as unit:
        customer = customers.by_name_exact(unit, "远山化工")[0]
        customers.amend(unit, customer.id, phone="13812345678", region="贵阳")
        customers.set_tier(unit, customer.id, tier="vip")
        people.add(unit, customer_id=customer.id, name="石敢当")
        contacts.add(unit, customer_id=customer.id, note="底价")
        follow_ups.add(unit, customer_id=customer.id, task="续签", due=Due(office.now.date()))
    return known(customer)


@pytest.mark.parametrize("kind", list(about_customers()), ids=lambda kind: kind.__name__)
def test_nothing_of_a_colleagues_customer_comes_out(office: Office, secret: Named, kind: type[Action]) -> None:
    text = spoken(office, kind(customer=secret))
    assert [word for word in SECRETS if word in text] == []


@pytest.mark.parametrize(
    "kind", [kind for kind in every_action().values() if kind.spoken], ids=lambda kind: kind.__name__
)
def test_no_list_or_total_holds_a_colleagues_customer(office: Office, secret: Named, kind: type[Action]) -> None:
    assert secret.words not in spoken(office, kind())


@pytest.mark.parametrize("kind", list(about_customers()), ids=lambda kind: kind.__name__)
def test_an_endless_name_makes_no_endless_reply(office: Office, kind: type[Action]) -> None:
    assert len(spoken(office, kind(customer=Named(HUGE)))) < 2_000


@pytest.mark.parametrize("kind", [LogContact, ScheduleFollowUp])
def test_an_endless_text_makes_no_endless_reply(office: Office, named: Namer, kind: type[Action]) -> None:
    mine = named("恒力机械")
    text = {"note": HUGE} if kind is LogContact else {"task": HUGE}
    assert len(spoken(office, kind(customer=mine, person=Named(HUGE), **text))) < 2_000
