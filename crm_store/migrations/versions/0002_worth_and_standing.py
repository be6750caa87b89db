"""What a customer is worth and how it stands: deals and payments, what people said of it, and the standings.

The contact rhythms of before become standings that are due at once, so that the next look works them out.
"""

import sqlalchemy as sa
from alembic import op
from sqlmodel.sql.sqltypes import AutoString, UTCDateTime

from crm_store.records.columns import Exact

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    _standing()
    _move()
    _base()
    _terms()
    _pause()
    _win_back_try()
    _deal()
    _deal_move()
    _payment()
    _orders()
    _from_rhythms()


def _table(name: str, *columns: sa.schema.SchemaItem) -> None:
    op.create_table(
        name, sa.Column("id", sa.Integer(), primary_key=True, nullable=False), *columns, sqlite_autoincrement=True
    )


def _customer(table: str) -> sa.Column[int]:
    return _key(table, "customer")


def _key(table: str, to: str, *, name: str | None = None, nullable: bool = False) -> sa.Column[int]:
    column = name or f"{to}_id"
    return sa.Column(column, sa.Integer(), sa.ForeignKey(f"{to}.id", name=f"fk_{table}_{column}"), nullable=nullable)


def _author(table: str) -> sa.Column[int]:
    return _key(table, "users", name="author_id", nullable=True)


def _standing() -> None:
    op.create_table(
        "standing",
        sa.Column(
            "customer_id",
            sa.Integer(),
            sa.ForeignKey("customer.id", name="fk_standing_customer_id", ondelete="CASCADE"),
            nullable=False,
            primary_key=True,
        ),
        sa.Column("checked_on", sa.Date(), nullable=False),
        sa.Column("next_check_at", sa.Date(), nullable=False),
        sa.Column("since", sa.Date(), nullable=False),
        sa.Column("last_contact", sa.Date()),
        sa.Column("tried_day", sa.Date()),
        sa.Column("orders", sa.Integer(), nullable=False),
        sa.Column("first_order", sa.Date()),
        sa.Column("last_order", sa.Date()),
        sa.Column("value", Exact(), nullable=False),
        sa.Column("at_risk", Exact(), nullable=False),
        sa.Column("stage", AutoString(), nullable=False),
        sa.Column("stage_rule", AutoString(), nullable=False),
        sa.Column("stage_since", sa.Date(), nullable=False),
        sa.Column("level", sa.Integer(), nullable=False),
        sa.Column("touch_level", sa.Integer(), nullable=False),
        sa.Column("alert", sa.Integer(), nullable=False),
        sa.Column("tier", AutoString()),
        sa.Column("tier_since", sa.Date()),
        sa.Column("tier_rank", sa.Integer(), nullable=False),
        sa.Column("ranked", AutoString()),
        sa.Column("below", sa.Integer(), nullable=False),
        sa.Column("ranked_before", AutoString()),
        sa.Column("below_before", sa.Integer(), nullable=False),
        sa.Column("ranked_month", AutoString()),
    )
    for column in ("alert", "next_check_at", "since", "stage", "value"):
        op.create_index(f"ix_standing_{column}", "standing", [column])


def _move() -> None:
    _table(
        "move",
        sa.Column(
            "customer_id",
            sa.Integer(),
            sa.ForeignKey("customer.id", name="fk_move_customer_id", ondelete="CASCADE"),
            nullable=False,
        ),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("axis", sa.String(), nullable=False),
        sa.Column("before", AutoString()),
        sa.Column("after", AutoString()),
        sa.Column("rule", AutoString()),
        sa.Column("was_since", sa.Date()),
    )
    op.create_index("ix_move_customer", "move", ["customer_id", "axis"])
    op.create_index("ix_move_day", "move", ["day"])


def _base() -> None:
    op.create_table(
        "base",
        sa.Column("id", sa.Integer(), primary_key=True, nullable=False),
        sa.Column("ranked_on", sa.Date(), nullable=False),
        sa.Column("scheme", sa.JSON(none_as_null=True), nullable=False),
        sa.Column("cuts", sa.JSON(none_as_null=True), nullable=False),
        sa.Column("base_gap", sa.Float(), nullable=False),
        sa.Column("gaps", sa.Integer(), nullable=False),
        sa.Column("mean_order", Exact(), nullable=False),
        sa.Column("curve", sa.JSON(none_as_null=True), nullable=False),
        sa.Column("quintiles", sa.JSON(none_as_null=True), nullable=False),
    )


def _terms() -> None:
    _table(
        "terms",
        _customer("terms"),
        sa.Column("stage", AutoString()),
        sa.Column("stage_reason", AutoString()),
        sa.Column("stage_until", sa.Date()),
        sa.Column("cycle_days", sa.Float()),
        sa.Column("contract_ends", sa.Date()),
        sa.Column("notice_on", sa.Date()),
        sa.Column("lost_on", sa.Date()),
        sa.Column("lost_reason", AutoString()),
        sa.Column("relation", AutoString()),
        sa.Column("relation_since", sa.Date()),
        sa.Column("relation_reason", AutoString()),
        sa.UniqueConstraint("customer_id", name="uq_terms_customer_id"),
    )


def _pause() -> None:
    _table(
        "pause",
        _customer("pause"),
        sa.Column("first", sa.Date(), nullable=False),
        sa.Column("last", sa.Date(), nullable=False),
        sa.Column("reason", AutoString()),
        _author("pause"),
        sa.Column("created_at", UTCDateTime(), nullable=False),
    )
    op.create_index("ix_pause_customer_id", "pause", ["customer_id"])
    op.create_index("ix_pause_last", "pause", ["last"])


def _win_back_try() -> None:
    _table(
        "win_back_try",
        _customer("win_back_try"),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("refused", sa.Boolean(), nullable=False),
        _author("win_back_try"),
        sa.Column("created_at", UTCDateTime(), nullable=False),
    )
    op.create_index("ix_win_back_try_customer_id", "win_back_try", ["customer_id"])


def _deal() -> None:
    _table(
        "deal",
        _customer("deal"),
        sa.Column("product", AutoString()),
        sa.Column("amount", Exact()),
        sa.Column("currency", AutoString(), nullable=False),
        sa.Column("stage", sa.String(), nullable=False),
        sa.Column("stage_since", sa.Date(), nullable=False),
        sa.Column("close_day", sa.Date()),
        sa.Column("close_last_day", sa.Date()),
        sa.Column("closed_on", sa.Date()),
        sa.Column("reason", AutoString()),
        _author("deal"),
        sa.Column("created_at", UTCDateTime(), nullable=False),
    )
    for column in ("author_id", "customer_id", "stage"):
        op.create_index(f"ix_deal_{column}", "deal", [column])


def _deal_move() -> None:
    _table(
        "deal_move",
        _key("deal_move", "deal"),
        sa.Column("before", AutoString()),
        sa.Column("after", AutoString(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("reason", AutoString()),
        _author("deal_move"),
        sa.Column("created_at", UTCDateTime(), nullable=False),
    )
    op.create_index("ix_deal_move_deal_id", "deal_move", ["deal_id"])


def _payment() -> None:
    _table(
        "payment",
        _customer("payment"),
        sa.Column("amount", Exact(), nullable=False),
        sa.Column("currency", AutoString(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        _author("payment"),
        sa.Column("created_at", UTCDateTime(), nullable=False),
    )
    for column in ("author_id", "customer_id", "day"):
        op.create_index(f"ix_payment_{column}", "payment", [column])


def _orders() -> None:
    """Of the orders so far no payment is awaited: none could be kept."""
    with op.batch_alter_table("orders") as orders:
        orders.add_column(sa.Column("settled", sa.Boolean(), nullable=False, server_default=sa.true()))
        orders.add_column(sa.Column("reference", AutoString()))
        orders.drop_index("ix_orders_customer_day")
    op.create_index("ix_orders_customer_day", "orders", ["customer_id", "day", "status", "amount", "currency"])
    op.create_index("ix_orders_reference", "orders", ["reference"])


def _from_rhythms() -> None:
    op.execute(
        "INSERT INTO standing (customer_id, checked_on, next_check_at, since, last_contact, tried_day, orders, value,"
        " at_risk, stage, stage_rule, stage_since, level, touch_level, alert, tier_rank, below, below_before)"
        " SELECT customer_id, since, since, since, last_day, tried_day, 0, 0, 0, 'exploring', 'no_orders', since,"
        " 0, 0, 0, 0, 0, 0 FROM rhythm"
    )
    op.drop_table("rhythm")
