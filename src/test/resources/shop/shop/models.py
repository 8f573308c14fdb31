"""The tables of shop."""

from sqlalchemy import Column, Index, Integer, Numeric, PrimaryKeyConstraint
from sqlalchemy.orm import declarative_base

Base = declarative_base()


class Order(Base):
    __tablename__ = "orders"
    __table_args__ = (
        PrimaryKeyConstraint("id", name="orders_pkey"),
        Index("ix_orders_total", "total"),
        {"schema": "shop"},
    )

    id = Column(Integer, autoincrement=False)
    total = Column(Numeric(10, 2), nullable=False)
