from sqlalchemy import MetaData
from sqlalchemy.orm import declarative_base

Base = declarative_base()
NamedBase = declarative_base(
    metadata=MetaData(
        schema="lab",
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_label)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_key)s_%(referred_table_name)s_%(referred_column_0_name)s",
            "pk": "pk_%(table_name)s",
        },
    )
)
