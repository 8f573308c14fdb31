"""Where this process runs, and what follows from it."""

import os
from pathlib import Path

MOUNTED_FILE = Path("/run/wellness/environment")
MAY_CREATE_SCHEMA = ("local", "development", "test")


def get_environment() -> str:
    if MOUNTED_FILE.is_file():
        return MOUNTED_FILE.read_text(encoding="utf-8").strip()
    return os.getenv("ENVIRONMENT") or "local"


def should_auto_create_schema() -> bool:
    return get_environment() in MAY_CREATE_SCHEMA
