"""Exercises and workouts."""

from sqlalchemy import Boolean, CheckConstraint, Column, DateTime, ForeignKey, Index, Integer
from sqlalchemy import Numeric, PrimaryKeyConstraint, SmallInteger, String, Text, UniqueConstraint, text
from sqlalchemy.dialects.postgresql import JSONB, UUID
from sqlalchemy.orm import declarative_base, relationship

Base = declarative_base()


class Exercise(Base):
    __tablename__ = "exercises"
    __table_args__ = (
        PrimaryKeyConstraint("id", name="exercises_pkey"),
        UniqueConstraint("slug", name="exercises_slug_key"),
        Index("ix_exercises_muscle_group", "muscle_group", postgresql_where=text("NOT retired")),
        {"schema": "movements", "comment": "A movement that can be trained"},
    )

    id = Column(UUID(as_uuid=True), server_default=text("gen_random_uuid()"))
    slug = Column(String(80), nullable=False)
    title = Column(String(200), nullable=False)
    muscle_group = Column(String(40), nullable=False, comment="The group that works hardest")
    instructions = Column(Text)
    equipment = Column(JSONB, nullable=False, server_default=text("'[]'::jsonb"))
    retired = Column(Boolean, nullable=False, server_default=text("false"))


class Workout(Base):
    __tablename__ = "workouts"
    __table_args__ = (
        PrimaryKeyConstraint("id", name="workouts_pkey"),
        CheckConstraint("finished_at IS NULL OR finished_at >= started_at", name="workouts_finished_after_start"),
        Index("ix_workouts_user_id_started_at", "user_id", "started_at"),
        {"schema": "movements"},
    )

    id = Column(UUID(as_uuid=True), server_default=text("gen_random_uuid()"))
    user_id = Column(UUID(as_uuid=True), nullable=False)
    started_at = Column(DateTime(timezone=True), nullable=False, server_default=text("now()"))
    finished_at = Column(DateTime(timezone=True))

    sets = relationship("WorkoutSet", back_populates="workout")


class WorkoutSet(Base):
    __tablename__ = "workout_sets"
    __table_args__ = (
        PrimaryKeyConstraint("id", name="workout_sets_pkey"),
        UniqueConstraint("workout_id", "set_number", name="workout_sets_workout_id_set_number_key"),
        CheckConstraint("repetitions > 0", name="workout_sets_repetitions_positive"),
        {"schema": "movements"},
    )

    id = Column(UUID(as_uuid=True), server_default=text("gen_random_uuid()"))
    workout_id = Column(
        UUID(as_uuid=True),
        ForeignKey("movements.workouts.id", name="workout_sets_workout_id_fkey", ondelete="CASCADE"),
        nullable=False,
    )
    exercise_id = Column(
        UUID(as_uuid=True),
        ForeignKey("movements.exercises.id", name="workout_sets_exercise_id_fkey"),
        nullable=False,
    )
    set_number = Column(SmallInteger, nullable=False)
    repetitions = Column(Integer, nullable=False)
    weight_kg = Column(Numeric(6, 2))

    workout = relationship("Workout", back_populates="sets")
