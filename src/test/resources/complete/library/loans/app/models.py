from sqlalchemy import BigInteger, CheckConstraint, Column, DateTime, ForeignKeyConstraint, Index, Integer, MetaData
from sqlalchemy import Numeric, PrimaryKeyConstraint, String, Text, UniqueConstraint, text
from sqlalchemy.orm import declarative_base

Base = declarative_base(metadata=MetaData(schema="loans"))


class Entry(Base):
    __tablename__ = "entries"
    __table_args__ = (PrimaryKeyConstraint("id", name="entries_pkey"),)

    id = Column(BigInteger, autoincrement=False)
    title = Column(String(80), nullable=False)
    note = Column(Text, comment="What's odd about it")


class Copy(Base):
    __tablename__ = "copies"
    __table_args__ = (
        PrimaryKeyConstraint("id", name="copies_pkey"),
        ForeignKeyConstraint(["entry_id"], ["loans.entries.id"], name="copies_entry_id_fkey", ondelete="CASCADE"),
        UniqueConstraint("entry_id", "label", name="copies_entry_id_label_key"),
        CheckConstraint("label <> ''", name="copies_label_there"),
        Index("ix_copies_label", "label"),
        Index("ix_copies_price", "price", unique=True, postgresql_where=text("price > 0")),
        {"comment": "What stands on the shelf"},
    )

    id = Column(Integer)
    entry_id = Column(BigInteger, nullable=False)
    label = Column(String(40), server_default="new", nullable=False)
    price = Column(Numeric(8, 2))
    added_at = Column(DateTime(timezone=True), server_default=text("now()"), nullable=False)
