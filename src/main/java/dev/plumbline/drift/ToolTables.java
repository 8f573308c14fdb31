package dev.plumbline.drift;

import dev.plumbline.catalog.Column;
import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.Snapshot;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The tables that migration tools make for themselves, whatever they are called: known by their columns, as Alembic, Liquibase and Flyway
 * document them. Neither migrations nor models make them.
 */
public final class ToolTables {
    private static final Set<String> ALEMBIC = Set.of("version_num");
    private static final Set<String> LIQUIBASE_LOCK = Set.of("id", "locked", "lockgranted", "lockedby");
    private static final Set<String> LIQUIBASE = Set.of(
            "id",
            "author",
            "filename",
            "dateexecuted",
            "orderexecuted",
            "exectype",
            "md5sum",
            "description",
            "comments",
            "tag",
            "liquibase",
            "contexts",
            "labels",
            "deployment_id");
    private static final Set<String> FLYWAY = Set.of(
            "installed_rank",
            "version",
            "description",
            "type",
            "script",
            "checksum",
            "installed_by",
            "installed_on",
            "execution_time",
            "success");
    private static final Set<Set<String>> SHAPES = Set.of(ALEMBIC, LIQUIBASE_LOCK, LIQUIBASE, FLYWAY);

    private ToolTables() {}

    /** A database without such tables, their schemas and what belongs to them, where migrations or models say nothing of those. */
    public static Snapshot leftOut(Snapshot database, Snapshot code) {
        Set<ObjectId> left = in(database).stream()
                .flatMap(table -> Stream.of(table, ObjectId.of("schema", table.schema())))
                .filter(object -> code.find(object).isEmpty())
                .collect(Collectors.toSet());
        if (left.isEmpty()) {
            return database;
        }
        Family family = new Family(List.of(database));
        return database.filter(object -> !left.contains(family.root(object.id())));
    }

    private static Set<ObjectId> in(Snapshot database) {
        Map<ObjectId, Set<String>> columns = new TreeMap<>();
        database.objects().values().stream()
                .filter(Column.class::isInstance)
                .map(Column.class::cast)
                .forEach(column -> columns.computeIfAbsent(column.parent(), table -> new TreeSet<>())
                        .add(column.id().simpleName()));
        return columns.entrySet().stream()
                .filter(table -> SHAPES.contains(table.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
