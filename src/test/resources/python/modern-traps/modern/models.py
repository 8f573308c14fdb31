"""All models, for create_all and for Alembic."""

from . import annotated, classes, future  # noqa: F401
from .base import Base, SchemaBase

__all__ = ["Base", "SchemaBase"]
