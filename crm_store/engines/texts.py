"""How both databases are handed JSON."""

import json


def to_json(value: object) -> str:
    """Write Chinese as Chinese, so that whoever looks into the database can read it."""
    return json.dumps(value, ensure_ascii=False)
