"""The days on which everybody is greeted: the Spring Festival, Mid-Autumn, and the organisation's own days.

An organisation keeps its days under `days` in its settings: a name, and a day such as `10-01` or `lunar 09-09`.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from crm_store.birthdays import YearDay, falling_on

_CHINESE = frozenset({"CN", "HK", "MO", "TW", "SG", "MY"})
_DAY = re.compile(r"(lunar )?(\d{1,2})-(\d{1,2})")


@dataclass(frozen=True, slots=True)
class Feast:
    """A day that is kept each year; `name` is that of one of the organisation's own."""

    kind: str
    day: YearDay
    name: str | None = None

    def falls_on(self, day: date) -> bool:
        """Tell whether it is on this day."""
        return self.day in falling_on(day)


_COMMON = (Feast("spring", YearDay(1, 1, lunar=True)), Feast("mid_autumn", YearDay(8, 15, lunar=True)))


def kept(country: str, settings: Mapping[str, Any]) -> tuple[Feast, ...]:
    """Give the days that are kept in a country and by the organisation."""
    common = _COMMON if country in _CHINESE else ()
    return (*common, *_own(settings.get("days")))


def _own(told: Any) -> Iterator[Feast]:  # noqa: ANN401  # whatever the settings hold
    for one in told if isinstance(told, list) else ():
        found = _DAY.fullmatch(str(one.get("day"))) if isinstance(one, dict) else None
        if found and one.get("name"):
            yield Feast("own", YearDay(int(found[2]), int(found[3]), found[1] is not None), str(one["name"]))
