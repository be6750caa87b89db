"""A person with Telegram open: what they do in a chat, and what they see there."""

import asyncio
from typing import Any

from tests.telegram.fake_api.world import PATIENCE, Event, World

Message = dict[str, Any]


class Phone:
    """One person; without a chat named, it is the private chat with the bot."""

    def __init__(self, world: World, user_id: int, name: str, *, language: str = "en") -> None:
        self.world = world
        self.me = {"id": user_id, "is_bot": False, "first_name": name, "language_code": language}
        world.users[user_id] = self.me
        world.chats[user_id] = {"id": user_id, "type": "private", "first_name": name}

    @property
    def id(self) -> int:
        return int(self.me["id"])

    def sends(self, *, chat: int | None = None, reply_to: Message | None = None, **content: object) -> Message:
        """Send anything: the content is in Telegram's own words."""
        quoted = {key: value for key, value in (reply_to or {}).items() if key != "reply_to_message"}
        reply = {"reply_to_message": quoted} if quoted else {}
        message = self.world.place(chat or self.id, self.me, **reply, **content)
        self.world.happens("message", dict(message))
        return message

    def writes(self, text: str, *, chat: int | None = None, reply_to: Message | None = None) -> Message:
        return self.sends(chat=chat, reply_to=reply_to, text=text, **_entities(text))

    def edits(self, message: Message, text: str) -> Message:
        message["text"] = text
        message["edit_date"] = self.world.stamp() + self.world.serial()
        self.world.happens("edited_message", dict(message))
        return message

    def presses(self, event: Event, label: str) -> str:
        """Press the button whose label has these words."""
        data = next(button["callback_data"] for row in event.rows for button in row if label in button["text"])
        return self.forges(event, data)

    def forges(self, event: Event, data: str) -> str:
        """Send callback data of one's own choice, as a changed client could."""
        query = str(self.world.serial())
        self.world.presses[query] = self.id
        press = {"id": query, "from": self.me, "chat_instance": "1", "message": event.message, "data": data}
        self.world.happens("callback_query", press)
        return query

    async def sees(self, *, chat: int | None = None) -> Event:
        """Wait for the next thing that the bot does in the chat."""
        return await asyncio.wait_for(self.world.events[chat or self.id].get(), PATIENCE)

    async def toast(self) -> str:
        """Wait for the end of the little clock on the button just pressed, and read what is shown, if anything."""
        return await asyncio.wait_for(self.world.toasts[self.id].get(), PATIENCE)

    async def asks(self, text: str, *, chat: int | None = None, reply_to: Message | None = None) -> Event:
        self.writes(text, chat=chat, reply_to=reply_to)
        return await self.sees(chat=chat)

    async def taps(self, event: Event, label: str) -> Event:
        self.presses(event, label)
        return await self.sees(chat=event.message["chat"]["id"])

    def blocks(self) -> None:
        self.world.closed[self.id] = "bot was blocked by the user"


def make_group(world: World, chat_id: int, *people: Phone, title: str = "Sales") -> int:
    """Open a group with the bot and some people in it."""
    world.chats[chat_id] = {"id": chat_id, "type": "supergroup", "title": title}
    world.members[chat_id] = {world.bot["id"], *(person.id for person in people)}
    change = {
        "chat": world.chats[chat_id],
        "from": people[0].me,
        "date": world.stamp(),
        "old_chat_member": {"user": world.bot, "status": "left"},
        "new_chat_member": {"user": world.bot, "status": "member"},
    }
    world.happens("my_chat_member", change)
    return chat_id


def joins(world: World, chat_id: int, person: Phone) -> None:
    """Let somebody come into a group."""
    world.members[chat_id].add(person.id)
    world.happens("message", world.place(chat_id, person.me, new_chat_members=[person.me]))


def leaves(world: World, chat_id: int, person: Phone) -> None:
    """Let somebody go from a group."""
    world.members[chat_id].discard(person.id)
    world.happens("message", world.place(chat_id, person.me, left_chat_member=person.me))


def _entities(text: str) -> dict[str, Any]:
    if not text.startswith("/"):
        return {}
    length = len(text.split(maxsplit=1)[0])
    return {"entities": [{"type": "bot_command", "offset": 0, "length": length}]}
