"""A talk over standard input: plain, as JSON, with the clock standing still."""

import json
from typing import Any

import pytest

from tests.cli.conftest import Run


def test_a_customer_is_added_and_shown(organised: Run) -> None:
    ran = organised("chat", lines="新增客户恒安机械\n恒安机械的资料\n")
    assert ran.code == 0
    assert ran.out.count("恒安机械") >= 2


def test_json_has_one_object_for_each_line(organised: Run) -> None:
    ran = organised(
        "chat", "--json", "--now", "2026-11-20T17:40", lines="新增客户恒安机械\n今天拜访了恒安机械\n\n你好\n"
    )
    told = [json.loads(line) for line in ran.out.splitlines()]
    assert [one["in"] for one in told] == ["新增客户恒安机械", "今天拜访了恒安机械", "", "你好"]
    assert told[1]["actions"] == [
        {"action": "log_contact", "customer": "恒安机械", "channel": "visit", "at": "2026-11-20"}
    ]
    assert all(set(reply) == {"text", "buttons"} for one in told for reply in one["replies"])
    assert all(one["replies"] for one in told)


def test_a_number_presses_a_button(organised: Run) -> None:
    (told,) = talk(organised, "新增客户恒安机械")
    number = told["replies"][0]["buttons"].index("撤销") + 1
    _, pressed = talk(organised, "新增客户华泰包装", str(number))
    assert (pressed["in"], pressed["actions"]) == (str(number), [{"action": "undo"}])


def talk(run: Run, *lines: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in run("chat", "--json", lines="\n".join(lines) + "\n").out.splitlines()]


def test_somebody_who_is_no_user_is_refused(organised: Run) -> None:
    ran = organised("chat", "--as", "Eve", lines="hello\n")
    assert (ran.code, "Eve" in ran.err, "Ann" in ran.err) == (2, True, True)


@pytest.mark.parametrize(
    "line",
    [
        "",
        "x" * 10_000,
        "😀😀😀",
        "\x00\x1b[2J\x07",
        "'; DROP TABLE customer; --",
        "{ $name } %s {0}",
        "2月30日拜访",
        "1e999",
    ],
)
def test_bad_input_gets_a_sentence(organised: Run, line: str) -> None:
    ran = organised("chat", "--json", lines=line + "\n")
    (told,) = (json.loads(one) for one in ran.out.splitlines())
    assert (ran.code, ran.err) == (0, "")
    assert told["replies"][0]["text"].strip()


def test_bytes_that_are_no_text_get_a_sentence(organised: Run) -> None:
    ran = organised("chat", lines="\udcff\udcfe hello\n")
    assert (ran.code, bool(ran.out.strip()), ran.err) == (0, True, "")
