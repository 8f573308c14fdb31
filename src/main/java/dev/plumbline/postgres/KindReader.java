package dev.plumbline.postgres;

import dev.plumbline.catalog.Kind;
import java.sql.SQLException;
import java.util.List;

/**
 * Reads one kind of object, or a few that lie in one catalog, with one query: {@code read/NAME.sql}. Its parameters are
 * {@code :schemas} (oids), {@code :locked} (relations to leave alone), {@code :excluded} (objects of {@link #catalog} to leave
 * alone) and {@code :everything} (whether objects outside schemas are wanted).
 */
interface KindReader {
    /** The resource's name, and what the reading is called: {@code foreign_key}. */
    String name();

    /** The kinds that are unknown where the query fails. */
    List<Kind> kinds();

    /** What a gap calls them; a reader of no kind, which tells how objects hang together, has its own word, which hides no object. */
    default List<String> words() {
        return kinds().isEmpty()
                ? List.of(name())
                : kinds().stream().map(Kind::word).toList();
    }

    /** The system catalog whose oids {@code :excluded} means. */
    default String catalog() {
        return "pg_class";
    }

    /** The first major version that has such objects. */
    default int since() {
        return 0;
    }

    /** Whether few databases have such objects, so that the query is only sent where {@code rare.sql} says that there are any. */
    default boolean rare() {
        return false;
    }

    /** Turns one row into objects. */
    void read(Row row, Found found) throws SQLException;
}
