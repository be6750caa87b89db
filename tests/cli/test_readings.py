"""What is made of a text, without keeping anything."""

import json
from pathlib import Path

import pytest

from bot.rendering.wording import languages
from tests.cli.conftest import Run


@pytest.mark.parametrize("language", languages())
def test_parse_answers_each_case_with_its_id(keepwarm: Run, language: str) -> None:
    book = Path("locales", language, "examples", "book.json")
    name = json.loads(book.read_text(encoding="utf-8"))["customers"][0]["name"]
    case = {"id": "a1", "text": f"今天拜访了{name}", "now": "2026-11-20T17:40"}
    ran = keepwarm("parse", "--book", str(book), lines=json.dumps(case, ensure_ascii=False) + "\n")
    (told,) = (json.loads(line) for line in ran.out.splitlines())
    assert (told["id"], told["actions"][0]["action"], told["actions"][0]["customer"]) == ("a1", "log_contact", name)


@pytest.mark.parametrize("lines", ["no json\n", '{"id": \n'])
def test_parse_says_what_is_no_json(keepwarm: Run, lines: str) -> None:
    ran = keepwarm("parse", "--book", "locales/en/examples/book.json", lines=lines)
    assert (ran.code, "have to be JSON" in ran.err, "Traceback" in ran.err) == (2, True, False)


def test_parse_says_that_the_book_is_missing(keepwarm: Run) -> None:
    ran = keepwarm("parse", "--book", "none.json")
    assert (ran.code, "none.json" in ran.err, "Traceback" in ran.err) == (1, True, False)


def test_times_are_told_as_json(keepwarm: Run) -> None:
    case = {"id": "t1", "text": "下周三下午三点", "now": "2026-11-20T17:40"}
    ran = keepwarm("times", lines=json.dumps(case, ensure_ascii=False) + "\n")
    assert json.loads(ran.out)["mentions"][0]["datetime"].startswith("2026-11-25T15:00")


def test_explain_shows_what_spoke_for_an_action(keepwarm: Run) -> None:
    book = "locales/en/examples/book.json"
    name = json.loads(Path(book).read_text(encoding="utf-8"))["customers"][0]["name"]
    ran = keepwarm("explain", f"visited {name} yesterday", "--book", book, "--now", "2026-11-20T17:40")
    assert ran.code == 0
    assert all(told in ran.out for told in ("log_contact", "visit", "2026-11-19"))
