"""Practices and the sessions in which users did them."""

from datetime import datetime
from typing import Optional
from uuid import UUID

from sqlalchemy import CheckConstraint, Column, DateTime, ForeignKeyConstraint, Index, Integer
from sqlalchemy import PrimaryKeyConstraint, SmallInteger, String, Table, Text, UniqueConstraint, Uuid, text
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Base(DeclarativeBase):
    pass


# Belongs to the users service; here only for the foreign keys.
users = Table("users", Base.metadata, Column("id", Uuid(), primary_key=True), schema="users")


class Practice(Base):
    __tablename__ = "practices"
    __table_args__ = (
        PrimaryKeyConstraint("id", name="practices_pkey"),
        UniqueConstraint("slug", name="practices_slug_key"),
        CheckConstraint("minutes BETWEEN 1 AND 180", name="practices_minutes_range"),
        {"schema": "practices", "comment": "A guided exercise"},
    )

    id: Mapped[UUID] = mapped_column(Uuid(), server_default=text("gen_random_uuid()"))
    slug: Mapped[str] = mapped_column(String(80))
    title: Mapped[str] = mapped_column(String(200))
    minutes: Mapped[int] = mapped_column(Integer())
    steps: Mapped[list] = mapped_column(JSONB(), server_default=text("'[]'::jsonb"))


class PracticeSession(Base):
    __tablename__ = "practice_sessions"
    __table_args__ = (
        PrimaryKeyConstraint("id", name="practice_sessions_pkey"),
        ForeignKeyConstraint(
            ["practice_id"],
            ["practices.practices.id"],
            name="practice_sessions_practice_id_fkey",
            ondelete="CASCADE",
        ),
        ForeignKeyConstraint(
            ["user_id"], ["users.users.id"], name="practice_sessions_user_id_fkey", ondelete="CASCADE"
        ),
        CheckConstraint("rating BETWEEN 1 AND 5", name="practice_sessions_rating_range"),
        Index("ix_practice_sessions_user_id_started_at", "user_id", text("started_at DESC")),
        {"schema": "practices"},
    )

    id: Mapped[UUID] = mapped_column(Uuid(), server_default=text("gen_random_uuid()"))
    practice_id: Mapped[UUID] = mapped_column(Uuid())
    user_id: Mapped[UUID] = mapped_column(Uuid())
    started_at: Mapped[datetime] = mapped_column(DateTime(timezone=True), server_default=text("now()"))
    rating: Mapped[Optional[int]] = mapped_column(SmallInteger())
    remarks: Mapped[Optional[str]] = mapped_column(Text())


OWN_TABLES = [Practice.__table__, PracticeSession.__table__]
