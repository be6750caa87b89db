"""Write tests/understanding/not_yet.yaml anew: the examples that are not understood yet, and how many there are.

python scripts/list_not_yet.py
"""

import importlib.util
from pathlib import Path

import yaml

TESTS = Path(__file__).resolve().parent.parent / "tests" / "understanding"


def main() -> None:
    """Collect and write."""
    listed = TESTS / "not_yet.yaml"
    if not listed.exists():
        listed.write_text("count: 0\n", "utf-8")
    spec = importlib.util.spec_from_file_location("test_examples", TESTS / "test_examples.py")
    if spec is None or spec.loader is None:
        raise SystemExit("tests/understanding/test_examples.py is missing")
    examples = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(examples)
    found = {f"{language}/{name}": list(examples.missed(language, name)) for language, name in examples.FILES}
    kept = {key: texts for key, texts in found.items() if texts}
    count = sum(map(len, kept.values()))
    head = "# Examples that are not understood yet. `python scripts/list_not_yet.py` writes this file.\n"
    listed.write_text(
        head + yaml.safe_dump({"count": count, **kept}, allow_unicode=True, sort_keys=False, width=200), "utf-8"
    )
    print(f"{count} examples are not understood yet")


if __name__ == "__main__":
    main()
