# Its settings need a library that Debian does not have; revisions want the logger of them only.
import logging
import sys
import types

logger = types.ModuleType("mealie.core.root_logger")
logger.get_logger = lambda *arguments: logging.getLogger("mealie")
sys.modules["mealie.core.root_logger"] = logger

import mealie.db.models._all_models

# One revision asks the settings for the name of a row.
import mealie.core.config

mealie.core.config.get_app_settings = lambda: types.SimpleNamespace(DB_ENGINE="postgres", DEFAULT_HOUSEHOLD="Family")
