"""The same under `from __future__ import annotations`, where every annotation is a text."""

from __future__ import annotations

import datetime as dt
import typing as t
from typing import TYPE_CHECKING, Optional

import sqlalchemy as sa
from sqlalchemy import orm as so

from . import base
from .base import Base, intpk

if TYPE_CHECKING:
    from .annotated import Hub


class Future(Base):
    __tablename__ = "future"

    id: so.Mapped[intpk]
    name: so.Mapped[Optional[str]] = so.mapped_column(sa.String(5))
    day: so.Mapped[dt.date | None]
    moment: so.Mapped[dt.datetime]
    short: so.Mapped[base.str30]
    choice: so.Mapped[t.Optional[t.Literal["one", "three"]]]
    hub_id: so.Mapped[base.hub_ref]
    hub: so.Mapped[Hub] = so.relationship("Hub")
