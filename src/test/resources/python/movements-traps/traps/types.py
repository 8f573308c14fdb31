"""Types, defaults and computed columns."""

import uuid

import sqlalchemy as sa
from sqlalchemy import Column, text, types
from sqlalchemy.dialects import postgresql as pg

from .base import Base


class Json(types.TypeDecorator):
    impl = types.JSON
    cache_ok = True

    def load_dialect_impl(self, dialect):
        if dialect.name == "postgresql":
            return dialect.type_descriptor(pg.JSONB())
        return dialect.type_descriptor(types.JSON())


class Slug(types.TypeDecorator):
    impl = types.String(64)
    cache_ok = True


class Shouted(Slug):
    cache_ok = True

    def process_bind_param(self, value, dialect):
        return value and value.upper()


PORTABLE = sa.JSON().with_variant(pg.JSONB(), "postgresql")


class Typed(Base):
    id = Column(pg.UUID(as_uuid=True), primary_key=True, default=uuid.uuid4)
    string = Column(sa.String)
    string_5 = Column(sa.String(length=5))
    collated = Column(sa.String(5, collation="C"))
    char_3 = Column(sa.CHAR(3))
    unicode_7 = Column(sa.Unicode(7))
    unicode_text = Column(sa.UnicodeText())
    float_plain = Column(sa.Float)
    float_24 = Column(sa.Float(24))
    float_53 = Column(sa.Float(precision=53))
    real = Column(sa.REAL)
    double = Column(pg.DOUBLE_PRECISION)
    numeric = Column(sa.Numeric)
    numeric_10 = Column(sa.Numeric(10))
    numeric_10_2 = Column(sa.DECIMAL(precision=10, scale=2))
    small = Column(sa.SMALLINT)
    big = Column(sa.BIGINT, nullable=False)
    flag = Column(sa.BOOLEAN())
    day = Column(sa.Date)
    moment = Column(sa.DateTime)
    moment_zone = Column(sa.TIMESTAMP(timezone=True))
    moment_3 = Column(pg.TIMESTAMP(precision=3))
    clock = Column(sa.Time())
    clock_zone = Column(sa.Time(timezone=True))
    length = Column(sa.Interval)
    length_days = Column(pg.INTERVAL(fields="DAY TO SECOND", precision=2))
    bytes_ = Column("bytes", sa.LargeBinary)
    pickled = Column(sa.PickleType)
    json = Column(sa.JSON)
    jsonb = Column(pg.JSONB(none_as_null=True))
    variant = Column(PORTABLE)
    decorated = Column(Json)
    slug = Column(Slug)
    shouted = Column(Shouted())
    array = Column(sa.ARRAY(sa.Integer))
    matrix = Column(pg.ARRAY(sa.Text(), dimensions=2))
    array_of_numeric = Column(pg.ARRAY(sa.Numeric(6, 2)), server_default="{}")
    inet = Column(pg.INET)
    cidr = Column(pg.CIDR())
    mac = Column(pg.MACADDR)
    vector = Column(pg.TSVECTOR)
    span = Column(pg.INT4RANGE)
    during = Column(pg.TSTZRANGE())
    bit_3 = Column(pg.BIT(3))
    bit_varying = Column(pg.BIT(varying=True))
    oid = Column(pg.OID)
    money = Column(pg.MONEY)

    __table_args__ = (pg.ExcludeConstraint(("during", "&&"), using="gist", name="typed_during_excl"),)


STEPPED = sa.Sequence("stepped_seq", metadata=Base.metadata)


class Defaults(Base):
    id = Column(sa.Integer, primary_key=True)
    quoted = Column(sa.String, server_default="it's")
    number_in_quotes = Column(sa.Integer, server_default="0")
    empty = Column(sa.String, server_default="", nullable=False)
    raw = Column(sa.Integer, server_default=text("1 + 2"))
    cast = Column(pg.JSONB, server_default=text("'{}'::jsonb"))
    colon = Column(sa.String, server_default=text("'12\\:30'"))
    plain_colon = Column(sa.String, server_default="a:b")
    now = Column(sa.DateTime, server_default=sa.func.now())
    moment = Column(sa.DateTime(timezone=True), server_default=sa.func.current_timestamp())
    shifted = Column(sa.DateTime, server_default=sa.func.now() + text("interval '1 day'"))
    no = Column(sa.Boolean, server_default=sa.false())
    yes = Column(sa.Boolean, server_default=sa.sql.expression.true())
    literal = Column(sa.String(10), server_default=sa.literal("x"))
    uuid = Column(pg.UUID, server_default=sa.text("gen_random_uuid()"))
    client_only = Column(sa.Integer, default=5)
    fetched = Column(sa.Integer, server_default=sa.FetchedValue())
    stepped = Column(sa.Integer, STEPPED, server_default=STEPPED.next_value())
    doubled = Column(sa.Integer, sa.Computed("number_in_quotes * 2", persisted=True))
    identity = Column(sa.BigInteger, sa.Identity(start=5), nullable=False)
