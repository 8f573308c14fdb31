package dev.plumbline.sqlalchemy;

import dev.plumbline.audit.CallKind;
import dev.plumbline.catalog.Place;
import dev.plumbline.source.Course;
import dev.plumbline.source.PyValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One time that followed code changes a schema.
 *
 * @param metadata what create_all is asked of; null for raw DDL
 * @param tables what it is limited to, or null
 * @param sql the statement of raw DDL, or empty
 * @param decisions unknown conditions before it
 */
record StartupEvent(
        CallKind kind,
        Place place,
        String function,
        List<Place> path,
        List<Course.Decision> decisions,
        boolean swallowed,
        @Nullable PyValue metadata,
        @Nullable PyValue tables,
        String sql) {
    StartupEvent {
        path = List.copyOf(path);
        decisions = List.copyOf(decisions);
    }

    /** What makes two events the same call. */
    String key() {
        return kind + " " + place;
    }
}
