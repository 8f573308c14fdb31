"""What a schema and a convention of the metadata reach: types, checks, keys of columns."""

import enum

from sqlalchemy import Boolean, CheckConstraint, Column, Enum, ForeignKey, ForeignKeyConstraint, Index, Integer, Sequence, String, UniqueConstraint
from sqlalchemy.dialects.postgresql import ENUM

from sqlalchemy.orm import registry

from .base import NamedBase

mapper_registry = registry(metadata=NamedBase.metadata)


class Shade(enum.Enum):
    DARK = "dark"
    LIGHT = "light"


counter = Sequence("counter", metadata=NamedBase.metadata)


class Painting(NamedBase):
    __tablename__ = "paintings"

    id = Column(Integer, primary_key=True)
    shade = Column(Enum(Shade))
    again = Column(Enum(Shade, name="shade_again", inherit_schema=True))
    owned = Column(Enum("a", "b", name="owned_type", metadata=NamedBase.metadata))
    placed = Column(ENUM("a", "b", name="placed", schema="public"))
    frame = Column(Enum("oak", "pine", name="frame_known", native_enum=False, create_constraint=True))
    hung = Column(Boolean(create_constraint=True, name="hung_known"))
    number = Column(Integer, counter, server_default=counter.next_value())
    title = Column("the_title", String(20), key="name")
    place = Column(String(20), unique=True)

    __table_args__ = (
        UniqueConstraint("name", "place"),
        CheckConstraint("the_title <> ''", name="titled"),
        Index(None, "name", "place"),
    )


@mapper_registry.mapped
class Frame:
    __tablename__ = "frames"

    id = Column(Integer, primary_key=True)
    wood = Column(String(9), unique=True)


@mapper_registry.as_declarative_base()
class Room:
    id = Column(Integer, primary_key=True)


class Hall(Room):
    __tablename__ = "halls"

    width = Column(Integer, index=True)


class Copy(NamedBase):
    __tablename__ = "copies"
    __table_args__ = (
        ForeignKeyConstraint(["first", "second"], ["lab.paintings.name", "lab.paintings.place"]),
        {"schema": "public"},
    )

    id = Column(Integer, primary_key=True)
    painting_id = Column(ForeignKey("lab.paintings.id"), index=True)
    first = Column(String(20))
    second = Column(String(20))
