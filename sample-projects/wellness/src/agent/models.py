"""Conversations with the assistant, and the vouchers that pay for them."""

from datetime import datetime
from decimal import Decimal
from typing import Optional
from uuid import UUID

from sqlalchemy import CheckConstraint, DateTime, ForeignKeyConstraint, Index, Integer, Numeric
from sqlalchemy import PrimaryKeyConstraint, String, Text, UniqueConstraint, Uuid, text
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Base(DeclarativeBase):
    pass


class Conversation(Base):
    __tablename__ = "agent_conversations"
    __table_args__ = (
        PrimaryKeyConstraint("id", name="agent_conversations_pkey"),
        Index("ix_agent_conversations_user_id", "user_id"),
        {"comment": "One dialogue of a user with the assistant"},
    )

    id: Mapped[UUID] = mapped_column(Uuid(), server_default=text("gen_random_uuid()"))
    user_id: Mapped[UUID] = mapped_column(Uuid())
    title: Mapped[Optional[str]] = mapped_column(String(200))
    settings: Mapped[dict] = mapped_column(JSONB(), server_default=text("'{}'::jsonb"))
    started_at: Mapped[datetime] = mapped_column(DateTime(timezone=True), server_default=text("now()"))


class Message(Base):
    __tablename__ = "agent_messages"
    __table_args__ = (
        PrimaryKeyConstraint("id", name="agent_messages_pkey"),
        ForeignKeyConstraint(
            ["conversation_id"],
            ["agent_conversations.id"],
            name="agent_messages_conversation_id_fkey",
            ondelete="CASCADE",
        ),
        CheckConstraint("author IN ('user', 'assistant', 'tool')", name="agent_messages_author_known"),
        Index("ix_agent_messages_conversation_id_sent_at", "conversation_id", "sent_at"),
    )

    id: Mapped[UUID] = mapped_column(Uuid(), server_default=text("gen_random_uuid()"))
    conversation_id: Mapped[UUID] = mapped_column(Uuid())
    author: Mapped[str] = mapped_column(String(16))
    body: Mapped[str] = mapped_column(Text())
    tokens: Mapped[int] = mapped_column(Integer(), server_default=text("0"))
    sent_at: Mapped[datetime] = mapped_column(DateTime(timezone=True), server_default=text("now()"))


class Voucher(Base):
    __tablename__ = "vouchers"
    __table_args__ = (
        PrimaryKeyConstraint("id", name="vouchers_pkey"),
        UniqueConstraint("voucher_code", name="vouchers_voucher_code_key"),
        CheckConstraint("amount > 0", name="vouchers_amount_positive"),
    )

    id: Mapped[UUID] = mapped_column(Uuid(), server_default=text("gen_random_uuid()"))
    voucher_code: Mapped[str] = mapped_column(String(32), comment="What the user types in")
    amount: Mapped[Decimal] = mapped_column(Numeric(10, 2))
    redeemed_by: Mapped[Optional[UUID]] = mapped_column(Uuid())
    redeemed_at: Mapped[Optional[datetime]] = mapped_column(DateTime(timezone=True))


# planted: K2 begins
class Run(Base):
    __tablename__ = "agent_runs"
    __table_args__ = (
        PrimaryKeyConstraint("id", name="agent_runs_pkey"),
        ForeignKeyConstraint(
            ["conversation_id"],
            ["agent_conversations.id"],
            name="agent_runs_conversation_id_fkey",
            ondelete="CASCADE",
        ),
        Index("ix_agent_runs_conversation_id", "conversation_id"),
    )

    id: Mapped[UUID] = mapped_column(Uuid(), server_default=text("gen_random_uuid()"))
    conversation_id: Mapped[UUID] = mapped_column(Uuid())
    outcome: Mapped[str] = mapped_column(String(20))
    finished_at: Mapped[Optional[datetime]] = mapped_column(DateTime(timezone=True))


# planted: K2 ends
