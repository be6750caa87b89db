"""The tables, by noun. Only the modules of `crm_store` read and write them."""

from crm_store.records.activity import Contact, FollowUp, Order
from crm_store.records.attachments import Attachment
from crm_store.records.changes import Change, ChangeSet
from crm_store.records.chats import Chat
from crm_store.records.customers import Alias, Customer, NameChoice, Person, Rhythm
from crm_store.records.dialogue import Button, ChatSession, HandledMessage, SentMessage
from crm_store.records.organisation import Identity, Invitation, Organisation, Team, User

__all__ = [
    "Alias",
    "Attachment",
    "Button",
    "Change",
    "ChangeSet",
    "Chat",
    "ChatSession",
    "Contact",
    "Customer",
    "FollowUp",
    "HandledMessage",
    "Identity",
    "Invitation",
    "NameChoice",
    "Order",
    "Organisation",
    "Person",
    "Rhythm",
    "SentMessage",
    "Team",
    "User",
]
