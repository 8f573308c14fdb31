"""Which keys become SERIAL."""

from sqlalchemy import BigInteger, Column, ForeignKey, Identity, Integer, Numeric
from sqlalchemy import PrimaryKeyConstraint, Sequence, SmallInteger, String, Table, text

from .base import Base


class SerialPlain(Base):
    id = Column(Integer, primary_key=True)


class SerialSmall(Base):
    id = Column(SmallInteger, primary_key=True)


class SerialBig(Base):
    id = Column("big_id", BigInteger, primary_key=True, autoincrement=True)


class SerialByConstraint(Base):
    __table_args__ = (PrimaryKeyConstraint("number"),)

    number = Column(Integer)


class NotSerialForeign(Base):
    id = Column(Integer, ForeignKey("serialplains.id"), primary_key=True)


class NotSerialServerDefault(Base):
    id = Column(Integer, primary_key=True, server_default=text("7"))


class NotSerialClientDefault(Base):
    id = Column(Integer, primary_key=True, default=lambda: 7)


class NotSerialSwitchedOff(Base):
    id = Column(Integer, primary_key=True, autoincrement=False)


class NotSerialSequence(Base):
    id = Column(Integer, Sequence("counter_seq", start=10, increment=5), primary_key=True)


class SerialNumericWithoutScale(Base):
    id = Column(Numeric(10, 0), primary_key=True)


class IdentityAlways(Base):
    id = Column(Integer, Identity(always=True, start=42, cycle=True), primary_key=True)


class CompositePlain(Base):
    left = Column(Integer, primary_key=True)
    right = Column(Integer, primary_key=True)


class CompositeSerial(Base):
    left = Column(Integer, primary_key=True, autoincrement=True)
    right = Column(String(10), primary_key=True)


class UntypedForeign(Base):
    id = Column(Integer, primary_key=True)
    small_id = Column(ForeignKey("serialsmalls.id"))
    big_id = Column(None, ForeignKey("serialbigs.big_id"), nullable=False)


pairs = Table(
    "pairs",
    Base.metadata,
    Column("plain_id", ForeignKey("serialplains.id"), primary_key=True),
    Column("small_id", ForeignKey(SerialSmall.id), primary_key=True),
)
