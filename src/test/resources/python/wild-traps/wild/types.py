"""types of the project with a constructor of their own"""

import sqlalchemy as sa
from sqlalchemy.types import TypeDecorator


class Sized(TypeDecorator):
    impl = sa.String
    cache_ok = True

    def load_dialect_impl(self, dialect):
        if dialect.name == "mysql":
            return dialect.type_descriptor(sa.Text())
        return dialect.type_descriptor(sa.String(length=self.impl.length))


class Choice(TypeDecorator):
    impl = sa.SmallInteger
    cache_ok = True

    def __init__(self, choices=(), **keywords):
        self.choices = tuple(choices)
        TypeDecorator.__init__(self, **keywords)


class Code(TypeDecorator):
    impl = sa.String
    cache_ok = True

    def __init__(self, kind, length):
        self.kind = kind
        super().__init__(length)
