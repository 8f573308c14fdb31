package dev.plumbline.port;

import dev.plumbline.audit.MigrationScript;
import java.nio.file.Path;

/** Reads the script that runs migrations at deployment. */
public interface MigrationScriptReader {
    /** The runs of migration tools in that script, loops and variables resolved. */
    MigrationScript read(Path root, String script);
}
