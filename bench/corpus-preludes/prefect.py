# Its revisions import the package alone, which loads this module on the way.
import prefect.server.utilities.database
