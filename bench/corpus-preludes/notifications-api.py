# What its revisions read where they are imported, and of the running application.
import os
import sys
import types

os.environ.setdefault("NOTIFY_ENVIRONMENT", "development")

hashes = types.ModuleType("flask_bcrypt")
hashes.generate_password_hash = lambda *arguments: b"hash"
hashes.check_password_hash = lambda *arguments: True
sys.modules["flask_bcrypt"] = hashes

import flask
from app.config import Config

application = flask.Flask("__main__", root_path=".")
application.config.update({name: getattr(Config, name) for name in dir(Config) if name.isupper()})
application.app_context().push()
