"""Users and their preferences."""

from datetime import date, datetime
from typing import Optional
from uuid import UUID

from sqlalchemy import Boolean, CheckConstraint, Date, DateTime, ForeignKeyConstraint, Index
from sqlalchemy import PrimaryKeyConstraint, String, UniqueConstraint, Uuid, text
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Base(DeclarativeBase):
    pass


class User(Base):
    __tablename__ = "users"
    __table_args__ = (
        PrimaryKeyConstraint("id", name="users_pkey"),
        CheckConstraint("position('@' in email) > 1", name="users_email_shape"),
        Index("ix_users_email_lower", text("lower(email)"), unique=True),
        {"schema": "users", "comment": "A person with an account; the key is that of the login"},
    )

    id: Mapped[UUID] = mapped_column(Uuid())
    email: Mapped[str] = mapped_column(String(320))
    display_name: Mapped[Optional[str]] = mapped_column(String(120))
    born_on: Mapped[Optional[date]] = mapped_column(Date())
    created_at: Mapped[datetime] = mapped_column(DateTime(timezone=True), server_default=text("now()"))


class UserPreference(Base):
    __tablename__ = "user_preferences"
    __table_args__ = (
        PrimaryKeyConstraint("id", name="user_preferences_pkey"),
        ForeignKeyConstraint(
            ["user_id"], ["users.users.id"], name="user_preferences_user_id_fkey", ondelete="CASCADE"
        ),
        UniqueConstraint("user_id", name="user_preferences_user_id_key"),
        {"schema": "users"},
    )

    id: Mapped[UUID] = mapped_column(Uuid(), server_default=text("gen_random_uuid()"))
    user_id: Mapped[UUID] = mapped_column(Uuid())
    time_zone: Mapped[str] = mapped_column(String(64), server_default=text("'UTC'"))
    newsletter: Mapped[bool] = mapped_column(Boolean(), server_default=text("false"))
