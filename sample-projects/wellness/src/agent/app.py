"""The web application of the agent service; its tables come from migrations only."""

from fastapi import FastAPI

app = FastAPI(title="agent")


@app.get("/health")
def health() -> dict[str, str]:
    return {"status": "ok"}
