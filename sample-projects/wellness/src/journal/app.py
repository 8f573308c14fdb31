"""The web application of the journal service; its tables come from migrations only."""

from fastapi import FastAPI

app = FastAPI(title="journal")


@app.get("/health")
def health() -> dict[str, str]:
    return {"status": "ok"}
