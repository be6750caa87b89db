"""How Chinese characters sound, without tones: the key under which homophones and typed pinyin meet.

The one owner of pypinyin. It takes a tenth of a second to import, so it is imported when the first sound is asked for.
"""

import unicodedata
from functools import cache, lru_cache

from crm_store.names.lexicon import name_words

_DIAERESIS = "\u0308"


def _plain(reading: str) -> str:
    """Write a reading without its tone and with v for u with dots: lǜ is lv."""
    parts = unicodedata.normalize("NFD", reading).replace("u" + _DIAERESIS, "v")
    return "".join(letter for letter in parts if letter.isascii())


def _readings(character: str) -> list[str]:
    """Give the readings of a character, the usual one first; none for what is not Chinese."""
    from pypinyin.constants import PINYIN_DICT  # noqa: PLC0415 - slow to import, see above

    found = PINYIN_DICT.get(ord(character), "")
    return list(dict.fromkeys(map(_plain, found.split(",")))) if found else []


class _Syllables(dict[str, str]):
    """The usual reading of each character, looked up when it is first met; empty for what is not Chinese."""

    def __missing__(self, character: str) -> str:
        syllable = self[character] = next(iter(_readings(character)), "")
        return syllable


_SYLLABLES = _Syllables()


def syllables(text: str) -> list[str]:
    """Give the reading of each character, an empty one where there is none."""
    return [_SYLLABLES[character] for character in text]


@lru_cache(maxsize=20_000)
def sound(text: str) -> str:
    """Give the sound of a few characters as one word: 海鼎 is haiding."""
    return "".join(map(_SYLLABLES.__getitem__, text))


def initials(text: str) -> str:
    """Give the first letter of each character's reading: 恒瑞达 is hrd."""
    return "".join(_SYLLABLES[character][:1] for character in text)


@cache
def _several_readings(character: str) -> bool:
    """Tell whether a character is read in more than one way, tones aside."""
    return len(_readings(character)) > 1


def typed(text: str, *, surname: str = "") -> set[str]:
    """Give the ways in which a name is typed in pinyin: 重庆 is chongqing, 曾 as a surname zeng."""
    spellings = {sound(text)}
    reading = name_words().surname_readings.get(surname)
    if reading:
        spellings.add(reading + sound(text[len(surname) :]))
    if any(map(_several_readings, text)):
        from pypinyin import lazy_pinyin  # noqa: PLC0415 - slow to import, see above

        spellings.add("".join(lazy_pinyin(text, errors="ignore")))
    return spellings
