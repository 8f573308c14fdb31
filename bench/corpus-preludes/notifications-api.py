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

# A library of its own, of which one revision wants the year that it is in London.
import zoneinfo

timezones = types.ModuleType("notifications_utils.timezones")
timezones.local_timezone = zoneinfo.ZoneInfo("Europe/London")
timezones.convert_utc_to_bst = lambda time: time
timezones.convert_bst_to_utc = lambda time: time
sys.modules["notifications_utils.timezones"] = timezones
