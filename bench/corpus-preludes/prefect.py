# Its revisions import the package alone, which loads this module on the way.
import prefect.server.utilities.database

# That of prefect.server.database.orm_models, whose own imports need more than Debian has.
naming_convention = {
    "ix": "ix_%(table_name)s__%(column_0_N_name)s",
    "uq": "uq_%(table_name)s__%(column_0_N_name)s",
    "ck": "ck_%(table_name)s__%(constraint_name)s",
    "fk": "fk_%(table_name)s__%(column_0_N_name)s__%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}

# One revision asks for the store of leases, which the settings name, and puts one there for each row.
import sys
import types

storage = types.ModuleType("prefect.server.concurrency.lease_storage")
storage.get_concurrency_lease_storage = lambda: None
sys.modules["prefect.server.concurrency.lease_storage"] = storage
