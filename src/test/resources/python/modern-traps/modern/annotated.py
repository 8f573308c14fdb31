"""What an annotation says, and what overrides it."""

import datetime
import decimal
import enum
import uuid
from typing import Annotated, Any, ClassVar, List, Literal, Optional, Union

from sqlalchemy import BigInteger, Double, Enum, ForeignKey, Identity, Integer, LargeBinary, Numeric, SmallInteger
from sqlalchemy import String, Text, Uuid, text
from sqlalchemy.dialects.postgresql import ARRAY, DOMAIN, INT4MULTIRANGE, JSONB
from sqlalchemy.orm import Mapped, deferred, mapped_column, relationship

from .base import DEFAULT_STATE, Base, Phase, Size, Slug, hub_ref, intpk, money, required_name, stamp, str30, uuidpk


class Color(enum.Enum):
    red = 1
    dark_green = 2


class Priority(str, enum.Enum):
    LOW = "low priority"
    HIGH = "high priority"


class Hub(Base):
    __tablename__ = "hubs"

    id: Mapped[intpk]
    name: Mapped[required_name]
    made: Mapped[stamp]
    changed: Mapped[Optional[stamp]]
    spokes: Mapped[List["Spoke"]] = relationship(back_populates="hub", foreign_keys="Spoke.hub_id")
    kind: ClassVar[str] = "hub"


class Spoke(Base):
    __tablename__ = "spokes"

    id: Mapped[uuidpk]
    hub_id: Mapped[hub_ref]
    second_id: Mapped[int] = mapped_column(ForeignKey("hubs.id"), unique=True)
    untyped_id = mapped_column(ForeignKey("hubs.id"))
    long_id: Mapped[Optional[int]] = mapped_column(BigInteger, ForeignKey("spokes_more.id", name="spokes_long_fk"))
    hub: Mapped[Hub] = relationship(back_populates="spokes", foreign_keys="Spoke.hub_id")


class More(Base):
    __tablename__ = "spokes_more"

    id: Mapped[int] = mapped_column(BigInteger, Identity(always=False, start=100), primary_key=True)


class Basics(Base):
    __tablename__ = "basics"

    id: Mapped[int] = mapped_column("basic_id", primary_key=True)
    an_int: Mapped[int]
    a_str: Mapped[str]
    a_bool: Mapped[bool]
    a_float: Mapped[float]
    a_decimal: Mapped[decimal.Decimal]
    some_bytes: Mapped[bytes]
    a_uuid: Mapped[uuid.UUID]
    a_date: Mapped[datetime.date]
    a_moment: Mapped[datetime.datetime]
    a_time: Mapped[datetime.time]
    a_delta: Mapped[datetime.timedelta]
    a_dict: Mapped[dict[str, Any]]
    short: Mapped[str30]
    worth: Mapped[money]
    slug: Mapped[Slug]


class Nullables(Base):
    __tablename__ = "nullables"

    id: Mapped[intpk]
    optional: Mapped[Optional[str]]
    union: Mapped[Union[str, None]]
    piped: Mapped[str | None]
    none_first: Mapped[None | int]
    short: Mapped[Optional[str30]]
    in_quotes: Mapped["str"]
    optional_in_quotes: Mapped["Optional[int]"]
    whole_in_quotes: "Mapped[Optional[Slug]]"
    forced: Mapped[Optional[str]] = mapped_column(nullable=False)
    allowed: Mapped[str] = mapped_column(nullable=True)
    no_annotation = mapped_column(String(7))
    no_annotation_required = mapped_column(Integer, nullable=False, server_default="3")
    renamed: Mapped[int] = mapped_column("Other Name", SmallInteger)


class Overrides(Base):
    __tablename__ = "overrides"

    id: Mapped[intpk]
    text_: Mapped[str] = mapped_column("text", Text)
    name: Mapped[required_name] = mapped_column(String(99), index=False, nullable=True)
    short: Mapped[str30] = mapped_column(String(3))
    local: Mapped[Annotated[str, mapped_column(String(11), server_default="local")]]
    local_optional: Mapped[Optional[Annotated[str, mapped_column(String(12), unique=True)]]]
    double: Mapped[float] = mapped_column(Double)
    number: Mapped[decimal.Decimal] = mapped_column(Numeric(6, 1))
    state: Mapped[str] = mapped_column(String(9), server_default=DEFAULT_STATE)
    both: Mapped[int] = mapped_column(index=True, unique=True)
    client: Mapped[int] = mapped_column(default=4, insert_default=5)
    late: Mapped[str] = mapped_column(deferred=True)
    later = deferred(mapped_column(LargeBinary))
    char_uuid: Mapped[uuid.UUID] = mapped_column(Uuid(native_uuid=False))
    string_uuid: Mapped[str] = mapped_column(Uuid(as_uuid=False))
    commented: Mapped[int] = mapped_column(comment="it's counted")


class Choices(Base):
    __tablename__ = "choices"

    id: Mapped[intpk]
    color: Mapped[Color]
    color_again: Mapped[Optional[Color]] = mapped_column(server_default="red")
    priority: Mapped[Priority] = mapped_column(Enum(Priority, values_callable=lambda e: [m.value for m in e]))
    phase: Mapped[Phase]
    size: Mapped[Size]
    inline: Mapped[Literal["a", "bcd"]]
    maybe: Mapped[Optional[Literal["yes", "no"]]]
    typed_string: Mapped[str] = mapped_column(Enum("x", "y", name="xy"), server_default=text("'x'::xy"))


class Postgres(Base):
    __tablename__ = "postgres"

    id: Mapped[intpk]
    numbers: Mapped[list[int]] = mapped_column(ARRAY(Integer))
    colors: Mapped[list[Color]] = mapped_column(ARRAY(Enum(Color)))
    payload: Mapped[dict[str, Any]] = mapped_column(JSONB, server_default=text("'{}'"))
    ranges: Mapped[str] = mapped_column(INT4MULTIRANGE)
    positive: Mapped[int] = mapped_column(DOMAIN("positive_int", Integer, check="VALUE > 0", not_null=True))
