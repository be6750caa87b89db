"""The command that reads texts and writes their times and amounts as JSON lines."""

import io
import json

from bot.cli.times import times_command


def answers(*lines: str) -> list[dict[str, object]]:
    """Run the command over some lines."""
    out = io.StringIO()
    times_command(lines, out)
    return [json.loads(line) for line in out.getvalue().splitlines()]


def test_times_and_amounts_come_in_the_order_of_the_text() -> None:
    case = {"id": "a", "lang": "zh-Hans", "text": "收到5万，下周三再付", "now": "2026-11-18T10:30"}
    (answer,) = answers(json.dumps(case))
    assert answer == {
        "id": "a",
        "mentions": [
            {"start": 2, "end": 4, "type": "money", "amount": 50000.0},
            {"start": 5, "end": 8, "type": "date", "date": "2026-11-25"},
        ],
    }


def test_a_telephone_number_is_neither() -> None:
    case = {"id": "b", "lang": "en", "text": "call 512-555-0198", "now": "2026-11-18T10:30"}
    assert answers(json.dumps(case), "") == [{"id": "b", "mentions": []}]


def test_a_line_that_is_no_case_says_so() -> None:
    found = answers("nonsense", '{"id": "c", "text": "明天", "now": "2026-11-18T10:30"}')
    assert "line 1" in str(found[0]["error"])
    assert found[1]["id"] == "c"
