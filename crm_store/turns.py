"""Whose turn it is to send, where several processes share one messenger's limits: on Postgres alone.

A turn is a moment by the server's own clock, at least a gap after the one before it under the same key. The table
may be lost with the server: then the first messages are sent without waiting.
"""

from crm_store.store import Store

_TABLE = "CREATE UNLOGGED TABLE IF NOT EXISTS turn (name text PRIMARY KEY, free_at timestamptz NOT NULL)"
_TAKE = """
INSERT INTO turn AS taken VALUES (%(key)s, clock_timestamp() + %(gap)s * interval '1 second')
ON CONFLICT (name) DO UPDATE
SET free_at = greatest(taken.free_at, clock_timestamp()) + %(gap)s * interval '1 second'
RETURNING extract(epoch FROM free_at - clock_timestamp()) - %(gap)s
"""
_FORGET = "DELETE FROM turn WHERE free_at < clock_timestamp() - interval '1 hour'"


def prepare(store: Store) -> None:
    """Make the table where it is missing, and forget chats in which nothing was said for an hour."""
    with store.session() as session:
        session.connection().exec_driver_sql(_TABLE)
        session.connection().exec_driver_sql(_FORGET)


def take(store: Store, key: str, gap: float) -> float:
    """Take the next turn under a key; gives in how many seconds it is."""
    with store.beside() as connection:
        wait = connection.exec_driver_sql(_TAKE, {"key": key, "gap": gap}).scalar_one()
    return max(0.0, float(wait))
