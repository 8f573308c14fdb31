package dev.plumbline.drift;

import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.Place;
import dev.plumbline.changelog.SourceStatement;
import java.util.List;
import java.util.stream.Stream;

/**
 * One table that entity models declare, with the statements that {@code create_all} would send for it alone.
 *
 * @param schema {@code public} where the models name none
 * @param place the class or Table(...) call
 * @param stub a bare reference to another service's table
 * @param types enum types that it makes first where they are missing
 * @param statements CREATE TABLE, its indexes, its comments
 * @param late foreign keys that close a cycle, sent after all tables
 */
public record ModelTable(
        String schema,
        String name,
        Place place,
        boolean stub,
        List<SourceStatement> types,
        List<SourceStatement> statements,
        List<SourceStatement> late) {
    public ModelTable {
        types = List.copyOf(types);
        statements = List.copyOf(statements);
        late = List.copyOf(late);
    }

    /** The table, with statements that are sent when all tables are there. */
    public ModelTable followedBy(List<SourceStatement> more) {
        return more.isEmpty()
                ? this
                : new ModelTable(
                        schema,
                        name,
                        place,
                        stub,
                        types,
                        statements,
                        Stream.concat(late.stream(), more.stream()).toList());
    }

    /** The table. */
    public ObjectId id() {
        return ObjectId.of("table", schema, name);
    }
}
