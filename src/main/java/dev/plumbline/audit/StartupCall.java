package dev.plumbline.audit;

import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.Place;
import dev.plumbline.changelog.SourceStatement;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A place in code that changes the schema.
 *
 * @param service the service whose folder it lies in; empty for code of none
 * @param function the function that holds the call, {@code Class.method} for a method; {@code <module>} for top level
 * @param atStartup whether a start of the service reaches it; else it is a test, a seeder or a command-line tool
 * @param path the calls from the start-up root to it
 * @param guards all must hold for it to run; none: it is unguarded
 * @param tables what create_all is limited to, as {@code schema.name}; null for all of its metadata
 * @param statements the DDL of a raw call
 */
public record StartupCall(
        String service,
        CallKind kind,
        Place place,
        String function,
        boolean atStartup,
        List<Place> path,
        List<Condition> guards,
        @Nullable List<String> tables,
        List<SourceStatement> statements,
        boolean swallowsErrors) {
    public StartupCall {
        path = List.copyOf(path);
        guards = List.copyOf(guards);
        tables = tables == null ? null : List.copyOf(tables);
        statements = List.copyOf(statements);
    }

    /** Its id in findings: {@code code:FILE#FUNCTION}. */
    public ObjectId id() {
        return new ObjectId("code", place.file() + "#" + function);
    }

    /** Whether it runs where these variables are known; a null map means that nothing is known of the environment. */
    public Truth runsIn(@Nullable Map<String, String> variables) {
        return guards.stream().map(guard -> guard.in(variables)).reduce(Truth.YES, Truth::and);
    }
}
