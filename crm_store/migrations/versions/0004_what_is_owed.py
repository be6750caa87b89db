"""Which order a payment is for, and the orders that await a payment."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    op.add_column("payment", sa.Column("order_id", sa.Integer()))
    op.create_index(
        "ix_orders_awaited",
        "orders",
        ["customer_id"],
        sqlite_where=sa.text("settled = 0"),
        postgresql_where=sa.text("NOT settled"),
    )
