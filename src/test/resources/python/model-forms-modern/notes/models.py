from typing import Optional

from sqlalchemy import Index, String
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Modern(DeclarativeBase):
    pass


class Note(Modern):
    __tablename__ = "notes"
    id: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[Optional[str]] = mapped_column(String(20))
    __table_args__ = (
        Index("ix_note_here", "title").ddl_if(dialect="postgresql"),
        Index("ix_note_there", "title").ddl_if(dialect="sqlite"),
        Index("ix_note_both", "title", "id").ddl_if(dialect=("sqlite", "postgresql")),
    )
