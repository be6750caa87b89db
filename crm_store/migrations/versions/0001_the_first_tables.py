"""The first tables, one function each, and the name index."""

import sqlalchemy as sa
from alembic import op
from sqlmodel.sql.sqltypes import AutoString, UTCDateTime

from crm_store.names import index
from crm_store.records.columns import Exact

revision = "0001"
down_revision = None


def upgrade() -> None:
    _organisation()
    _team()
    _users()
    _change_set()
    _customer()
    _handled_message()
    _identity()
    _invitation()
    _alias()
    _button()
    _change()
    _chat_session()
    _orders()
    _person()
    _rhythm()
    _sent_message()
    _contact()
    _follow_up()
    _name_choice()
    index.create(op.get_bind())


def _table(name: str, *columns: sa.schema.SchemaItem) -> None:
    op.create_table(
        name, sa.Column("id", sa.Integer(), primary_key=True, nullable=False), *columns, sqlite_autoincrement=True
    )


def _organisation() -> None:
    _table(
        "organisation",
        sa.Column("name", AutoString(), nullable=False),
        sa.Column("currency", AutoString(), nullable=False),
        sa.Column("country", AutoString(), nullable=False),
        sa.Column("zone", AutoString(), nullable=False),
        sa.Column("language", AutoString(), nullable=False),
        sa.Column("settings", sa.JSON(none_as_null=True), nullable=False),
        sa.Column("created_at", UTCDateTime(), nullable=False),
    )


def _team() -> None:
    _table("team", sa.Column("name", AutoString(), nullable=False), sa.UniqueConstraint("name", name="uq_team_name"))


def _users() -> None:
    _table(
        "users",
        sa.Column("name", AutoString(), nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("team_id", sa.Integer(), sa.ForeignKey("team.id", name="fk_users_team_id")),
        sa.Column("language", AutoString(), nullable=False),
        sa.Column("zone", AutoString(), nullable=False),
        sa.Column("quiet_from", AutoString()),
        sa.Column("quiet_to", AutoString()),
        sa.Column("digest_at", AutoString()),
        sa.Column("reminders", sa.Boolean(), nullable=False),
        sa.Column("created_at", UTCDateTime(), nullable=False),
        sa.Column("deactivated_at", UTCDateTime()),
    )
    op.create_index("ix_users_team_id", "users", ["team_id"])


def _change_set() -> None:
    _table(
        "change_set",
        sa.Column("author_id", sa.Integer(), sa.ForeignKey("users.id", name="fk_change_set_author_id")),
        sa.Column("channel", AutoString()),
        sa.Column("chat", AutoString()),
        sa.Column("message", AutoString()),
        sa.Column("summary", AutoString()),
        sa.Column("created_at", UTCDateTime(), nullable=False),
        sa.Column("undone_at", UTCDateTime()),
        sa.Column("undone_by", sa.Integer(), sa.ForeignKey("users.id", name="fk_change_set_undone_by")),
    )
    op.create_index("ix_change_set_author_id", "change_set", ["author_id"])


def _customer() -> None:
    _table(
        "customer",
        sa.Column("name", AutoString(), nullable=False),
        sa.Column("folded", AutoString(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("owner_id", sa.Integer(), sa.ForeignKey("users.id", name="fk_customer_owner_id")),
        sa.Column("tier", AutoString()),
        sa.Column("tier_source", sa.String()),
        sa.Column("tier_reason", AutoString()),
        sa.Column("tier_set_at", UTCDateTime()),
        sa.Column("region", AutoString()),
        sa.Column("industry", AutoString()),
        sa.Column("phone", AutoString()),
        sa.Column("email", AutoString()),
        sa.Column("address", AutoString()),
        sa.Column("birthday", AutoString()),
        sa.Column("birth_month", sa.Integer()),
        sa.Column("birth_day", sa.Integer()),
        sa.Column("birth_lunar", sa.Boolean(), nullable=False),
        sa.Column("tags", sa.JSON(none_as_null=True), nullable=False),
        sa.Column("notes", AutoString()),
        sa.Column("created_at", UTCDateTime(), nullable=False),
        sa.Column("archived_at", UTCDateTime()),
    )
    op.create_index("ix_customer_folded", "customer", ["folded"])
    op.create_index("ix_customer_industry", "customer", ["industry"])
    op.create_index("ix_customer_owner_id", "customer", ["owner_id"])
    op.create_index("ix_customer_phone", "customer", ["phone"])
    op.create_index("ix_customer_region", "customer", ["region"])
    op.create_index("ix_customer_tier", "customer", ["tier"])


def _handled_message() -> None:
    _table(
        "handled_message",
        sa.Column("channel", AutoString(), nullable=False),
        sa.Column("chat", AutoString(), nullable=False),
        sa.Column("message", AutoString(), nullable=False),
        sa.Column("user_id", sa.Integer(), sa.ForeignKey("users.id", name="fk_handled_message_user_id")),
        sa.Column("reply", sa.JSON(none_as_null=True)),
        sa.Column("handled_at", UTCDateTime(), nullable=False),
        sa.UniqueConstraint("channel", "chat", "message", name="uq_handled_message_channel_chat_message"),
    )
    op.create_index("ix_handled_message_handled_at", "handled_message", ["handled_at"])
    op.create_index("ix_handled_message_user_id", "handled_message", ["user_id"])


def _identity() -> None:
    _table(
        "identity",
        sa.Column("user_id", sa.Integer(), sa.ForeignKey("users.id", name="fk_identity_user_id"), nullable=False),
        sa.Column("channel", AutoString(), nullable=False),
        sa.Column("external_id", AutoString(), nullable=False),
        sa.UniqueConstraint("channel", "external_id", name="uq_identity_channel_external_id"),
    )
    op.create_index("ix_identity_user_id", "identity", ["user_id"])


def _invitation() -> None:
    _table(
        "invitation",
        sa.Column("digest", AutoString(), nullable=False),
        sa.Column("name", AutoString(), nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("team_id", sa.Integer(), sa.ForeignKey("team.id", name="fk_invitation_team_id")),
        sa.Column("invited_by", sa.Integer(), sa.ForeignKey("users.id", name="fk_invitation_invited_by")),
        sa.Column("expires_at", UTCDateTime(), nullable=False),
        sa.Column("used_at", UTCDateTime()),
        sa.UniqueConstraint("digest", name="uq_invitation_digest"),
    )


def _alias() -> None:
    _table(
        "alias",
        sa.Column(
            "customer_id", sa.Integer(), sa.ForeignKey("customer.id", name="fk_alias_customer_id"), nullable=False
        ),
        sa.Column("name", AutoString(), nullable=False),
        sa.Column("folded", AutoString(), nullable=False),
    )
    op.create_index("ix_alias_customer_id", "alias", ["customer_id"])
    op.create_index("ix_alias_folded", "alias", ["folded"])


def _button() -> None:
    _table(
        "button",
        sa.Column("token", AutoString(), nullable=False),
        sa.Column("user_id", sa.Integer(), sa.ForeignKey("users.id", name="fk_button_user_id"), nullable=False),
        sa.Column("action", sa.JSON(none_as_null=True), nullable=False),
        sa.Column("change_set_id", sa.Integer(), sa.ForeignKey("change_set.id", name="fk_button_change_set_id")),
        sa.Column("expires_at", UTCDateTime(), nullable=False),
        sa.Column("used_at", UTCDateTime()),
        sa.UniqueConstraint("token", name="uq_button_token"),
    )
    op.create_index("ix_button_change_set_id", "button", ["change_set_id"])
    op.create_index("ix_button_expires_at", "button", ["expires_at"])
    op.create_index("ix_button_user_id", "button", ["user_id"])


def _change() -> None:
    _table(
        "change",
        sa.Column(
            "change_set_id",
            sa.Integer(),
            sa.ForeignKey("change_set.id", name="fk_change_change_set_id"),
            nullable=False,
        ),
        sa.Column("step", sa.Integer(), nullable=False),
        sa.Column("table", AutoString(), nullable=False),
        sa.Column("row_id", sa.Integer(), nullable=False),
        sa.Column("op", sa.String(), nullable=False),
        sa.Column("before", sa.JSON(none_as_null=True)),
        sa.Column("after", sa.JSON(none_as_null=True)),
        sa.Column("undone", sa.Boolean(), nullable=False),
    )
    op.create_index("ix_change_change_set_id", "change", ["change_set_id"])
    op.create_index("ix_change_row", "change", ["table", "row_id"])


def _chat_session() -> None:
    _table(
        "chat_session",
        sa.Column("user_id", sa.Integer(), sa.ForeignKey("users.id", name="fk_chat_session_user_id"), nullable=False),
        sa.Column(
            "focus_id", sa.Integer(), sa.ForeignKey("customer.id", name="fk_chat_session_focus_id", ondelete="SET NULL")
        ),
        sa.Column("focus_at", UTCDateTime()),
        sa.Column("last_action", sa.JSON(none_as_null=True)),
        sa.Column("last_action_at", UTCDateTime()),
        sa.Column("question", sa.JSON(none_as_null=True)),
        sa.Column("question_at", UTCDateTime()),
        sa.UniqueConstraint("user_id", name="uq_chat_session_user_id"),
    )
    op.create_index("ix_chat_session_focus_id", "chat_session", ["focus_id"])


def _orders() -> None:
    _table(
        "orders",
        sa.Column(
            "customer_id", sa.Integer(), sa.ForeignKey("customer.id", name="fk_orders_customer_id"), nullable=False
        ),
        sa.Column("amount", Exact()),
        sa.Column("currency", AutoString(), nullable=False),
        sa.Column("product", AutoString()),
        sa.Column("quantity", Exact()),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("author_id", sa.Integer(), sa.ForeignKey("users.id", name="fk_orders_author_id")),
        sa.Column("created_at", UTCDateTime(), nullable=False),
    )
    op.create_index("ix_orders_author_id", "orders", ["author_id"])
    op.create_index("ix_orders_customer_day", "orders", ["customer_id", "day"])
    op.create_index("ix_orders_day", "orders", ["day"])


def _person() -> None:
    _table(
        "person",
        sa.Column(
            "customer_id", sa.Integer(), sa.ForeignKey("customer.id", name="fk_person_customer_id"), nullable=False
        ),
        sa.Column("name", AutoString(), nullable=False),
        sa.Column("title", AutoString()),
        sa.Column("phone", AutoString()),
        sa.Column("email", AutoString()),
        sa.Column("birthday", AutoString()),
        sa.Column("notes", AutoString()),
        sa.Column("created_at", UTCDateTime(), nullable=False),
    )
    op.create_index("ix_person_customer_id", "person", ["customer_id"])


def _rhythm() -> None:
    op.create_table(
        "rhythm",
        sa.Column(
            "customer_id",
            sa.Integer(),
            sa.ForeignKey("customer.id", name="fk_rhythm_customer_id", ondelete="CASCADE"),
            nullable=False,
            primary_key=True,
        ),
        sa.Column("since", sa.Date(), nullable=False),
        sa.Column("last_day", sa.Date()),
        sa.Column("tried_day", sa.Date()),
        sa.Column("gaps", sa.Integer(), nullable=False),
        sa.Column("median_gap", sa.Float()),
        sa.Column("regular", sa.Boolean(), nullable=False),
        sa.Column("watch_on", sa.Date(), nullable=False),
    )
    op.create_index("ix_rhythm_since", "rhythm", ["since"])
    op.create_index("ix_rhythm_watch_on", "rhythm", ["watch_on"])


def _sent_message() -> None:
    _table(
        "sent_message",
        sa.Column("channel", AutoString(), nullable=False),
        sa.Column("chat", AutoString(), nullable=False),
        sa.Column("message", AutoString(), nullable=False),
        sa.Column(
            "change_set_id",
            sa.Integer(),
            sa.ForeignKey("change_set.id", name="fk_sent_message_change_set_id"),
            nullable=False,
        ),
        sa.Column("sent_at", UTCDateTime(), nullable=False),
    )
    op.create_index("ix_sent_message_change_set_id", "sent_message", ["change_set_id"])


def _contact() -> None:
    _table(
        "contact",
        sa.Column("customer_id", sa.Integer(), sa.ForeignKey("customer.id", name="fk_contact_customer_id")),
        sa.Column("customer_words", AutoString()),
        sa.Column("candidates", sa.JSON(none_as_null=True), nullable=False),
        sa.Column("person_id", sa.Integer(), sa.ForeignKey("person.id", name="fk_contact_person_id")),
        sa.Column("person_words", AutoString()),
        sa.Column("channel", AutoString()),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("last_day", sa.Date()),
        sa.Column("ends_on", sa.Date(), nullable=False),
        sa.Column("clock", sa.Time()),
        sa.Column("part", AutoString()),
        sa.Column("assumed", sa.Boolean(), nullable=False),
        sa.Column("occurred_at", UTCDateTime(), nullable=False),
        sa.Column("reached", sa.Boolean(), nullable=False),
        sa.Column("note", AutoString()),
        sa.Column("author_id", sa.Integer(), sa.ForeignKey("users.id", name="fk_contact_author_id")),
        sa.Column("created_at", UTCDateTime(), nullable=False),
    )
    op.create_index("ix_contact_author_id", "contact", ["author_id"])
    op.create_index("ix_contact_customer_day", "contact", ["customer_id", "day"])
    op.create_index("ix_contact_ends_on", "contact", ["ends_on"])
    op.create_index("ix_contact_person_id", "contact", ["person_id"])


def _follow_up() -> None:
    _table(
        "follow_up",
        sa.Column("customer_id", sa.Integer(), sa.ForeignKey("customer.id", name="fk_follow_up_customer_id")),
        sa.Column("customer_words", AutoString()),
        sa.Column("candidates", sa.JSON(none_as_null=True), nullable=False),
        sa.Column("person_id", sa.Integer(), sa.ForeignKey("person.id", name="fk_follow_up_person_id")),
        sa.Column("person_words", AutoString()),
        sa.Column("due_day", sa.Date()),
        sa.Column("due_last_day", sa.Date()),
        sa.Column("due_clock", sa.Time()),
        sa.Column("due_part", AutoString()),
        sa.Column("zone", AutoString(), nullable=False),
        sa.Column("next_at", UTCDateTime()),
        sa.Column("repeat", AutoString()),
        sa.Column("repeat_from", sa.Date()),
        sa.Column("task", AutoString()),
        sa.Column("channel", AutoString()),
        sa.Column("owner_id", sa.Integer(), sa.ForeignKey("users.id", name="fk_follow_up_owner_id")),
        sa.Column("author_id", sa.Integer(), sa.ForeignKey("users.id", name="fk_follow_up_author_id")),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("done_at", UTCDateTime()),
        sa.Column("reason", AutoString()),
        sa.Column("previous_id", sa.Integer(), sa.ForeignKey("follow_up.id", name="fk_follow_up_previous_id")),
        sa.Column("created_at", UTCDateTime(), nullable=False),
    )
    op.create_index("ix_follow_up_author_id", "follow_up", ["author_id"])
    op.create_index("ix_follow_up_customer_id", "follow_up", ["customer_id"])
    op.create_index("ix_follow_up_due", "follow_up", ["status", "due_day"])
    op.create_index("ix_follow_up_next_at", "follow_up", ["next_at"])
    op.create_index("ix_follow_up_owner_id", "follow_up", ["owner_id"])
    op.create_index("ix_follow_up_person_id", "follow_up", ["person_id"])
    op.create_index("ix_follow_up_previous_id", "follow_up", ["previous_id"])


def _name_choice() -> None:
    _table(
        "name_choice",
        sa.Column("user_id", sa.Integer(), sa.ForeignKey("users.id", name="fk_name_choice_user_id"), nullable=False),
        sa.Column("words", AutoString(), nullable=False),
        sa.Column(
            "customer_id", sa.Integer(), sa.ForeignKey("customer.id", name="fk_name_choice_customer_id"), nullable=False
        ),
        sa.Column("person_id", sa.Integer(), sa.ForeignKey("person.id", name="fk_name_choice_person_id")),
        sa.UniqueConstraint("user_id", "words", name="uq_name_choice_user_id_words"),
    )
    op.create_index("ix_name_choice_customer_id", "name_choice", ["customer_id"])
    op.create_index("ix_name_choice_person_id", "name_choice", ["person_id"])
