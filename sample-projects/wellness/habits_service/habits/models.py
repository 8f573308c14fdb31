"""Programs of lessons, and the habits that users take from them."""

from datetime import date, datetime
from typing import Optional
from uuid import UUID

from sqlalchemy import Boolean, CheckConstraint, Column, Date, DateTime, ForeignKeyConstraint, Index
from sqlalchemy import Integer, PrimaryKeyConstraint, SmallInteger, String, Table, Text
from sqlalchemy import UniqueConstraint, Uuid, text
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Base(DeclarativeBase):
    pass


# Belongs to the users service; here only for the foreign keys.
users = Table("users", Base.metadata, Column("id", Uuid(), primary_key=True), schema="users")


class ProgramTemplate(Base):
    __tablename__ = "program_templates"
    __table_args__ = (
        PrimaryKeyConstraint("id", name="program_templates_pkey"),
        UniqueConstraint("slug", name="program_templates_slug_key"),
        {"schema": "habits", "comment": "A course of lessons that a user can follow"},
    )

    id: Mapped[UUID] = mapped_column(Uuid(), server_default=text("gen_random_uuid()"))
    slug: Mapped[str] = mapped_column(String(80))
    title: Mapped[str] = mapped_column(String(200))
    description: Mapped[Optional[str]] = mapped_column(Text())
    published: Mapped[bool] = mapped_column(Boolean(), server_default=text("false"))
    created_at: Mapped[datetime] = mapped_column(DateTime(timezone=True), server_default=text("now()"))
    deleted_at: Mapped[Optional[datetime]] = mapped_column(DateTime(timezone=True))


class LessonTemplate(Base):
    __tablename__ = "lesson_templates"
    __table_args__ = (
        PrimaryKeyConstraint("id", name="lesson_templates_pkey"),
        ForeignKeyConstraint(
            ["program_id"],
            ["habits.program_templates.id"],
            name="lesson_templates_program_id_fkey",
            ondelete="CASCADE",
        ),
        UniqueConstraint("program_id", "day_number", name="lesson_templates_program_id_day_number_key"),
        CheckConstraint("day_number > 0", name="lesson_templates_day_number_positive"),
        {"schema": "habits"},
    )

    id: Mapped[UUID] = mapped_column(Uuid(), server_default=text("gen_random_uuid()"))
    program_id: Mapped[UUID] = mapped_column(Uuid())
    day_number: Mapped[int] = mapped_column(SmallInteger())
    headline: Mapped[str] = mapped_column(String(200))
    subtitle: Mapped[Optional[str]] = mapped_column(String(200))  # planted: K8
    body: Mapped[str] = mapped_column(Text(), server_default=text("''"))


class Habit(Base):
    __tablename__ = "habits"
    __table_args__ = (
        PrimaryKeyConstraint("id", name="habits_pkey"),
        ForeignKeyConstraint(["user_id"], ["users.users.id"], name="habits_user_id_fkey", ondelete="CASCADE"),
        ForeignKeyConstraint(
            ["program_id"],
            ["habits.program_templates.id"],
            name="habits_program_id_fkey",
            ondelete="SET NULL",
        ),
        CheckConstraint("target_per_week BETWEEN 1 AND 21", name="habits_target_per_week_range"),
        Index("ix_habits_user_id", "user_id"),
        {"schema": "habits"},
    )

    id: Mapped[UUID] = mapped_column(Uuid(), server_default=text("gen_random_uuid()"))
    user_id: Mapped[UUID] = mapped_column(Uuid())
    program_id: Mapped[Optional[UUID]] = mapped_column(Uuid())
    title: Mapped[str] = mapped_column(String(120))
    target_per_week: Mapped[int] = mapped_column(Integer(), server_default=text("7"))
    created_at: Mapped[datetime] = mapped_column(DateTime(timezone=True), server_default=text("now()"))


class HabitLog(Base):
    __tablename__ = "habit_logs"
    __table_args__ = (
        PrimaryKeyConstraint("id", name="habit_logs_pkey"),
        ForeignKeyConstraint(
            ["habit_id"], ["habits.habits.id"], name="habit_logs_habit_id_fkey", ondelete="CASCADE"
        ),
        Index("ix_habit_logs_habit_id_done_on", "habit_id", "done_on", unique=True),
        {"schema": "habits"},
    )

    id: Mapped[UUID] = mapped_column(Uuid(), server_default=text("gen_random_uuid()"))
    habit_id: Mapped[UUID] = mapped_column(Uuid())
    done_on: Mapped[date] = mapped_column(Date())
    note: Mapped[Optional[str]] = mapped_column(Text(), comment="In the user's own words")


OWN_TABLES = [
    ProgramTemplate.__table__,
    LessonTemplate.__table__,
    Habit.__table__,
    HabitLog.__table__,
]
