"""Mixins, inheritance, default schema, naming convention, tables beside classes."""

import datetime
import uuid
from typing import Optional

from sqlalchemy import CheckConstraint, Column, Computed, DateTime, ForeignKey, Index, String, Table
from sqlalchemy import UniqueConstraint, func
from sqlalchemy.orm import Mapped, column_property, declared_attr, mapped_column, relationship

from .base import Base, SchemaBase, intpk


class StampMixin:
    made_at: Mapped[datetime.datetime] = mapped_column(DateTime(timezone=True), server_default=func.now(), sort_order=9)
    gone_at: Mapped[Optional[datetime.datetime]] = mapped_column(DateTime(timezone=True), index=True)


class HubMixin:
    hub_name_length = 20

    @declared_attr
    def hub_id(cls) -> Mapped[int]:
        return mapped_column(ForeignKey("hubs.id"), nullable=False)

    @declared_attr
    def hub_name(cls) -> Mapped[Optional[str]]:
        return mapped_column(String(cls.hub_name_length))

    @declared_attr.directive
    def __table_args__(cls):
        return (UniqueConstraint("hub_id", name=f"{cls.__tablename__}_hub_key"), {"comment": cls.__name__})


class Wheel(StampMixin, HubMixin, Base):
    __tablename__ = "wheels"
    hub_name_length = 25

    id: Mapped[intpk]


class Vehicle(Base):
    __tablename__ = "vehicles"
    __mapper_args__ = {"polymorphic_on": "kind", "polymorphic_identity": "vehicle"}

    id: Mapped[intpk]
    kind: Mapped[str] = mapped_column(String(10))
    seats: Mapped[int] = mapped_column(server_default="4")


class Car(Vehicle):
    __mapper_args__ = {"polymorphic_identity": "car"}

    doors: Mapped[int] = mapped_column(server_default="5")
    trailer: Mapped[Optional[str]] = mapped_column(String(5), use_existing_column=True)


class Van(Vehicle):
    __mapper_args__ = {"polymorphic_identity": "van"}

    trailer: Mapped[Optional[str]] = mapped_column(String(5), use_existing_column=True)


class Truck(Vehicle):
    __tablename__ = "trucks"
    __mapper_args__ = {"polymorphic_identity": "truck"}

    id: Mapped[int] = mapped_column(ForeignKey("vehicles.id"), primary_key=True)
    load: Mapped[int]


class Author(SchemaBase):
    __table_args__ = (
        CheckConstraint("length(name) > 1", name="name"),
        UniqueConstraint("name", "born", postgresql_nulls_not_distinct=True),
        Index(None, "name", "born"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(index=True)
    born: Mapped[Optional[int]]
    token: Mapped[uuid.UUID] = mapped_column(unique=True)
    shout: Mapped[str] = mapped_column(Computed("upper(name)"))
    books: Mapped[list["Book"]] = relationship(secondary=lambda: authorship)


class Book(SchemaBase):
    id: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[str] = mapped_column()
    author_id: Mapped[int] = mapped_column(ForeignKey("modern.author.id"), index=True)
    sequel_id: Mapped[Optional[int]] = mapped_column(ForeignKey(id))
    loud = column_property(func.upper(title))


authorship = Table(
    "authorship",
    SchemaBase.metadata,
    Column("author_id", ForeignKey(Author.id), primary_key=True),
    Column("book_id", ForeignKey("modern.book.id"), primary_key=True),
)
