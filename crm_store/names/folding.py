"""One form for text that means the same: simplified characters, lower case, half width, plain letters.

Every function keeps the length of its text, so that a place in the folded text is the same place in the original.
This file imports nothing heavy: understanding folds each message with it, and the name index each name.
"""

import unicodedata
from importlib.resources import files

# Typographic quotes and dashes that telephones put for the plain ones.
_PLAIN = dict(zip("‘’‛′“”‐‑‒–−～〜・", "''''\"\"-----~~·", strict=True))


def _read_table() -> dict[str, str]:
    """Read the traditional characters with their simplified ones."""
    text = files("crm_store.names").joinpath("simplified.txt").read_text("utf-8")
    traditional, simplified = (line for line in text.splitlines() if not line.startswith("#"))
    return dict(zip(traditional, simplified, strict=True))


_SIMPLIFIED = _read_table()
_SIMPLIFY = str.maketrans(_SIMPLIFIED)


def _half_width(character: str) -> str:
    """Turn a full-width, half-width or compatibility form into the usual character."""
    kind = unicodedata.decomposition(character)
    if kind.startswith(("<wide>", "<narrow>")) or (kind and not kind.startswith("<")):
        return unicodedata.normalize("NFKC", character)
    return character


def _without_accent(character: str) -> str:
    """Take the marks off a Latin letter: é is e, ü is u."""
    base = unicodedata.normalize("NFD", character)[:1]
    return base if base.isascii() else character


def _fold_character(character: str) -> str:
    """Fold one character, or give it back where its folded form has another length."""
    folded = character
    for step in (_half_width, _without_accent, str.casefold):
        changed = step(folded)
        folded = changed if len(changed) == 1 else folded
    return _SIMPLIFIED.get(folded, _PLAIN.get(folded, folded))


class _Folds(dict[int, str]):
    """What each character folds to, worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        folded = self[code] = _fold_character(chr(code))
        return folded


_FOLD = _Folds()


def simplify(text: str) -> str:
    """Give the text in simplified characters, one for one: 恆瑞達 is 恒瑞达."""
    return text.translate(_SIMPLIFY)


def fold(text: str) -> str:
    """Give the text simplified, in lower case, half width and without accents: ＡＢＣ恆瑞 is abc恒瑞."""
    return text.translate(_FOLD)
