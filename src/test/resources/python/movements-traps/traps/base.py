"""Two bases, one of them with a naming convention, and what models inherit from."""

from sqlalchemy import Column, DateTime, ForeignKey, Integer, MetaData, String, func
from sqlalchemy.orm import declarative_base, declared_attr

NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}


class Root(object):
    """Gives every class without a name the plural of its own."""

    @declared_attr
    def __tablename__(cls):
        return cls.__name__.lower() + "s"


Base = declarative_base(cls=Root)
NamedBase = declarative_base(metadata=MetaData(naming_convention=NAMING))


class KeyMixin:
    id = Column(Integer, primary_key=True)


class TimestampMixin(object):
    created_at = Column(DateTime(timezone=True), nullable=False, server_default=func.now())
    updated_at = Column(DateTime(timezone=True), onupdate=func.now())


class OwnedMixin:
    owner_column_length = 40

    @declared_attr
    def owner_id(cls):
        return Column(Integer, ForeignKey("owners.id", ondelete="CASCADE"), nullable=False, index=True)

    @declared_attr
    def owner_note(cls):
        return Column(String(cls.owner_column_length))


class AbstractRecord(Base):
    __abstract__ = True

    id = Column(Integer, primary_key=True)
    remark = Column(String(20), server_default="none")
