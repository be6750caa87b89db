"""Filling in what was open: the slots of an action, also of one that waits inside another."""

from dataclasses import fields, replace

from crm_store.records import Customer, Person
from handlers.actions import Action, AddThen, Match, Named, Replace


def filled(action: Action, **slots: object) -> Action:
    """Give the action with these slots; an action that waits inside a replacement or an addition is the one meant."""
    match action:
        case Replace(action=Action() as waiting):
            return replace(action, action=filled(waiting, **slots))
        case AddThen(then=Action() as waiting):
            return replace(action, then=filled(waiting, **slots))
    own = {field.name for field in fields(action)}
    return replace(action, **{slot: value for slot, value in slots.items() if slot in own})


def known(record: Customer | Person) -> Named:
    """Name a customer or a person of the store in a way that leaves no doubt."""
    return Named(record.name, (Match(record.id, record.name),))
