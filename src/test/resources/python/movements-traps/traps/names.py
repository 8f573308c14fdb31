"""Names that are generated, cut, quoted or left to PostgreSQL."""

from sqlalchemy import CheckConstraint, Column, ForeignKey, ForeignKeyConstraint, Index, Integer
from sqlalchemy import String, Table, Text, UniqueConstraint, func, text
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.sql.elements import conv

from .base import Base, NamedBase

LONG = "a_rather_long_name_of_a_table_that_holds_measurements"


class Flags(Base):
    id = Column(Integer, primary_key=True)
    unique_one = Column(Integer, unique=True)
    indexed = Column(Integer, index=True)
    both = Column(Integer, unique=True, index=True)
    neither = Column(Integer, unique=False, index=False)


class FlagsInSchema(Base):
    __tablename__ = "flags"
    __table_args__ = (UniqueConstraint("indexed", "both"), {"schema": "lab", "comment": "It's a comment: 100"})

    id = Column(Integer, primary_key=True)
    unique_one = Column(Integer, unique=True, comment='with "quotes"')
    indexed = Column(Integer, index=True)
    both = Column(Integer, unique=True, index=True)


class Long(Base):
    __tablename__ = LONG

    id = Column(Integer, primary_key=True)
    a_rather_long_name_of_a_column = Column(Integer, index=True)
    another_rather_long_name = Column(Integer, unique=True)


class Quoted(Base):
    __tablename__ = "order"
    __table_args__ = (
        CheckConstraint("\"2fa\" <> 'x'", name="Check Me"),
        CheckConstraint('"CamelCase" > 0'),
        Index("Ünïque", "straße", unique=True),
    )

    id = Column(Integer, primary_key=True)
    user = Column(Integer, key="the_user")
    select = Column("select", Integer)
    camel = Column("CamelCase", Integer, index=True)
    two_factors = Column("2fa", String(6))
    spaced = Column("with space", Integer)
    street = Column("straße", Text)
    quoted = Column('we"ird', Text)
    dollar = Column("cash$", Integer)


class Indexed(Base):
    __table_args__ = (
        Index(None, "first", "second"),
        Index("ix_indexed_expression", text("lower(title)")),
        Index("ix_indexed_partial", "first", unique=True, postgresql_where=text("second IS NULL")),
        Index("ix_indexed_gin", "words", postgresql_using="gin", postgresql_ops={"words": "jsonb_path_ops"}),
        Index("ix_indexed_include", "second", postgresql_include=["first"], postgresql_with={"fillfactor": 50}),
    )

    id = Column(Integer, primary_key=True)
    first = Column(Integer)
    second = Column(Integer)
    title = Column(Text)
    words = Column(JSONB)


Index("ix_indexed_later", Indexed.first.desc(), func.upper(Indexed.title))
Index("ix_indexed_nulls", Indexed.second.desc().nullslast(), postgresql_where=Indexed.first > 5)


class Conventional(NamedBase):
    __tablename__ = "conventional"
    __table_args__ = (
        CheckConstraint("amount > 0", name="positive"),
        CheckConstraint("amount < 100", name=conv("literal_name")),
        UniqueConstraint("amount", "code"),
        UniqueConstraint("code", "title", name="my_unique"),
        Index(None, "amount", "title"),
        Index("my_index", "title"),
    )

    id = Column(Integer, primary_key=True)
    amount = Column(Integer, index=True)
    code = Column(String(10), unique=True)
    title = Column(String(10))


class ConventionalChild(NamedBase):
    __tablename__ = "conventional_child_with_a_name_that_is_long_enough"
    __table_args__ = (
        ForeignKeyConstraint(["a", "b"], ["conventional.code", "conventional.title"]),
        {"schema": "lab"},
    )

    id = Column(Integer, primary_key=True)
    parent_with_a_long_name_id = Column(Integer, ForeignKey("conventional.id"), index=True)
    named_id = Column(Integer, ForeignKey("conventional.id", name="my_fk", deferrable=True, initially="DEFERRED"))
    a = Column(String(10))
    b = Column(String(10))


association = Table(
    "association",
    NamedBase.metadata,
    Column("left_id", ForeignKey("conventional.id", ondelete="CASCADE", onupdate="SET NULL"), primary_key=True),
    Column("right_id", ForeignKey("conventional.id"), primary_key=True, index=True),
)
