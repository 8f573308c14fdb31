"""m

Revision ID: 3e41ce1dbfee
Revises:
"""

from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql

revision = "3e41ce1dbfee"
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    op.create_table(
        "agent_conversations",
        sa.Column("id", sa.Uuid(), server_default=sa.text("gen_random_uuid()"), nullable=False),
        sa.Column("user_id", sa.Uuid(), nullable=False),
        sa.Column("title", sa.String(length=200), nullable=True),
        sa.Column(
            "settings",
            postgresql.JSONB(astext_type=sa.Text()),
            server_default=sa.text("'{}'::jsonb"),
            nullable=False,
        ),
        sa.Column("started_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.PrimaryKeyConstraint("id", name="agent_conversations_pkey"),
        comment="One dialogue of a user with the assistant",
    )
    op.create_index("ix_agent_conversations_user_id", "agent_conversations", ["user_id"])
    op.create_table(
        "agent_messages",
        sa.Column("id", sa.Uuid(), server_default=sa.text("gen_random_uuid()"), nullable=False),
        sa.Column("conversation_id", sa.Uuid(), nullable=False),
        sa.Column("author", sa.String(length=16), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("tokens", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("sent_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.CheckConstraint("author IN ('user', 'assistant', 'tool')", name="agent_messages_author_known"),
        sa.ForeignKeyConstraint(
            ["conversation_id"],
            ["agent_conversations.id"],
            name="agent_messages_conversation_id_fkey",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name="agent_messages_pkey"),
    )
    op.create_index(
        "ix_agent_messages_conversation_id_sent_at", "agent_messages", ["conversation_id", "sent_at"]
    )
    op.create_table(
        "vouchers",
        sa.Column("id", sa.Uuid(), server_default=sa.text("gen_random_uuid()"), nullable=False),
        sa.Column("voucher_code", sa.String(length=32), nullable=False, comment="What the user types in"),
        sa.Column("amount", sa.Numeric(precision=10, scale=2), nullable=False),
        sa.Column("redeemed_by", sa.Uuid(), nullable=True),
        sa.Column("redeemed_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint("amount > 0", name="vouchers_amount_positive"),
        sa.PrimaryKeyConstraint("id", name="vouchers_pkey"),
        sa.UniqueConstraint("voucher_code", name="vouchers_voucher_code_key"),
    )
    op.create_table(
        "journal_entries",
        sa.Column("id", sa.Uuid(), server_default=sa.text("gen_random_uuid()"), nullable=False),
        sa.Column("user_id", sa.Uuid(), nullable=False),
        sa.Column("written_on", sa.Date(), server_default=sa.text("CURRENT_DATE"), nullable=False),
        sa.Column("mood", sa.SmallInteger(), nullable=True, comment="1 is low, 5 is high"),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.CheckConstraint("mood BETWEEN 1 AND 5", name="journal_entries_mood_range"),
        sa.PrimaryKeyConstraint("id", name="journal_entries_pkey"),
        comment="One entry of a user's journal",
    )
    op.create_index(
        "ix_journal_entries_user_id_written_on",
        "journal_entries",
        ["user_id", sa.text("written_on DESC")],
    )
    op.create_table(
        "journal_labels",
        sa.Column("id", sa.Uuid(), server_default=sa.text("gen_random_uuid()"), nullable=False),
        sa.Column("entry_id", sa.Uuid(), nullable=False),
        sa.Column("label", sa.String(length=40), nullable=False),
        sa.ForeignKeyConstraint(
            ["entry_id"], ["journal_entries.id"], name="journal_labels_entry_id_fkey", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="journal_labels_pkey"),
        sa.UniqueConstraint("entry_id", "label", name="journal_labels_entry_id_label_key"),
    )


def downgrade():
    op.drop_table("journal_labels")
    op.drop_table("journal_entries")
    op.drop_table("vouchers")
    op.drop_table("agent_messages")
    op.drop_table("agent_conversations")
