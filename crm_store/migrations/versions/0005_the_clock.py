"""The clock: what it looks at next, what it told whom, and how each person wants to be told."""

import sqlalchemy as sa
from alembic import op
from sqlmodel.sql.sqltypes import AutoString, UTCDateTime

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    _reminder()
    _delivery()
    with op.batch_alter_table("users") as batch:
        batch.add_column(sa.Column("push", sa.JSON(none_as_null=True), nullable=False, server_default="{}"))
    with op.batch_alter_table("standing") as batch:
        batch.add_column(sa.Column("tell_on", sa.Date()))
    op.create_index("ix_standing_tell_on", "standing", ["tell_on"])
    op.execute("UPDATE standing SET tell_on = checked_on WHERE alert IN (2, 3)")
    _birthday()


def _reminder() -> None:
    op.create_table(
        "reminder",
        sa.Column("id", sa.Integer(), primary_key=True, nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("subject", sa.Integer(), nullable=False),
        sa.Column("user_id", sa.Integer(), sa.ForeignKey("users.id", name="fk_reminder_user_id", ondelete="CASCADE")),
        sa.Column("at", UTCDateTime(), nullable=False),
        sa.Column("round", sa.Integer(), nullable=False),
        sa.UniqueConstraint("kind", "subject", name="uq_reminder_kind_subject"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_reminder_user_id", "reminder", ["user_id"])
    op.create_index("ix_reminder_at", "reminder", ["at"])


def _birthday() -> None:
    op.create_table(
        "birthday",
        sa.Column("id", sa.Integer(), primary_key=True, nullable=False),
        sa.Column(
            "customer_id",
            sa.Integer(),
            sa.ForeignKey("customer.id", name="fk_birthday_customer_id", ondelete="CASCADE"),
            nullable=False,
        ),
        sa.Column("person_id", sa.Integer()),
        sa.Column("name", AutoString(), nullable=False),
        sa.Column("month", sa.Integer(), nullable=False),
        sa.Column("day", sa.Integer(), nullable=False),
        sa.Column("lunar", sa.Boolean(), nullable=False),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_birthday_customer_id", "birthday", ["customer_id"])
    op.create_index("ix_birthday_day", "birthday", ["month", "day"])


def _delivery() -> None:
    op.create_table(
        "delivery",
        sa.Column("id", sa.Integer(), primary_key=True, nullable=False),
        sa.Column(
            "user_id",
            sa.Integer(),
            sa.ForeignKey("users.id", name="fk_delivery_user_id", ondelete="CASCADE"),
            nullable=False,
        ),
        sa.Column("kind", AutoString(), nullable=False),
        sa.Column("subject", AutoString(), nullable=False),
        sa.Column("due_at", UTCDateTime(), nullable=False),
        sa.Column("next_at", UTCDateTime()),
        sa.Column("leased_until", UTCDateTime()),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("asked", sa.Boolean(), nullable=False),
        sa.Column("error", AutoString()),
        sa.Column("sent_at", UTCDateTime()),
        sa.Column("channel", AutoString()),
        sa.Column("chat", AutoString()),
        sa.Column("message", AutoString()),
        sa.Column("text", AutoString()),
        sa.Column("about", sa.JSON(none_as_null=True)),
        sa.Column("answered_at", UTCDateTime()),
        sa.Column("created_at", UTCDateTime(), nullable=False),
        sa.UniqueConstraint("user_id", "kind", "subject", "due_at", name="uq_delivery_user_id_kind_subject_due_at"),
        sqlite_autoincrement=True,
    )
    for column in ("user_id", "subject", "next_at", "sent_at"):
        op.create_index(f"ix_delivery_{column}", "delivery", [column])
