from sqlmodel import Field, SQLModel


class Account(SQLModel, table=True):
    id: int | None = Field(default=None, primary_key=True)


class Invoice(SQLModel, table=True):
    id: int | None = Field(default=None, primary_key=True)
