"""Spreadsheets as rows of text: csv in whatever encoding Excel wrote it, and the first sheet of a workbook."""

import csv
import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from crm_store.importing.lexicon import columns_of

WORKBOOKS = frozenset({".xlsx", ".xlsm", ".xlsb", ".xls", ".ods"})
_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_ENCODINGS = ("utf-8", "gb18030", "big5hkscs")
_DELIMITERS = ",;\t|"
_CELL_LIMIT = 1_000_000


@dataclass(frozen=True, slots=True)
class Table:
    """The headings, and each row with its number in the file; rows without anything are left out."""

    headings: tuple[str, ...]
    rows: tuple[tuple[int, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class Unreadable:
    """The file is no table; `why` tells what it is instead."""

    why: str


def read(path: Path) -> Table | Unreadable:
    """Read a table by the kind of its file.

    Raises:
        OSError: the file cannot be opened.
    """
    lines = _of_workbook(path) if path.suffix.lower() in WORKBOOKS else _of_csv(path.read_bytes())
    if isinstance(lines, Unreadable):
        return lines
    filled = [(number, row) for number, row in enumerate(lines, 1) if any(row)]
    if not filled:
        return Unreadable("the file holds no rows")
    (_, headings), *rows = filled
    return Table(headings, tuple(rows))


def _of_workbook(path: Path) -> list[tuple[str, ...]] | Unreadable:
    from python_calamine import CalamineError, CalamineWorkbook  # noqa: PLC0415  # only a workbook needs it

    with path.open("rb") as file:
        try:
            rows: Iterable[Sequence[object]] = CalamineWorkbook.from_filelike(file).get_sheet_by_index(0).to_python()
        except CalamineError as error:
            return Unreadable(f"no workbook that can be read ({error})")
    return [tuple(_text(cell) for cell in row) for row in rows]


def _of_csv(content: bytes) -> list[tuple[str, ...]] | Unreadable:
    if b"\0" in content[:1000] and not content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return Unreadable("no text, and no workbook by its name")
    readings = [rows for encoding in _encodings(content) if (rows := _decoded(content, encoding))]
    if not readings:
        return Unreadable("text in none of UTF-8, GBK and Big5")
    # Bytes of one Chinese encoding often are some text in the other: the right one is that whose headings are known.
    return max(readings, key=lambda rows: len(columns_of(rows[0])))


def _encodings(content: bytes) -> tuple[str, ...]:
    return next(((name,) for mark, name in _MARKS if content.startswith(mark)), _ENCODINGS)


def _decoded(content: bytes, encoding: str) -> list[tuple[str, ...]]:
    try:
        text = content.decode(encoding)
        first = text.partition("\n")[0]
        csv.field_size_limit(_CELL_LIMIT)
        lines = csv.reader(io.StringIO(text, newline=""), delimiter=max(_DELIMITERS, key=first.count))
        return [tuple(cell.strip() for cell in row) for row in lines]
    except (UnicodeDecodeError, csv.Error):
        return []


def _text(cell: object) -> str:
    match cell:
        case float() if cell.is_integer():
            return str(int(cell))  # workbooks keep every number, telephone numbers too, with a fraction
        case datetime() if not (cell.hour or cell.minute or cell.second):
            return cell.date().isoformat()
        case date():
            return cell.isoformat()
    return str(cell).strip()
