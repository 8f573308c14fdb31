"""What users write down about their day."""

from datetime import date, datetime
from typing import Optional
from uuid import UUID

from sqlalchemy import CheckConstraint, Date, DateTime, ForeignKeyConstraint, Index, Integer
from sqlalchemy import PrimaryKeyConstraint, SmallInteger, String, Text, UniqueConstraint, Uuid, text
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Base(DeclarativeBase):
    pass


class Entry(Base):
    __tablename__ = "journal_entries"
    __table_args__ = (
        PrimaryKeyConstraint("id", name="journal_entries_pkey"),
        CheckConstraint("mood BETWEEN 1 AND 5", name="journal_entries_mood_range"),
        Index("ix_journal_entries_user_id_written_on", "user_id", text("written_on DESC")),
        {"comment": "One entry of a user's journal"},
    )

    id: Mapped[UUID] = mapped_column(Uuid(), server_default=text("gen_random_uuid()"))
    user_id: Mapped[UUID] = mapped_column(Uuid())
    written_on: Mapped[date] = mapped_column(Date(), server_default=text("CURRENT_DATE"))
    mood: Mapped[Optional[int]] = mapped_column(SmallInteger(), comment="1 is low, 5 is high")
    body: Mapped[str] = mapped_column(Text())
    updated_at: Mapped[datetime] = mapped_column(DateTime(timezone=True), server_default=text("now()"))


class Label(Base):
    __tablename__ = "journal_labels"
    __table_args__ = (
        PrimaryKeyConstraint("id", name="journal_labels_pkey"),
        ForeignKeyConstraint(
            ["entry_id"], ["journal_entries.id"], name="journal_labels_entry_id_fkey", ondelete="CASCADE"
        ),
        UniqueConstraint("entry_id", "label", name="journal_labels_entry_id_label_key"),
    )

    id: Mapped[UUID] = mapped_column(Uuid(), server_default=text("gen_random_uuid()"))
    entry_id: Mapped[UUID] = mapped_column(Uuid())
    label: Mapped[str] = mapped_column(String(40))


# planted: K2 begins
class Attachment(Base):
    __tablename__ = "journal_attachments"
    __table_args__ = (
        PrimaryKeyConstraint("id", name="journal_attachments_pkey"),
        ForeignKeyConstraint(
            ["entry_id"], ["journal_entries.id"], name="journal_attachments_entry_id_fkey", ondelete="CASCADE"
        ),
        CheckConstraint("byte_size > 0", name="journal_attachments_byte_size_positive"),
        Index("ix_journal_attachments_entry_id", "entry_id"),
    )

    id: Mapped[UUID] = mapped_column(Uuid(), server_default=text("gen_random_uuid()"))
    entry_id: Mapped[UUID] = mapped_column(Uuid())
    storage_path: Mapped[str] = mapped_column(String(400))
    byte_size: Mapped[int] = mapped_column(Integer())


# planted: K2 ends
