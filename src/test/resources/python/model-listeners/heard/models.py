from sqlalchemy import CheckConstraint, Column, DDL, ForeignKey, Integer, event
from sqlalchemy.event import listens_for
from sqlalchemy.orm import Mapper, declared_attr

from heard.base import Base, Level, Number, Ranked


class Topic(Ranked):
    __tablename__ = "topics"
    __own_args = (CheckConstraint(f"level != {Level.gone} OR shout(title) = 'GONE'", "gone"),)

    id = Column(Integer, primary_key=True)
    level = Column(Number(Level, without={Level.gone}), nullable=False)


class Pointing:
    target = None

    @declared_attr
    def target_id(cls):
        return Column(Integer, ForeignKey(f"{cls.target.__table__.fullname}.id"), index=True)


class Link(Pointing, Base):
    __tablename__ = "links"
    target = Topic
    id = Column(Integer, primary_key=True)
    kind = Column(Number(Level))


@listens_for(Topic.__table__, "after_create")
def also(target, connection, **kw):
    sql = f"ALTER TABLE {target.fullname} ADD CONSTRAINT also CHECK (id > 0)"
    connection.execute(DDL(sql))


def indexes(table=None):
    if table is None:
        table = Link.id.table

    @listens_for(table, "after_create")
    def make(target, connection, **kw):
        connection.execute(DDL(f"CREATE INDEX link_kinds ON {target.name} (kind) WHERE kind > 1"))


@listens_for(Mapper, "after_configured", once=True)
def configured():
    indexes(Link.__table__)


event.listen(Link.__table__, "after_create", DDL("ANALYZE nothing").execute_if(dialect="sqlite"))
