package dev.plumbline.report;

import dev.plumbline.catalog.CatalogObject;
import dev.plumbline.catalog.CheckConstraint;
import dev.plumbline.catalog.Column;
import dev.plumbline.catalog.ExclusionConstraint;
import dev.plumbline.catalog.ForeignKey;
import dev.plumbline.catalog.NotNullConstraint;
import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.PrimaryKey;
import dev.plumbline.catalog.Table;
import dev.plumbline.catalog.UniqueConstraint;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One table as {@code CREATE TABLE}: columns in the order of their positions, then constraints by kind and name. */
final class TableText {
    private TableText() {}

    /** Whether it is written between the brackets of {@code CREATE TABLE}. */
    static boolean standsInside(CatalogObject object) {
        return object instanceof Column || constraint(object) != null;
    }

    static String of(Table table, List<CatalogObject> inside) {
        String unlogged = table.persistence().equals("unlogged") ? "UNLOGGED " : "";
        String brackets = brackets(inside);
        String after = String.join("", after(table).map(clause -> "\n" + clause).toList());
        String replica = table.replicaIdentity().equals("default")
                ? ""
                : "\nALTER TABLE " + table.id().name() + " REPLICA IDENTITY "
                        + table.replicaIdentity().toUpperCase(java.util.Locale.ROOT) + ";";
        return "CREATE " + unlogged + "TABLE " + table.id().name() + head(table) + brackets + after + ";" + replica;
    }

    private static String head(Table table) {
        if (table.partitionOf() != null) {
            return " PARTITION OF " + nameOf(table.partitionOf());
        }
        return table.ofType() == null ? "" : " OF " + nameOf(table.ofType());
    }

    private static String brackets(List<CatalogObject> inside) {
        Stream<String> columns = inside.stream()
                .filter(Column.class::isInstance)
                .map(Column.class::cast)
                .sorted(Comparator.comparingInt(Column::position).thenComparing(Column::id))
                .map(ColumnText::of);
        Stream<String> constraints = inside.stream()
                .filter(object -> constraint(object) != null)
                .sorted(Comparator.comparingInt(TableText::rank).thenComparing(CatalogObject::id))
                .map(TableText::named);
        List<String> lines = Stream.concat(columns, constraints).toList();
        return lines.isEmpty() ? " (\n)" : " (\n    " + String.join(",\n    ", lines) + "\n)";
    }

    private static Stream<String> after(Table table) {
        List<String> clauses = new ArrayList<>();
        add(clauses, "", table.partitionBound());
        if (!table.inherits().isEmpty()) {
            clauses.add("INHERITS ("
                    + String.join(
                            ", ",
                            table.inherits().stream().map(TableText::nameOf).toList()) + ")");
        }
        add(clauses, "PARTITION BY ", table.partitionKey());
        add(clauses, "USING ", table.accessMethod());
        if (!table.options().isEmpty()) {
            clauses.add("WITH (" + String.join(", ", table.options()) + ")");
        }
        add(clauses, "TABLESPACE ", table.tablespace());
        return clauses.stream();
    }

    private static void add(List<String> clauses, String word, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            clauses.add(word + value);
        }
    }

    /** An object id's name, or the text itself where it is none. */
    private static String nameOf(String id) {
        return id.indexOf(':') > 0 ? ObjectId.parse(id).name() : id;
    }

    private static String named(CatalogObject constraint) {
        return "CONSTRAINT " + SqlTarget.own(constraint.id()) + " " + constraint(constraint);
    }

    /** A constraint's definition; null for anything else. */
    static @Nullable String constraint(CatalogObject object) {
        return switch (object) {
            case PrimaryKey key -> key.definition();
            case UniqueConstraint unique -> unique.definition();
            case ForeignKey key -> key.definition();
            case CheckConstraint check -> check.definition();
            case ExclusionConstraint exclusion -> exclusion.definition();
            case NotNullConstraint notNull -> notNull.definition();
            default -> null;
        };
    }

    private static int rank(CatalogObject constraint) {
        return switch (constraint) {
            case PrimaryKey key -> 0;
            case UniqueConstraint unique -> 1;
            case ForeignKey key -> 2;
            case CheckConstraint check -> 3;
            default -> 4;
        };
    }
}
