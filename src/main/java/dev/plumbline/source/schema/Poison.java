package dev.plumbline.source.schema;

import dev.plumbline.catalog.Gap;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What hangs on columns whose type could not be read: foreign keys, checks, exclusions and indexes over them cannot be made on the
 * placeholder and are gaps; primary keys and unique constraints can.
 *
 * @param table without those
 */
record Poison(TableDef table, List<Gap> gaps) {
    static Poison of(TableDef table) {
        Set<String> poisoned = table.columns().stream()
                .filter(column -> column.type().unread().isPresent())
                .map(ColumnDef::name)
                .collect(Collectors.toSet());
        return poisoned.isEmpty() ? new Poison(table, List.of()) : without(table, poisoned);
    }

    private static Poison without(TableDef table, Set<String> poisoned) {
        List<ConstraintDef> kept = new ArrayList<>();
        List<IndexDef> indexes = new ArrayList<>();
        List<Gap> gaps = new ArrayList<>();
        for (ConstraintDef constraint : table.constraints()) {
            if (hangs(constraint, poisoned)) {
                gaps.add(gap(table, kind(constraint), constraint.name(), constraint.place()));
            } else {
                kept.add(constraint);
            }
        }
        for (IndexDef index : table.indexes()) {
            if (index.columns().stream().anyMatch(poisoned::contains) || mentions(index, poisoned)) {
                gaps.add(gap(table, "index", index.name(), index.place()));
            } else {
                indexes.add(index);
            }
        }
        return new Poison(table.with(kept, indexes), gaps);
    }

    private static Gap gap(TableDef table, String kind, GivenName name, dev.plumbline.catalog.Place place) {
        return GapsOf.child(table.name(), kind, name.text(), "it is over a column whose type could not be read", place);
    }

    private static boolean hangs(ConstraintDef constraint, Set<String> poisoned) {
        return switch (constraint) {
            case PrimaryKeyDef ignored -> false;
            case UniqueDef ignored -> false;
            case CheckDef check -> mentions(check.sql(), poisoned);
            case ExcludeDef exclude ->
                exclude.elements().stream().anyMatch(element -> mentions(element.sql(), poisoned));
            case ForeignKeyDef key -> key.columns().stream().anyMatch(poisoned::contains);
        };
    }

    private static boolean mentions(IndexDef index, Set<String> poisoned) {
        return index.elements().stream().anyMatch(element -> mentions(element.expression(), poisoned))
                || mentions(String.valueOf(index.where()), poisoned);
    }

    private static boolean mentions(String sql, Set<String> columns) {
        return columns.stream()
                .anyMatch(column -> Pattern.compile("(?<!\\w)" + Pattern.quote(column) + "(?!\\w)")
                        .matcher(sql)
                        .find());
    }

    private static String kind(ConstraintDef constraint) {
        return switch (constraint) {
            case PrimaryKeyDef ignored -> "pk";
            case UniqueDef ignored -> "unique";
            case CheckDef ignored -> "check";
            case ExcludeDef ignored -> "exclude";
            case ForeignKeyDef ignored -> "fk";
        };
    }
}
