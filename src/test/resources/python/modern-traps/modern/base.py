"""Bases with a type_annotation_map, and annotations that carry whole columns."""

import datetime
import decimal
import enum
import uuid
from typing import Annotated, Any, Literal, NewType

from sqlalchemy import BigInteger, DateTime, Enum, ForeignKey, MetaData, Numeric, String, Text, Uuid, func, text
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import DeclarativeBase, declared_attr, mapped_column

str30 = Annotated[str, 30]
money = Annotated[decimal.Decimal, "money"]
intpk = Annotated[int, mapped_column(primary_key=True)]
uuidpk = Annotated[uuid.UUID, mapped_column(primary_key=True, server_default=func.gen_random_uuid())]
required_name = Annotated[str, mapped_column(String(30), nullable=False, index=True)]
stamp = Annotated[datetime.datetime, mapped_column(DateTime(timezone=True), server_default=func.now())]
hub_ref = Annotated[int, mapped_column(ForeignKey("hubs.id", ondelete="CASCADE"))]
Slug = NewType("Slug", str)
Size = Literal["small", "medium", "extra large"]


class Phase(enum.Enum):
    START = "start"
    END = "end"


class Base(DeclarativeBase):
    type_annotation_map = {
        str30: String(30),
        money: Numeric(12, 4),
        Slug: String(80),
        dict[str, Any]: JSONB,
        datetime.datetime: DateTime(timezone=True),
        Phase: Enum(Phase, native_enum=False, length=12),
    }


class SchemaBase(DeclarativeBase):
    metadata = MetaData(
        schema="modern",
        naming_convention={
            "ix": "%(column_0_N_label)s_idx",
            "uq": "%(table_name)s_%(column_0_N_name)s_key",
            "fk": "%(table_name)s_%(column_0_name)s_fkey",
            "pk": "%(table_name)s_pkey",
            "ck": "%(table_name)s_%(constraint_name)s_check",
        },
    )
    type_annotation_map = {str: Text, int: BigInteger, uuid.UUID: Uuid(native_uuid=False)}

    @declared_attr.directive
    def __tablename__(cls) -> str:
        return cls.__name__.lower()


DEFAULT_STATE = text("'new'")
