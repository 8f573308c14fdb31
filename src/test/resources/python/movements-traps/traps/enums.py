"""Where enum types come from, how they are called and where they live."""

import enum

from sqlalchemy import Boolean, Column, Enum, Integer, String
from sqlalchemy.dialects.postgresql import ENUM

from .base import Base


class Mood(enum.Enum):
    LOW = "low"
    HIGH = "high"


class ColorOfBelt(str, enum.Enum):
    white = "White belt"
    black = "Black belt"


def values(members):
    return [member.value for member in members]


SHARED = Enum("easy", "hard", name="difficulty")
ORPHAN = Enum("x", "y", name="orphan", metadata=Base.metadata)


class MoodEntry(Base):
    id = Column(Integer, primary_key=True)
    mood = Column(Enum(Mood), nullable=False, server_default="LOW")
    belt = Column(Enum(ColorOfBelt, values_callable=values))
    difficulty = Column(SHARED)


class MoodCopy(Base):
    id = Column(Integer, primary_key=True)
    mood = Column(ENUM(Mood, name="mood", create_type=False))
    difficulty = Column(SHARED, server_default="easy")


class EnumPlaces(Base):
    __tablename__ = "enum_places"
    __table_args__ = {"schema": "lab"}

    id = Column(Integer, primary_key=True)
    in_default = Column(Enum("a", "b", name="in_default"))
    in_own = Column(Enum("a", "b", name="in_own", schema="lab"))
    inherited = Column(Enum("it's", "b:c", name="inherited", inherit_schema=True))
    Capital = Column(Enum("a", "b", name="Capital Type"))


class EnumsWithoutType(Base):
    id = Column(Integer, primary_key=True)
    plain = Column(Enum("short", "the longest", native_enum=False))
    longer = Column(Enum("short", "long", native_enum=False, length=30))
    checked = Column(Enum(Mood, name="checked_mood", native_enum=False, create_constraint=True))
    yes = Column(Boolean, nullable=False)
    sure = Column(Boolean(create_constraint=True, name="sure_is_boolean"))
    text = Column(String)
