"""Classes mapped by hand, options that join, chains of untyped keys, statements that listen to the whole."""

import enum

from sqlalchemy import BigInteger, Boolean, Column, DDL, DateTime, Enum, ForeignKey, Integer, String, Table, UniqueConstraint, event, func, text
from sqlalchemy.orm import declared_attr, registry

from .base import Base

mapper_registry = registry(metadata=Base.metadata)


class Plain:
    pass


mapper_registry.map_imperatively(
    Plain,
    Table(
        "plain",
        Base.metadata,
        Column("id", BigInteger, primary_key=True),
        Column("note", String(9), server_default=text("'x'"), index=True),
    ),
)


@mapper_registry.mapped
class Decorated:
    __tablename__ = "decorated"

    id = Column(Integer, primary_key=True)
    plain_id = Column(ForeignKey(Plain.id), unique=True)


class Link(Base):
    __tablename__ = "links"

    plain_id = Column(ForeignKey("plain.id"), primary_key=True)
    decorated_id = Column(ForeignKey("decorated.plain_id"))


class Pair(Base):
    __tablename__ = "pairs"

    one = Column(ForeignKey("links.plain_id"), primary_key=True)
    two = Column(Integer, primary_key=True, autoincrement=True)


class Options:
    @declared_attr
    def __table_args__(cls):
        return {"comment": "of " + cls.__tablename__}


class Joined(Options, Base):
    __tablename__ = "joined"

    @declared_attr
    def __table_args__(cls):
        return (UniqueConstraint("code"), super().__table_args__)

    id = Column(Integer, primary_key=True)
    code = Column(String(3))


class Level(enum.IntEnum):
    low = 1
    high = 2

    low_again = 1


class Parent(Base):
    __tablename__ = "parents"
    __mapper_args__ = {"polymorphic_on": "kind"}

    id = Column(Integer, primary_key=True)
    kind = Column(String(4))
    level = Column(Enum(Level, omit_aliases=True))
    every = Column(Enum(Level, name="every_level", omit_aliases=False))
    sure = Column(Boolean, server_default=text("true"))
    at = Column(DateTime, server_default=func.now(), onupdate=func.now(), server_onupdate=func.now())


class Child(Parent):
    __mapper_args__ = {"polymorphic_identity": "c"}

    toys = Column(Integer, nullable=False, server_default="0")


event.listen(Base.metadata, "before_create", DDL("CREATE DOMAIN short AS varchar(5)"))
event.listen(Base.metadata, "after_create", DDL("CREATE VIEW noted AS SELECT note FROM plain WHERE note > 'a'"))
event.listen(
    Base.metadata, "after_create", DDL("CREATE INDEX never ON plain (note)").execute_if(dialect=("mysql", "sqlite"))
)


@event.listens_for(Base.metadata, "after_create")
def comment(target, connection, **kw):
    connection.execute(DDL("COMMENT ON TABLE links IS 'made at the end'"))
