# What its revisions read where they are imported.
import os

os.environ.setdefault("NOTIFY_ENVIRONMENT", "development")
