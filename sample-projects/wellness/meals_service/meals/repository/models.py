"""Foods, meals and plans."""

from datetime import date, datetime
from decimal import Decimal
from typing import Optional
from uuid import UUID

from sqlalchemy import CHAR, CheckConstraint, Date, DateTime, ForeignKeyConstraint, Index, Numeric
from sqlalchemy import PrimaryKeyConstraint, String, Text, UniqueConstraint, Uuid, text
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Base(DeclarativeBase):
    pass


class Food(Base):
    __tablename__ = "foods"
    __table_args__ = (
        PrimaryKeyConstraint("id", name="foods_pkey"),
        CheckConstraint("kcal >= 0", name="foods_kcal_positive"),
        Index("ix_foods_off_code", "off_code", unique=True, postgresql_where=text("off_code IS NOT NULL")),
        {"schema": "meals", "comment": "What can be eaten, per 100 g"},
    )

    id: Mapped[UUID] = mapped_column(Uuid(), server_default=text("gen_random_uuid()"))
    title: Mapped[str] = mapped_column(String(200))
    brand: Mapped[Optional[str]] = mapped_column(String(255))
    unit: Mapped[str] = mapped_column(String(40))
    kcal: Mapped[Decimal] = mapped_column(Numeric(8, 2))
    off_code: Mapped[Optional[str]] = mapped_column(String(32), comment="Barcode at Open Food Facts")
    off_grade: Mapped[Optional[str]] = mapped_column(CHAR(1))
    off_payload: Mapped[dict] = mapped_column(JSONB(), server_default=text("'{}'::jsonb"))


class Meal(Base):
    __tablename__ = "meals"
    __table_args__ = (
        PrimaryKeyConstraint("id", name="meals_pkey"),
        Index("ix_meals_user_id_eaten_at", "user_id", "eaten_at"),
        {"schema": "meals"},
    )

    id: Mapped[UUID] = mapped_column(Uuid(), server_default=text("gen_random_uuid()"))
    user_id: Mapped[UUID] = mapped_column(Uuid())
    eaten_at: Mapped[datetime] = mapped_column(DateTime(timezone=True), server_default=text("now()"))
    legacy_code: Mapped[Optional[str]] = mapped_column(String(20))  # planted: K9
    plan_note: Mapped[Optional[str]] = mapped_column(Text())


class MealItem(Base):
    __tablename__ = "meal_items"
    __table_args__ = (
        PrimaryKeyConstraint("id", name="meal_items_pkey"),
        ForeignKeyConstraint(["meal_id"], ["meals.meals.id"], name="meal_items_meal_id_fkey", ondelete="CASCADE"),
        ForeignKeyConstraint(["food_id"], ["meals.foods.id"], name="meal_items_food_id_fkey", ondelete="RESTRICT"),
        CheckConstraint("quantity > 0", name="meal_items_quantity_positive"),
        Index("ix_meal_items_meal_id", "meal_id"),
        {"schema": "meals"},
    )

    id: Mapped[UUID] = mapped_column(Uuid(), server_default=text("gen_random_uuid()"))
    meal_id: Mapped[UUID] = mapped_column(Uuid())
    food_id: Mapped[UUID] = mapped_column(Uuid())
    quantity: Mapped[Decimal] = mapped_column(Numeric(8, 3), server_default=text("1"))


class MealPlan(Base):
    __tablename__ = "meal_plans"
    __table_args__ = (
        PrimaryKeyConstraint("id", name="meal_plans_pkey"),
        UniqueConstraint("user_id", "planned_for", name="meal_plans_user_id_planned_for_key"),
        Index("ix_meal_plans_planned_for", "planned_for"),
        {"schema": "meals", "comment": "What a user means to eat on one day"},
    )

    id: Mapped[UUID] = mapped_column(Uuid(), server_default=text("gen_random_uuid()"))
    user_id: Mapped[UUID] = mapped_column(Uuid())
    planned_for: Mapped[date] = mapped_column(Date())
    kcal_goal: Mapped[Optional[Decimal]] = mapped_column(Numeric(8, 2))
    created_at: Mapped[datetime] = mapped_column(DateTime(timezone=True), server_default=text("now()"))


# planted: K2 begins
class MealTag(Base):
    __tablename__ = "meal_tags"
    __table_args__ = (
        PrimaryKeyConstraint("id", name="meal_tags_pkey"),
        ForeignKeyConstraint(["meal_id"], ["meals.meals.id"], name="meal_tags_meal_id_fkey", ondelete="CASCADE"),
        UniqueConstraint("meal_id", "label", name="meal_tags_meal_id_label_key"),
        Index("ix_meal_tags_label", "label"),
        {"schema": "meals"},
    )

    id: Mapped[UUID] = mapped_column(Uuid(), server_default=text("gen_random_uuid()"))
    meal_id: Mapped[UUID] = mapped_column(Uuid())
    label: Mapped[str] = mapped_column(String(40))
    added_at: Mapped[datetime] = mapped_column(DateTime(timezone=True), server_default=text("now()"))


# planted: K2 ends
