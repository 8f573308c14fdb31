"""Bound metadata, classical mappers, and what the first generation alone imports."""

from sqlalchemy import Column, ForeignKey, Integer, MetaData, String, Table, Text, UniqueConstraint, create_engine
from sqlalchemy.ext.declarative import as_declarative, declarative_base, declared_attr
from sqlalchemy.orm import mapper, relation, synonym

metadata = MetaData(bind=None)
Base = declarative_base(metadata=metadata, bind=None)


@as_declarative(metadata=metadata)
class Model(object):
    @declared_attr
    def __tablename__(cls):
        return cls.__name__.lower()

    id = Column(Integer, primary_key=True)


class Ship(Model):
    name = Column(Text, nullable=False)
    title = synonym("name")


class Sailor(Base):
    __tablename__ = "sailors"
    __table_args__ = (UniqueConstraint("name", name="sailors_once"), {"mysql_engine": "InnoDB"})

    id = Column(Integer, primary_key=True)
    name = Column("name", String(convert_unicode=True, length=40), quote=True)
    ship_id = Column(ForeignKey("ship.id"))
    ship = relation("Ship")


class Port(object):
    pass


ports = Table("ports", metadata, Column("id", Integer, primary_key=True), Column("name", Text, index=True))
mapper(Port, ports)
