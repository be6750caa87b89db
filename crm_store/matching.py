"""Whether the words of a message mean a task that was written down earlier in other words."""

import re

from crm_store.names.folding import fold

ENOUGH = 0.5

_WORDS = re.compile(r"[^\W\d_a-z]|[a-z]+|\d+")
_STEM = 5


def closeness(words: str, task: str) -> float:
    """Give the share, 0 to 1, of the shorter one's words (each Chinese character is one) that the other has too."""
    one, other = _tokens(words), _tokens(task)
    if not one or not other:
        return 0.0
    return len(one & other) / min(len(one), len(other))


def _tokens(text: str) -> frozenset[str]:
    # English endings differ between plan and report (send, sent, sending), so a word's beginning stands for it.
    return frozenset(word[:_STEM] for word in _WORDS.findall(fold(text)))
