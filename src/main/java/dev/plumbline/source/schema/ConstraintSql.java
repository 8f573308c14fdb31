package dev.plumbline.source.schema;

import dev.plumbline.catalog.SqlName;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Constraints as the clauses of CREATE TABLE and ADD CONSTRAINT. */
final class ConstraintSql {
    private ConstraintSql() {}

    static String of(ConstraintDef constraint, Optional<String> name) {
        return name.map(text -> "CONSTRAINT " + SqlName.quote(text) + " ").orElse("") + body(constraint);
    }

    private static String body(ConstraintDef constraint) {
        return switch (constraint) {
            case PrimaryKeyDef key ->
                "PRIMARY KEY (" + list(key.columns()) + ")" + include(key.include())
                        + key.deferral().sql();
            case UniqueDef unique -> unique(unique);
            case ForeignKeyDef foreignKey -> foreignKey(foreignKey);
            case CheckDef check ->
                "CHECK (" + check.sql() + ")" + check.deferral().sql() + validity(check.notValid());
            case ExcludeDef exclude -> exclude(exclude);
        };
    }

    private static String unique(UniqueDef unique) {
        String nulls = unique.nullsNotDistinct() == null
                ? ""
                : unique.nullsNotDistinct() ? "NULLS NOT DISTINCT " : "NULLS DISTINCT ";
        return "UNIQUE " + nulls + "(" + list(unique.columns()) + ")" + include(unique.include())
                + unique.deferral().sql();
    }

    private static String foreignKey(ForeignKeyDef key) {
        return "FOREIGN KEY(" + list(key.columns()) + ") REFERENCES "
                + key.target().sql() + " ("
                + list(key.targetColumns()) + ")"
                + clause(" MATCH ", key.match())
                + clause(" ON DELETE ", key.onDelete())
                + clause(" ON UPDATE ", key.onUpdate())
                + key.deferral().sql()
                + validity(key.notValid());
    }

    private static String exclude(ExcludeDef exclude) {
        String elements =
                exclude.elements().stream().map(ExcludeDef.Element::sql).collect(Collectors.joining(", "));
        String where = exclude.where() == null ? "" : " WHERE (" + exclude.where() + ")";
        return "EXCLUDE USING " + exclude.using() + " (" + elements + ")" + where
                + exclude.deferral().sql();
    }

    private static String clause(String words, @org.jspecify.annotations.Nullable String value) {
        return value == null ? "" : words + value;
    }

    private static String validity(boolean notValid) {
        return notValid ? " NOT VALID" : "";
    }

    private static String include(List<String> columns) {
        return columns.isEmpty() ? "" : " INCLUDE (" + list(columns) + ")";
    }

    static String list(List<String> columns) {
        return columns.stream().map(SqlName::quote).collect(Collectors.joining(", "));
    }
}
