"""What is sent along with words, what is known of chats, and invitations for who is on the staff already."""

import sqlalchemy as sa
from alembic import op
from sqlmodel.sql.sqltypes import AutoString, UTCDateTime

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    _chat()
    _attachment()
    with op.batch_alter_table("invitation") as batch:
        batch.add_column(sa.Column("user_id", sa.Integer()))
        batch.create_foreign_key("fk_invitation_user_id", "users", ["user_id"], ["id"])


def _chat() -> None:
    op.create_table(
        "chat",
        sa.Column("id", sa.Integer(), primary_key=True, nullable=False),
        sa.Column("channel", AutoString(), nullable=False),
        sa.Column("external_id", AutoString(), nullable=False),
        sa.Column("marked_by", sa.Integer(), sa.ForeignKey("users.id", name="fk_chat_marked_by")),
        sa.Column("confirmed", sa.Boolean(), nullable=False),
        sa.Column("checked_at", UTCDateTime()),
        sa.Column("closed_reason", AutoString()),
        sa.Column("closed_at", UTCDateTime()),
        sa.UniqueConstraint("channel", "external_id", name="uq_chat_channel_external_id"),
        sqlite_autoincrement=True,
    )


def _attachment() -> None:
    op.create_table(
        "attachment",
        sa.Column("id", sa.Integer(), primary_key=True, nullable=False),
        sa.Column("customer_id", sa.Integer(), sa.ForeignKey("customer.id", name="fk_attachment_customer_id")),
        sa.Column("contact_id", sa.Integer()),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("channel", AutoString(), nullable=False),
        sa.Column("reference", AutoString()),
        sa.Column("name", AutoString()),
        sa.Column("caption", AutoString()),
        sa.Column("latitude", sa.Float()),
        sa.Column("longitude", sa.Float()),
        sa.Column("author_id", sa.Integer(), sa.ForeignKey("users.id", name="fk_attachment_author_id")),
        sa.Column("created_at", UTCDateTime(), nullable=False),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_attachment_customer_id", "attachment", ["customer_id"])
    op.create_index("ix_attachment_author_id", "attachment", ["author_id"])
