"""Classes that take columns from elsewhere: mixins, inheritance, cycles, tables made before."""

from sqlalchemy import CheckConstraint, Column, ForeignKey, Integer, String, Table, UniqueConstraint
from sqlalchemy.orm import backref, column_property, declared_attr, relationship, synonym

from .base import AbstractRecord, Base, KeyMixin, OwnedMixin, TimestampMixin


class Owner(KeyMixin, TimestampMixin, Base):
    name = Column(String(30), nullable=False)
    alias = synonym("name")


class Diary(OwnedMixin, TimestampMixin, KeyMixin, Base):
    __tablename__ = "diaries"
    owner_column_length = 12

    @declared_attr
    def __table_args__(cls):
        return (
            UniqueConstraint("owner_id", "title", name=f"uq_{cls.__tablename__}_title"),
            CheckConstraint("title <> ''", name="ck_%s_title" % cls.__tablename__),
        )

    title = Column(String(30))
    owner = relationship("Owner", backref=backref("diaries"))
    shout = column_property(title + "!")


class Record(AbstractRecord):
    value = Column(Integer)


class SpecialRecord(AbstractRecord):
    __tablename__ = "special_records"

    remark = Column(String(99), nullable=False)


class Animal(Base):
    __mapper_args__ = {"polymorphic_on": "kind", "polymorphic_identity": "animal"}

    id = Column(Integer, primary_key=True)
    kind = Column(String(20), nullable=False)


class Dog(Animal):
    __tablename__ = "dogs"
    __mapper_args__ = {"polymorphic_identity": "dog"}

    id = Column(Integer, ForeignKey("animals.id", ondelete="CASCADE"), primary_key=True)
    tricks = Column(Integer, nullable=False, server_default="0")


class Cat(Animal):
    __tablename__ = None
    __mapper_args__ = {"polymorphic_identity": "cat"}

    naps = Column(Integer)
    favourite_id = Column(ForeignKey("dogs.id"), index=True)


class Robot(Animal):
    __tablename__ = "robots"
    __mapper_args__ = {"concrete": True, "polymorphic_identity": "robot"}

    id = Column(Integer, primary_key=True)
    volts = Column(Integer)


class Team(Base):
    id = Column(Integer, primary_key=True)
    captain_id = Column(Integer, ForeignKey("players.id", use_alter=True, name="teams_captain_id_fkey"))


class Player(Base):
    id = Column(Integer, primary_key=True)
    team_id = Column(Integer, ForeignKey("teams.id"), nullable=False)


class Egg(Base):
    id = Column(Integer, primary_key=True)
    hen_id = Column(Integer, ForeignKey("hens.id", name="eggs_hen_id_fkey"))


class Hen(Base):
    id = Column(Integer, primary_key=True)
    egg_id = Column(Integer, ForeignKey("eggs.id", name="hens_egg_id_fkey"))
    mother_id = Column(ForeignKey("hens.id"))


class Premade(Base):
    __table__ = Table(
        "premade",
        Base.metadata,
        Column("id", Integer, primary_key=True),
        Column("label", String(5), unique=True),
    )


for number in range(1, 3):
    Table(f"shard_{number}", Base.metadata, Column("id", Integer, primary_key=True), Column("part", String(number)))
