"""What a kitchen keeps: every kind of thing that models can say and a migration must be able to."""

from sqlalchemy import Boolean, CheckConstraint, Column, Computed, Date, DateTime, Enum, ForeignKey, ForeignKeyConstraint
from sqlalchemy import Identity, Index, Integer, LargeBinary, MetaData, Numeric, PrimaryKeyConstraint, SmallInteger, String
from sqlalchemy import Table, Text, UniqueConstraint, text
from sqlalchemy.dialects import postgresql
from sqlalchemy.orm import declarative_base

CONVENTION = {
    "ix": "ix_%(column_0_label)s",
    "uq": "uq_%(table_name)s_%(column_0_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}

Base = declarative_base(metadata=MetaData(schema="kitchen", naming_convention=CONVENTION))

MOOD = Enum("calm", "it's busy", name="mood", schema="kitchen")


class Cook(Base):
    __tablename__ = "cooks"
    __table_args__ = (PrimaryKeyConstraint("id", name="ck_cooks_pkey"), {"comment": "Who cooks"})

    id = Column(Integer)
    name = Column(String(80), nullable=False)
    phone = Column(String(20), unique=True, comment="With the country's code: +49")
    rate = Column(Numeric(8, 2))
    stars = Column(SmallInteger, server_default=text("0"), nullable=False)
    mood = Column(MOOD, server_default="calm", nullable=False)
    hired_on = Column(Date, server_default=text("CURRENT_DATE"))


class Dish(Base):
    __tablename__ = "dishes"
    __table_args__ = (
        CheckConstraint("kind IN ('soup', 'salad', 'main')", name="kind_known"),
        CheckConstraint("price > 0 OR kind = 'soup'", name="price"),
        ForeignKeyConstraint(["cook_id"], ["kitchen.cooks.id"], ondelete="SET NULL", onupdate="CASCADE"),
        UniqueConstraint("title", "kind", deferrable=True, initially="DEFERRED"),
        Index("dishes_title_lower", text("lower(title)"), postgresql_where=text("kind <> 'soup'")),
        Index("dishes_tags", "tags", postgresql_using="gin"),
        Index("dishes_newest", text("made_at DESC"), "title", unique=True),
        {"comment": "What's on the menu"},
    )

    id = Column(Integer, primary_key=True)
    title = Column(String(200), nullable=False, index=True)
    kind = Column(String(10), server_default="main", nullable=False)
    price = Column(Numeric(8, 2), nullable=False)
    gross = Column(Numeric(10, 2), Computed("price * 1.19", persisted=True))
    cook_id = Column(Integer)
    better_id = Column(Integer, ForeignKey("kitchen.dishes.id"))
    favourite_of = Column(Integer, ForeignKey("kitchen.guests.id", use_alter=True))
    tags = Column(postgresql.ARRAY(Text))
    details = Column(postgresql.JSONB, server_default=text("'{\"a\": 1}'::jsonb"), nullable=False)
    made_at = Column(DateTime(timezone=True), server_default=text("now()"), nullable=False)
    photo = Column(LargeBinary)
    served_in = Column(postgresql.INTERVAL)
    valid = Column(postgresql.DATERANGE)


class Guest(Base):
    __tablename__ = "guests"

    id = Column(Integer, Identity(always=True), primary_key=True)
    key = Column(postgresql.UUID(as_uuid=True), server_default=text("gen_random_uuid()"), nullable=False)
    vegan = Column(Boolean, server_default=text("false"), nullable=False)
    mood = Column(MOOD)
    first_dish = Column(Integer, ForeignKey("kitchen.dishes.id"))
    note = Column(String(10, collation="C"))
    arrived = Column(postgresql.TIMESTAMP(precision=3))


tables = Table(
    "tables",
    Base.metadata,
    Column("number", SmallInteger, primary_key=True, autoincrement=False),
    Column("seats", Integer, nullable=False, server_default="4"),
    Column("address", postgresql.INET),
)

seatings = Table(
    "seatings",
    Base.metadata,
    Column("guest_id", ForeignKey("kitchen.guests.id", ondelete="CASCADE"), primary_key=True),
    Column("table_number", ForeignKey("kitchen.tables.number"), primary_key=True),
)
