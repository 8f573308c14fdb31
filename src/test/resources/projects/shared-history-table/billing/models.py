"""The tables of billing."""

from sqlalchemy import Column, Integer, PrimaryKeyConstraint, String
from sqlalchemy.orm import declarative_base

Base = declarative_base()


class Invoice(Base):
    __tablename__ = "invoices"
    __table_args__ = (PrimaryKeyConstraint("id", name="invoices_pkey"),)

    id = Column(Integer, autoincrement=False)
    number = Column(String(40), nullable=False)
