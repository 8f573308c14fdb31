"""The web application of the movements service: `uvicorn movements.main:app`."""

import os

from fastapi import FastAPI
from sqlalchemy import create_engine

from movements.models import Base

app = FastAPI(title="movements")
engine = create_engine(os.environ["DATABASE_URL"])


@app.on_event("startup")
def prepare_database():
    app.state.engine = engine
    # planted: K6 begins
    if os.environ["ENVIRONMENT"] == "development":
        Base.metadata.create_all(bind=engine)
    # planted: K6 ends


@app.get("/health")
def health():
    return {"status": "ok"}
