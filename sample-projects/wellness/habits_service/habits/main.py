"""The web application of the habits service: `uvicorn habits.main:app`."""

from fastapi import FastAPI

from habits.db import add_missing_columns, init_schema, make_engine


def create_app() -> FastAPI:
    engine = make_engine()
    init_schema(engine)
    add_missing_columns(engine)
    application = FastAPI(title="habits")
    application.state.engine = engine

    @application.get("/health")
    def health() -> dict[str, str]:
        return {"status": "ok"}

    return application


app = create_app()
