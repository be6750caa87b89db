"""The tables, by noun. Only the modules of `crm_store` read and write them."""

from crm_store.records.activity import Contact, FollowUp, Order
from crm_store.records.attachments import Attachment
from crm_store.records.changes import Change, ChangeSet
from crm_store.records.chats import Chat
from crm_store.records.customers import Alias, Customer, NameChoice, Person
from crm_store.records.dialogue import Button, ChatSession, HandledMessage, SentMessage
from crm_store.records.insight import Base, Move, Pause, Standing, Terms, WinBackTry
from crm_store.records.money import Deal, DealMove, Payment
from crm_store.records.organisation import Identity, Invitation, Organisation, Team, User
from crm_store.records.push import Birthday, Delivery, Reminder

__all__ = [
    "Alias",
    "Attachment",
    "Base",
    "Birthday",
    "Button",
    "Change",
    "ChangeSet",
    "Chat",
    "ChatSession",
    "Contact",
    "Customer",
    "Deal",
    "DealMove",
    "Delivery",
    "FollowUp",
    "HandledMessage",
    "Identity",
    "Invitation",
    "Move",
    "NameChoice",
    "Order",
    "Organisation",
    "Pause",
    "Payment",
    "Person",
    "Reminder",
    "SentMessage",
    "Standing",
    "Team",
    "Terms",
    "User",
    "WinBackTry",
]
