"""All models, for create_all and for Alembic."""

from . import classes, named  # noqa: F401
from .base import Base, NamedBase

__all__ = ["Base", "NamedBase"]
