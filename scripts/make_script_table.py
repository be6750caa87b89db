"""Make `crm_store/names/simplified.txt`: which simplified character stands for each traditional one.

The data is OpenCC's (Apache-2.0), as the package `opencc-python-reimplemented` carries it. It is needed only here:

    pip install opencc-python-reimplemented && python scripts/make_script_table.py
"""

from importlib.util import find_spec
from pathlib import Path

TABLE = Path(__file__).parent.parent / "crm_store" / "names" / "simplified.txt"
HEADER = """\
# Traditional characters, and below each its simplified one. Made by scripts/make_script_table.py from TSCharacters of
# OpenCC (https://github.com/BYVoid/OpenCC, Apache License 2.0) with a few readings chosen for everyday business text.
"""
# OpenCC leaves these to its phrases or to the writer. In messages about customers one reading is all there is.
CHOSEN = {
    "著": "着",
    "祇": "只",
    "衹": "只",
    "瞭": "了",
    "覆": "复",
    "藉": "借",
    "彷": "仿",
    "牴": "抵",
    "妳": "你",
    "牠": "它",
    "汙": "污",
    "洩": "泄",
    "痺": "痹",
    "粧": "妆",
    "菸": "烟",
    "帳": "账",
    "帐": "账",
    "槓": "杠",
}


def opencc_characters() -> dict[str, str]:
    """Read OpenCC's table, with the first of its choices for each character."""
    spec = find_spec("opencc")
    if not spec or not spec.origin:
        raise SystemExit("Install opencc-python-reimplemented first.")
    path = Path(spec.origin).parent / "dictionary" / "TSCharacters.txt"
    rows = (line.split("\t") for line in path.read_text("utf-8").splitlines())
    return {traditional: choices.split(" ")[0] for traditional, choices in rows}


def main() -> None:
    """Write the table: a line of traditional characters and, in the same order, a line of simplified ones."""
    table = {**opencc_characters(), **CHOSEN}
    final = {old: table.get(new, new) for old, new in table.items()}
    pairs = sorted((old, new) for old, new in final.items() if old != new)
    lines = ["".join(column) for column in zip(*pairs, strict=True)]
    TABLE.write_text(HEADER + "\n".join(lines) + "\n", "utf-8")
    print(f"{len(pairs)} characters in {TABLE.name}")


if __name__ == "__main__":
    main()
