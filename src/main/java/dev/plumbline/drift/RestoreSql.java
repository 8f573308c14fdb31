package dev.plumbline.drift;

import dev.plumbline.catalog.CatalogObject;
import dev.plumbline.catalog.CheckConstraint;
import dev.plumbline.catalog.Column;
import dev.plumbline.catalog.ExclusionConstraint;
import dev.plumbline.catalog.ForeignKey;
import dev.plumbline.catalog.Index;
import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.Policy;
import dev.plumbline.catalog.PrimaryKey;
import dev.plumbline.catalog.SqlName;
import dev.plumbline.catalog.Table;
import dev.plumbline.catalog.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Statements that bring one object back, for those kinds where they follow from the object alone; null where they need a plan. The
 * reader decides: nothing here is proven or run.
 */
final class RestoreSql {
    private RestoreSql() {}

    /** What turns the object that is there into the one that is wanted; either may be missing. */
    static @Nullable String restore(@Nullable CatalogObject there, @Nullable CatalogObject wanted) {
        if (wanted == null) {
            return drop(there);
        }
        if (there == null) {
            return create(wanted);
        }
        if (there instanceof Column from && wanted instanceof Column to) {
            return column(from, to);
        }
        String drop = drop(there);
        String create = create(wanted);
        return drop == null || create == null ? null : drop + "\n" + create;
    }

    /** What takes the object away. */
    static @Nullable String drop(@Nullable CatalogObject there) {
        return switch (there) {
            case null -> null;
            case Table table -> "DROP TABLE " + table.id().name() + ";";
            case Column column -> alter(column.parent(), "DROP COLUMN " + name(column.id()));
            case Index index ->
                "DROP INDEX "
                        + SqlName.qualified(index.id().schema(), index.id().simpleName()) + ";";
            case Policy policy ->
                "DROP POLICY " + name(policy.id()) + " ON " + policy.parent().name() + ";";
            case PrimaryKey c -> dropConstraint(c);
            case UniqueConstraint c -> dropConstraint(c);
            case ForeignKey c -> dropConstraint(c);
            case CheckConstraint c -> dropConstraint(c);
            case ExclusionConstraint c -> dropConstraint(c);
            default -> null;
        };
    }

    private static @Nullable String create(CatalogObject wanted) {
        return switch (wanted) {
            case Index index ->
                "CREATE " + (index.unique() ? "UNIQUE " : "") + "INDEX " + name(index.id()) + " ON "
                        + index.parent().name() + " " + index.definition() + ";";
            case Policy policy -> policy(policy);
            case PrimaryKey c -> addConstraint(c, c.definition());
            case UniqueConstraint c -> addConstraint(c, c.definition());
            case ForeignKey c -> addConstraint(c, c.definition());
            case CheckConstraint c -> addConstraint(c, c.definition());
            case ExclusionConstraint c -> addConstraint(c, c.definition());
            case Column column ->
                alter(
                        column.parent(),
                        "ADD COLUMN " + name(column.id()) + " " + column.type()
                                + (column.defaultValue() == null ? "" : " DEFAULT " + column.defaultValue())
                                + (column.notNull() ? " NOT NULL" : ""));
            default -> null;
        };
    }

    private static @Nullable String column(Column from, Column to) {
        List<String> actions = new ArrayList<>();
        String column = "ALTER COLUMN " + name(to.id());
        if (!from.type().equals(to.type())) {
            actions.add(column + " TYPE " + to.type());
        }
        if (!java.util.Objects.equals(from.defaultValue(), to.defaultValue())) {
            actions.add(column + (to.defaultValue() == null ? " DROP DEFAULT" : " SET DEFAULT " + to.defaultValue()));
        }
        if (from.notNull() != to.notNull()) {
            actions.add(column + (to.notNull() ? " SET NOT NULL" : " DROP NOT NULL"));
        }
        return actions.isEmpty()
                ? null
                : actions.stream().map(action -> alter(to.parent(), action)).collect(Collectors.joining("\n"));
    }

    private static String policy(Policy policy) {
        return "CREATE POLICY " + name(policy.id()) + " ON " + policy.parent().name()
                + (policy.permissive() ? "" : " AS RESTRICTIVE")
                + " FOR " + policy.command()
                + " TO " + policy.roles().stream().map(RestoreSql::role).collect(Collectors.joining(", "))
                + (policy.using() == null ? "" : " USING (" + policy.using() + ")")
                + (policy.check() == null ? "" : " WITH CHECK (" + policy.check() + ")") + ";";
    }

    private static String role(String role) {
        return role.equals("public") ? "PUBLIC" : SqlName.quote(role);
    }

    private static @Nullable String dropConstraint(CatalogObject constraint) {
        ObjectId parent = constraint.parent();
        return parent == null || !parent.kind().equals("table")
                ? null
                : alter(parent, "DROP CONSTRAINT " + name(constraint.id()));
    }

    private static @Nullable String addConstraint(CatalogObject constraint, String definition) {
        ObjectId parent = constraint.parent();
        return parent == null || !parent.kind().equals("table")
                ? null
                : alter(parent, "ADD CONSTRAINT " + name(constraint.id()) + " " + definition);
    }

    private static String alter(ObjectId table, String action) {
        return "ALTER TABLE " + table.name() + " " + action + ";";
    }

    private static String name(ObjectId id) {
        return SqlName.quote(id.simpleName());
    }
}
