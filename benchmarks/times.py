"""How long the time grammar takes: short messages, long notes, hostile runs.

.venv/bin/python benchmarks/times.py
"""

import statistics
import time
from collections.abc import Callable
from datetime import datetime

from bot.understanding.times import find_times, prepare_times

NOW = datetime(2026, 11, 20, 10, 30)  # noqa: DTZ001 # local wall clock
MESSAGES = {
    "zh, 40 characters": "今天下午去了城东那家厂，聊了四十分钟价格，下周三上午十点再带样品过去一趟，记得提醒我",
    "en, 60 characters": "swung by the plant this morning, send the quote by Friday 3pm",
    "mixed": "下周三3pm开会 with the team, 记得 remind me tmrw 9点",
    "no time in it": "他们采购的负责人换了一位新的经理，对我们的产品还是挺满意的，先保持联系",
}
LONG = {
    "note of 2,000 characters": MESSAGES["zh, 40 characters"] * 48,
    "note of 2,000 characters, en": MESSAGES["en, 60 characters"] * 33,
    "2,000 digits": "7" * 2000,
    "2,000 Chinese digits": "七" * 2000,
    "10,000 x 1-": "1-" * 5000,
    "10,000 of to": "周一到" * 3333,
    "10,000 of between": "between 3 and " * 714,
    "10,000 of in": "in " * 3333,
    "10,000 of the": "the first " * 1000,
    "10,000 of days": "3天" * 5000,
    "10,000 points": "1.1." * 2500,
    "10,000 colons": "9:30-" * 2000,
}


def timed(run: Callable[[], object], times: int) -> list[float]:
    """Give what each run took, in milliseconds."""
    took = []
    for _ in range(times):
        start = time.perf_counter()
        run()
        took.append((time.perf_counter() - start) * 1000)
    return took


def main() -> None:
    """Print the table."""
    print(f"load{sum(timed(prepare_times, 1)):>40.1f} ms")
    for name, text in MESSAGES.items():
        took = timed(lambda text=text: find_times(text, now=NOW, country="CN"), 500)
        print(f"{name:<30}{statistics.median(took):>8.3f} ms median{sorted(took)[-5]:>8.3f} ms p99")
    for name, text in LONG.items():
        took = timed(lambda text=text: find_times(text, now=NOW, country="CN"), 3)
        print(f"{name:<30}{statistics.median(took):>8.1f} ms for {len(text)} characters")


if __name__ == "__main__":
    main()
