"""Look closely: where in a message does one entry of the index stand, and how exactly."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from rapidfuzz.distance import OSA

from crm_store.names.chinese import ONLY_TRADE, heart, telling_pieces
from crm_store.names.entries import LEAST_FUZZY, SHORT
from crm_store.names.forms import Form, Kind, is_chinese
from crm_store.names.lexicon import common_words, name_words
from crm_store.names.reading import Reading, Titled, after_surname
from crm_store.names.sounds import sound, syllables

# How much of a form's weight is left when it is written otherwise, in hundredths.
HOMOPHONE = 86
ANOTHER_HOMOPHONE = 70  # Every character is written otherwise.
TYPO = 80
FLATTERY = 62
DOUBT = 68
COMMAND = 62
HONORED = 95
Called = dict[tuple[Kind, str], int]
LONG = 8  # From here two errors are allowed.


@dataclass(frozen=True, slots=True)
class Hit:
    """A place where a form stands, with its exactness in hundredths."""

    start: int
    end: int
    score: int


def hits(reading: Reading, forms: Iterable[Form]) -> Iterator[Hit]:
    """Find every place where one of the forms stands; the more exact ways are tried first."""
    given = tuple(forms)
    yield from _titled(reading, given)
    for form in given:
        if form.kind == "typed":
            yield from _typed(reading, form)
        elif form.kind not in ("titled", "surname", "given"):
            yield from (_chinese if is_chinese(form.text) else _latin)(reading, form)


def _scaled(weight: int, share: int) -> int:
    """Take a share of a weight, both in hundredths."""
    return weight * share // 100


# Chinese


def _chinese(reading: Reading, form: Form) -> list[Hit]:
    """Find a Chinese form as it stands, or else by sound or misspelt."""
    found = list(_as_written(reading, form))
    if found or form.kind != "name" or (len(form.text) > SHORT and len(heart(form.text)) < SHORT):
        return found  # A heart of two characters is a form of its own, and is misspelt only by its sound.
    return list(_by_sound(reading, form) if len(form.text) <= SHORT else _misspelt(reading, form))


def _as_written(reading: Reading, form: Form) -> Iterator[Hit]:
    """Find every place of a form as it stands."""
    length, start = len(form.text), reading.folded.find(form.text)
    while start >= 0:
        share = _standing(reading.folded, start, start + length, part=form.kind == "part")
        if share and not (form.weight <= ONLY_TRADE and _after_place(reading.folded, start)):
            yield Hit(start, start + length, _scaled(form.weight, share))
        start = reading.folded.find(form.text, start + 1)


def _after_place(folded: str, start: int) -> bool:
    """Tell whether a place's name stands before, so that 精工 in 华北精工 is part of another name."""
    return any(start >= length and folded[start - length : start] in name_words().places for length in (2, 3))


def _standing(folded: str, start: int, end: int, *, part: bool) -> int:
    """Say how freely a name stands in the text: not at all inside 日光灯 or across 上海|蓝天, or before 区."""
    if end - start > SHORT:
        return 100
    everyday, known = common_words().chinese, name_words()
    if _longer_word(folded, start, end):
        return 0
    if folded[start:end] in known.places and folded.startswith(known.regions, end):
        return 0
    if part and after_surname(folded, start):
        return 0
    left = start > 0 and folded[start - 1 : start + 1] in everyday
    right = folded[end - 1 : end + 1] in everyday
    return (100, 85, 0)[left + right]


def _longer_word(folded: str, start: int, end: int) -> bool:
    """Tell whether a place is only part of an everyday word."""
    around = (folded[max(start - 1, 0) : end], folded[start : end + 1])
    return any(len(piece) > end - start and piece in common_words().chinese for piece in around)


def _by_sound(reading: Reading, form: Form) -> Iterator[Hit]:
    """Find a short form by its sound: 宏力 for 宏利."""
    length = len(form.text)
    for start in reading.sounds.get(sound(form.text), ()):
        written = reading.folded[start : start + length]
        if (
            len(written) < length
            or sound(written) != sound(form.text)
            or _is_words(reading.folded, start, start + length)
        ):
            continue
        if _takes_neighbour(written, form.text):
            continue
        same = any(map(str.__eq__, written, form.text))
        if same or length == SHORT:  # Two characters, both written otherwise, are too often something else.
            share = HOMOPHONE if same and not _other_surname(written, form.text) else ANOTHER_HOMOPHONE
            yield Hit(start, start + length, _scaled(form.weight, share))


def _other_surname(written: str, name: str) -> bool:
    """Tell whether two writings begin with different surnames, so that 李小龙 need not be 黎小龙."""
    return written[0] != name[0] and {written[0], name[0]} <= name_words().surnames


def _takes_neighbour(written: str, name: str) -> bool:
    """Tell whether a misspelling would begin or end with a character that only stands beside names: 约|嘉 for 越嘉."""
    ends = ((written[0], name[0]), (written[-1], name[-1]))
    return any(ours != theirs and ours in name_words().beside for ours, theirs in ends)


def _is_words(folded: str, start: int, end: int) -> bool:
    """Tell whether everyday words stand in or across a place, so that nothing is misspelt there."""
    everyday = common_words().chinese
    ends = (folded[max(start - 1, 0) : start + 1], folded[end - 1 : end + 1], folded[start:end])
    return any(piece in everyday for piece in ends)


def _misspelt(reading: Reading, form: Form) -> list[Hit]:
    """Find a longer form with one character wrong, missing or too many: 华中精公 for 华中精工."""
    heard = syllables(form.text)
    found = (_compare(reading, form, heard, window) for window in _windows(reading, form.text))
    return [hit for hit in found if hit]


def _windows(reading: Reading, name: str) -> set[tuple[int, int]]:
    """Give the places where a piece of the name is heard, with the name laid around it."""
    found: set[tuple[int, int]] = set()
    for piece, place in telling_pieces(name):
        for heard in reading.sounds.get(sound(piece), ()):
            start, end = heard - place, heard - place + len(name)
            found |= {(start, end - 1), (start, end), (start, end + 1), (start - 1, end), (start + 1, end)}
    return found


def _compare(reading: Reading, form: Form, heard: list[str], window: tuple[int, int]) -> Hit | None:
    """Compare a place with a name, first by sound, then by character."""
    start, end = window
    written = reading.folded[max(start, 0) : end]
    if start < 0 or len(written) != end - start or not _same_place(written, form.text):
        return None
    if any(character not in form.text and character in name_words().never for character in written):
        return None
    if len(written) != len(form.text) and (written[0], written[-1]) != (form.text[0], form.text[-1]):
        return None
    allowed = 2 if len(form.text) >= LONG else 1
    apart = OSA.distance(syllables(written), heard, score_cutoff=allowed)
    if apart > allowed:
        return None
    return Hit(start, end, _scaled(form.weight, (HOMOPHONE, TYPO, TYPO - 10)[apart]))


def _same_place(written: str, name: str) -> bool:
    """Tell that two writings do not begin with different places: 华南精工 is not 华东精工."""
    places = name_words().places
    return written[:2] == name[:2] or not (written[:2] in places and name[:2] in places)


def _typed(reading: Reading, form: Form) -> Iterator[Hit]:
    """Find a Chinese name in Latin letters that are no everyday word or abbreviation."""
    everyday, abbreviations = common_words().english, name_words().not_initials
    for first, last in reading.spans.get(form.text, ()):
        words = reading.words[first:last]
        if not all(word.text in everyday or word.text in abbreviations for word in words):
            yield Hit(words[0].start, words[-1].end, form.weight)


def _titled(reading: Reading, forms: tuple[Form, ...]) -> Iterator[Hit]:
    """Find a person by surname and title."""
    by_kind: Called = {(form.kind, form.text): form.weight for form in forms} if reading.titled else {}
    for titled in reading.titled:
        score = _fit(titled, by_kind)
        if score:
            yield Hit(titled.start, titled.end, _scaled(score, DOUBT) if titled.doubt else score)


def _fit(titled: Titled, forms: Called) -> int:
    """Say how well a surname with a title fits a person."""
    known = name_words()
    strong = 0 if titled.before else forms.get(("titled", titled.name + titled.said), 0)
    if strong:
        return strong
    surname = forms.get(("surname", titled.name), 0)
    if surname:
        familiar = titled.before or titled.said in known.courtesy
        return surname if familiar else FLATTERY if titled.said in known.flattery else 0
    called = titled.said in known.after_given or titled.before
    return forms.get(("given", titled.name), 0) if called and not titled.doubt | titled.full else 0


# Latin letters


def _latin(reading: Reading, form: Form) -> list[Hit]:
    """Find a form in Latin letters as it stands, or else misspelt."""
    if form.kind == "letters":
        return list(_acronym(reading, form))
    found = [_judged(reading, form, span) for span in _spans(reading, form.text)]
    if not found and form.kind in ("name", "first"):
        found = [_misspelt_words(reading, form, index) for index in reading.odd]
    return [hit for hit in found if hit]


def _acronym(reading: Reading, form: Form) -> Iterator[Hit]:
    """Find initials in capitals."""
    for first, last in reading.spans.get(form.text, ()):
        word = reading.words[first]
        alone = last == first + 1 and reading.text[word.start : word.end].isupper()
        if alone and form.text not in name_words().not_initials:
            yield Hit(word.start, word.end, form.weight)


def _spans(reading: Reading, name: str) -> Iterator[tuple[int, int]]:
    """Find the words of a name side by side, or written as one."""
    words = name.split()
    joined = reading.spans.get("".join(words), ()) if len(words) <= 2 else ()  # noqa: PLR2004 - longer are not joined
    yield from joined
    if len(words) > 2:  # noqa: PLR2004 - two words are among the joined
        for first, last in reading.spans.get(words[0], ()):
            whole = reading.words[first : first + len(words)]
            if last == first + 1 and [word.text for word in whole] == words:
                yield first, first + len(words)


def _judged(reading: Reading, form: Form, span: tuple[int, int]) -> Hit | None:
    """Weigh a place where the letters are right: small letters may be an everyday word."""
    first, last = span
    start, end = reading.words[first].start, reading.words[last - 1].end
    if form.kind in ("first", "last") and _after_honorific(reading, first):
        return Hit(reading.words[first - 1].start, end, min(HONORED, form.weight + HONORED - 72))
    if form.kind in ("first", "last") and _is_somebody_else(reading, form, span):
        return None
    share = _words_share(reading, span) if last - first > 1 else _case_share(reading, form, first)
    return Hit(start, end, _scaled(form.weight, share)) if share else None


def _words_share(reading: Reading, span: tuple[int, int]) -> int:
    """Say how much several words count as a name: a quick path in small letters is a path."""
    first, last = span
    everyday = all(word.text in common_words().english for word in reading.words[first:last])
    if not everyday or _is_capital(reading, first):
        return 100
    return 0 if _after_article(reading, first) else 100 if reading.small else 80


def _after_honorific(reading: Reading, first: int) -> bool:
    """Tell whether Mr, Ms or Dr stands just before a word."""
    if not first or reading.words[first - 1].text not in name_words().honorifics:
        return False
    between = reading.folded[reading.words[first - 1].end : reading.words[first].start]
    return not between.strip(" .")


def _is_somebody_else(reading: Reading, form: Form, span: tuple[int, int]) -> bool:
    """Tell whether a first name goes on with another surname, or a surname stands in another name."""
    first, last = span
    goes_on = last < len(reading.words) and _belongs(reading, last - 1, last, other=last)
    return goes_on or (form.kind == "last" and first > 1 and _belongs(reading, first - 1, first, other=first - 1))


def _belongs(reading: Reading, left: int, right: int, *, other: int) -> bool:
    """Tell whether two neighbours stand together as a name: both with a capital, only a space between, no Monday."""
    known, word = name_words(), reading.words[other].text
    named = word not in common_words().english or word in known.last_names
    together = reading.folded[reading.words[left].end : reading.words[right].start] == " "
    return named and together and _is_capital(reading, left) and _is_capital(reading, right)


def _case_share(reading: Reading, form: Form, index: int) -> int:
    """Say how much one word counts as a name, by its capitals and by what else it may mean."""
    word, known = reading.words[index], name_words()
    personal = form.kind in ("first", "last")
    ordinary = word.text in (known.word_names if personal else common_words().english)
    if not ordinary:
        return 100 if personal or not _after_article(reading, index) or _is_capital(reading, index) else 60
    if _is_capital(reading, index):
        heads = personal and _begins_sentence(reading, index)
        return COMMAND if heads and word.text in known.command_names else 90 if heads or not index else 100
    return 60 if reading.small and not personal and not _after_article(reading, index) else 0


def _is_capital(reading: Reading, index: int) -> bool:
    """Tell whether a word begins with a capital."""
    return reading.text[reading.words[index].start].isupper()


def _after_article(reading: Reading, index: int) -> bool:
    """Tell whether a word stands behind an article, so that it is a thing."""
    return index > 0 and reading.words[index - 1].text in name_words().articles


def _begins_sentence(reading: Reading, index: int) -> bool:
    """Tell whether a word is the first of a sentence."""
    before = reading.folded[: reading.words[index].start].rstrip()
    return not before or before[-1] in ".!?;:\n"


def _misspelt_words(reading: Reading, form: Form, index: int) -> Hit | None:
    """Compare the words around an odd word with a name, a letter wrong in one of them, or in two of several."""
    words = form.text.split()
    written = reading.words[index].text
    for place, word in enumerate(words):
        first = index - place
        whole = reading.words[max(first, 0) : first + len(words)]
        if len(word) < LEAST_FUZZY or len(whole) < len(words) or first < 0:
            continue
        if OSA.distance(written, word, score_cutoff=1) == 1 and _close(tuple(w.text for w in whole), words):
            share = _misspelt_share(reading, form, index) if len(words) == 1 else 100
            return Hit(whole[0].start, whole[-1].end, _scaled(_scaled(form.weight, TYPO + 5), share))
    return None


def _misspelt_share(reading: Reading, form: Form, index: int) -> int:
    """Say how much a misspelt single word counts: in small letters among capitals it is a word that we do not know."""
    if _is_capital(reading, index) or reading.small:
        return 100
    return 80 if form.kind == "first" else 0


def _close(written: tuple[str, ...], words: list[str]) -> bool:
    """Tell whether words are those of a name with at most one error each and two in all."""
    apart = [OSA.distance(ours, theirs, score_cutoff=1) for ours, theirs in zip(written, words, strict=True)]
    return max(apart) <= 1 and sum(apart) <= min(2, len(words))
