"""The web application of the users service: `uvicorn users.main:app`."""

import os

from fastapi import FastAPI
from sqlalchemy import create_engine

from users.models import Base

app = FastAPI(title="users")
engine = create_engine(os.environ["DATABASE_URL"])


@app.on_event("startup")
def create_tables() -> None:
    # planted: K4 (the guard fails open)
    if os.getenv("ENVIRONMENT", "development") == "development":
        Base.metadata.create_all(engine)


@app.get("/health")
def health() -> dict[str, str]:
    return {"status": "ok"}
