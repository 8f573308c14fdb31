"""Python 3.14 reads annotations late; before it a name that stands further down must be a text."""

import builtins
import os

builtins.Item = "Item"
os.environ.update(
    PROJECT_NAME="corpus",
    SECRET_KEY="corpus",
    POSTGRES_SERVER="localhost",
    POSTGRES_USER="corpus",
    FIRST_SUPERUSER="corpus@example.org",
    FIRST_SUPERUSER_PASSWORD="corpus",
)
