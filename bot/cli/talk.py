"""A talk on the console: with line editing in a terminal, line by line elsewhere, as JSON where a program reads."""

import json
import re
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from bot.assembly import conversation_on
from bot.channels.console import Console, buttons_of
from bot.cli.streams import use_utf8
from bot.cli.timepiece import Timepiece
from bot.conversation import Answer, Conversation
from bot.understanding.contract import to_contract
from crm_store.access import Viewer
from crm_store.store import Store

PROMPT = "› "
_CHOICES = re.compile(r"\[\d+\]")


@dataclass(frozen=True, slots=True)
class Talk:
    """One user's talk: a line in, the replies out."""

    conversation: Conversation
    console: Console

    def answer(self, line: str) -> Answer:
        """Say a line and give the whole answer."""
        return self.conversation.handle(self.console.hear(line))

    def say(self, line: str) -> Iterator[str]:
        """Say a line and give the text of each reply."""
        return self.console.show(self.answer(line).replies)

    def script(self, line: str) -> Iterator[str]:
        """Say a line and give it with its replies as the lines of a transcript."""
        yield f"{PROMPT}{line}"
        for reply in self.say(line):
            yield from (f"  {part}".rstrip() for part in reply.splitlines())
            yield ""

    def as_json(self, line: str) -> str:
        """Say a line and give what it meant and what was replied as one line of JSON."""
        answer = self.answer(line)
        list(self.console.show(answer.replies))  # from here on their numbers can be typed
        replies = [
            {"text": reply.text, "buttons": [button.label for button in buttons_of(reply)]} for reply in answer.replies
        ]
        actions = [to_contract(action, everything=True) for action in answer.actions]
        said = {"in": line, "actions": actions, "replies": replies}
        return json.dumps(said, ensure_ascii=False)


def serve(store: Store, viewer: Viewer, clock: Callable[[], datetime], *, folder: Path, as_json: bool = False) -> None:
    """Talk until the input ends; what falls due meanwhile is told."""
    console = Console(account=str(viewer.user_id), clock=clock)
    talk = Talk(conversation_on(store), console)
    timepiece = Timepiece(store, viewer.user_id, console, clock)
    if as_json or not sys.stdin.isatty():
        _by_lines(talk, timepiece, as_json=as_json)
    else:
        _by_hand(talk, timepiece, folder / "history")


def _by_lines(talk: Talk, timepiece: Timepiece, *, as_json: bool) -> None:
    use_utf8()
    for line in sys.stdin:
        said = line.rstrip("\r\n")
        for answer in [talk.as_json(said)] if as_json else talk.say(said):
            print(answer, flush=True)
        for nudge in () if as_json else timepiece.since_opened():
            print(nudge, flush=True)


def _by_hand(talk: Talk, timepiece: Timepiece, history: Path) -> None:
    with timepiece.watching(_show):
        for line in _typed(history):
            for answer in talk.say(line):
                _show(answer)


def _show(text: str) -> None:
    for part in text.splitlines():
        _print(part)
    print()


def _typed(history: Path) -> Iterator[str]:
    from prompt_toolkit import PromptSession
    from prompt_toolkit.history import FileHistory
    from prompt_toolkit.patch_stdout import patch_stdout

    session: PromptSession[str] = PromptSession(history=FileHistory(str(history)))
    while True:
        try:
            with patch_stdout(raw=True):  # what is told meanwhile stands above the line being typed
                line = session.prompt([("bold", PROMPT)])
        except EOFError:
            return
        except KeyboardInterrupt:
            continue  # as in a shell: the line is dropped, the talk goes on
        if line.strip():
            yield line


def _print(part: str) -> None:
    """Print a line of a reply, the row of its choices in colour."""
    from prompt_toolkit import print_formatted_text
    from prompt_toolkit.formatted_text import FormattedText

    print_formatted_text(FormattedText([("ansicyan" if _CHOICES.match(part) else "", part)]))
