import importlib
import os
import re

from sqlalchemy import (
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
    event,
    func,
)
from sqlalchemy.dialects.postgresql import JSONB, TSVECTOR
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.ext.mutable import Mutable
from sqlalchemy.orm import Mapper, declarative_base, declared_attr
from sqlalchemy.sql.functions import FunctionElement

WORDS = re.compile(r"(?<!^)(?=[A-Z])")


def columns_of(constraint, table):
    return "_".join((c if isinstance(c, str) else c.name) for c in constraint.columns)


def kind_of(constraint, table):
    return "uq_" if constraint.unique else ""


convention = {
    "fk": "fk_%(table_name)s_%(column_names)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
    "ix": "ix_%(unique_index)s%(table_name)s_%(column_names)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "uq": "uq_%(table_name)s_%(column_names)s",
    "column_names": columns_of,
    "unique_index": kind_of,
}


class Named:
    @declared_attr
    def __tablename__(cls):
        return WORDS.sub("_", cls.__name__).lower()


Base = declarative_base(cls=Named, metadata=MetaData())
Base.metadata.naming_convention = convention


class SplitName:
    @declared_attr
    def __tablename__(cls):
        return "_".join(word.lower() for word in re.split(r"(?=[A-Z])", cls.__name__)[1:])


class GenerateId(FunctionElement):
    name = "generate_id"
    inherit_cache = True


@compiles(GenerateId)
def generate_anywhere(element, compiler, **kw):
    return "'x'"


@compiles(GenerateId, "postgresql")
def generate_on_postgresql(element, compiler, **kw):
    return "(GEN_RANDOM_UUID())"


class Bag(Mutable, dict):
    @classmethod
    def coerce(cls, key, value):
        return value


def add_search_index(mapper, cls):
    for column in mapper.persist_selectable.c:
        if isinstance(column.type, TSVECTOR):
            Index("_".join((column.table.name, column.name, "idx")), column, postgresql_using="gin")


event.listen(Mapper, "instrument_class", add_search_index)

types = importlib.import_module("forms.types")
module = importlib.import_module(os.environ.get("FORMS_TYPES_MODULE", "forms.types"))


class BlogPost(Base):
    id = Column(String(36), primary_key=True, server_default=GenerateId())
    title = Column(Text, nullable=False, unique=True)
    started = Column(Integer)
    expected = Column(Integer)
    bag = Column(Bag.as_mutable(JSONB))
    size = Column(module.SIZE, index=True)
    words = Column(TSVECTOR)
    __table_args__ = (
        CheckConstraint("started > 0", name="started"),
        Index(None, "started", "expected", unique=True),
        Index("ix_post_order", func.coalesce(started, expected).desc()),
    )


class PostComment(SplitName, Base):
    id = Column(types.SIZE, primary_key=True)
    post_id = Column(ForeignKey("blog_post.id", ondelete="CASCADE"), nullable=False)
    __table_args__ = (UniqueConstraint("id", "post_id"),)


class Raw(Base):
    __table__ = Table(
        "tracking_raw",
        Base.metadata,
        Column("user_key", String(100), primary_key=True),
        Column("url", Text),
    )


Index("tracking_raw_url", Raw.url)
Index("tracking_raw_both", Raw.user_key, Raw.url.desc())
