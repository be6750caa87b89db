"""Make `crm_store/names/common_words.txt`: the everyday words that a misspelt name must not be mistaken for.

Chinese words of two and of three characters come from jieba's dictionary (MIT), English ones from the frequency list
of symspellpy (MIT; counts of Google Books, words of SCOWL), less the offensive ones that better-profanity (MIT) knows.
They are needed only here:

    pip install jieba symspellpy better-profanity && python scripts/make_common_words.py
"""

from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

WORDS = Path(__file__).parent.parent / "crm_store" / "names" / "common_words.txt"
HEADER = """\
# Everyday words: Chinese of two characters, Chinese of three, the most frequent of two, English, each on one line.
# Made by scripts/make_common_words.py from the dictionary of jieba (MIT) and the frequency list of symspellpy (MIT).
"""
ENGLISH_WORDS = 9_000
OFTEN = 30
VERY_OFTEN = 1_000


def beside(package: str, name: str) -> Path:
    """Find a data file that a package carries."""
    spec = find_spec(package)
    if not spec or not spec.origin:
        raise SystemExit(f"Install {package} first.")
    return Path(spec.origin).parent / name


def chinese(length: int, least: int) -> Iterator[str]:
    """Give jieba's words of that many characters that are used so often, without people's names."""
    for line in beside("jieba", "dict.txt").read_text("utf-8").splitlines():
        word, count, kind = line.split()
        if len(word) == length and int(count) >= least and not kind.startswith("nr"):
            yield word


def english() -> list[str]:
    """Give the most frequent English words, less the offensive ones."""
    lines = beside("symspellpy", "frequency_dictionary_en_82_765.txt").read_text("utf-8-sig").splitlines()
    offensive = set(beside("better_profanity", "profanity_wordlist.txt").read_text("utf-8").split()) | {"zoophilia"}
    words = (line.split()[0] for line in lines[:ENGLISH_WORDS])
    return sorted(word for word in words if not offensive & {word, word.removesuffix("s")})


def main() -> None:
    """Write the three lines of words."""
    lines = [
        "".join(sorted(chinese(2, OFTEN))),
        "".join(sorted(chinese(3, OFTEN))),
        "".join(sorted(chinese(2, VERY_OFTEN))),
        " ".join(english()),
    ]
    WORDS.write_text(HEADER + "\n".join(lines) + "\n", "utf-8")
    print(", ".join(f"{len(line)} characters" for line in lines))


if __name__ == "__main__":
    main()
