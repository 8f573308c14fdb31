package dev.plumbline.changelog;

import java.util.Set;

/**
 * How a project writes its revision files.
 *
 * @param quote the mark around its strings
 * @param width the longest line
 * @param uuid its word for the type uuid, such as {@code sa.Uuid()}
 * @param bareSchemas schemas that it leaves out where it names a table, such as the default one
 * @param finalNames whether names are marked as final, because the metadata has a naming convention
 */
public record PythonStyle(char quote, int width, String uuid, Set<String> bareSchemas, boolean finalNames) {
    /** Of a file that belongs to no project yet; both generations of SQLAlchemy know its words. */
    public static final PythonStyle USUAL = new PythonStyle('"', 120, "postgresql.UUID()", Set.of(), false);

    public PythonStyle {
        bareSchemas = Set.copyOf(bareSchemas);
    }
}
