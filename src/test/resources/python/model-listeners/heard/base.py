from enum import Enum

from sqlalchemy import CheckConstraint, Column, DDL, Index, MetaData, SmallInteger, String, event, func, text, type_coerce
from sqlalchemy.event import listens_for
from sqlalchemy.orm import declarative_base, declared_attr
from sqlalchemy.types import SchemaType, TypeDecorator

convention = {"ck": "ck_%(table_name)s_%(constraint_name)s", "ix": "ix_%(column_0_label)s", "pk": "pk_%(table_name)s"}
Base = declarative_base(metadata=MetaData(naming_convention=convention))

try:
    from enum import ReprEnum
except ImportError:
    ReprEnum = Enum


class Number(TypeDecorator, SchemaType):
    impl = SmallInteger
    cache_ok = True

    def __init__(self, enum=None, without=None):
        self.enum = enum
        self.without = frozenset(without or ())
        TypeDecorator.__init__(self)
        SchemaType.__init__(self)


@listens_for(Number, "before_parent_attach")
def on_column(type_, column):
    @listens_for(column, "after_parent_attach")
    def on_table(column, table):
        kept = type_coerce(column, SmallInteger)
        check = CheckConstraint(
            kept.in_([each.value for each in type_.enum if each not in type_.without]), f"valid_{column.name}"
        )
        check.info["hidden"] = True
        assert check.table is table


class of_class(property):
    def __get__(self, obj, type=None):
        return self.fget.__get__(None, type)()


class strict_of_class(of_class):
    def __get__(self, obj, type=None):
        if obj is not None:
            raise AttributeError(type.__name__)
        return super().__get__(obj, type)


def joined_args(cls, **more):
    items = []
    options = {}
    for name in dir(cls):
        if not name.endswith("__own_args"):
            continue
        value = getattr(cls, name)
        if not value:
            continue
        if isinstance(value, dict):
            options.update(value)
        elif isinstance(value[-1], dict):
            items.extend(value[:-1])
            options.update(value[-1])
        else:
            items.extend(value)
    options.update(more)
    return (*items, options)


class Level(int, ReprEnum):
    low = 1
    high = 2
    gone = 3

    @of_class
    @classmethod
    def standing(cls):
        return [cls.low, cls.high]


class Titled:
    wanted = True

    @strict_of_class
    @classmethod
    def __own_args(cls):
        args = [Index(f"ix_{cls.__tablename__}_title_lower", func.lower(cls.title))]
        if cls.wanted:
            args.append(CheckConstraint("title != ''", "title"))
        return tuple(args)

    @declared_attr
    def title(cls):
        return Column(String, nullable=False)


class Ranked(Titled, Base):
    __abstract__ = True
    __own_args = {"comment": "ranked"}

    @declared_attr
    def __table_args__(cls):
        return joined_args(cls)


def is_there(connection, name):
    found = connection.execute(text(f"SELECT count(*) FROM pg_proc WHERE proname = '{name}'"))
    return bool(found and found.scalar())


def before_all(target, connection, **kw):
    if not is_there(connection, "shout"):
        connection.execute(DDL("CREATE FUNCTION shout(t text) RETURNS text AS 'SELECT upper(t)' LANGUAGE sql IMMUTABLE"))


@event.listens_for(Base.metadata, "after_create")
def after_all(target, connection, tables=(), **kw):
    for table in tables:
        connection.execute(DDL(f"ALTER TABLE {table.fullname} ADD CONSTRAINT whole CHECK ({len(tables)} > 0)"))


event.listen(Base.metadata, "before_create", before_all)
