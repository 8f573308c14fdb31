package dev.plumbline.report;

import dev.plumbline.catalog.*;
import dev.plumbline.plan.ObjectSql;
import java.util.Locale;
import java.util.Objects;

/** One object other than a table as SQL. */
final class ObjectText {
    private ObjectText() {}

    static String of(CatalogObject object) {
        return switch (object) {
            case Schema schema -> "CREATE SCHEMA " + schema.id().name() + ";";
            case Table table -> "CREATE TABLE " + table.id().name() + ";";
            case Column column ->
                "ALTER TABLE " + column.parent().name() + " ADD COLUMN " + ColumnText.of(column) + ";";
            case PrimaryKey key -> constraint(key);
            case UniqueConstraint unique -> constraint(unique);
            case ForeignKey key -> constraint(key);
            case CheckConstraint check -> constraint(check);
            case ExclusionConstraint exclusion -> constraint(exclusion);
            case NotNullConstraint notNull -> constraint(notNull);
            case Index index -> index(index);
            case Trigger trigger -> trigger(trigger);
            case Rule rule -> rule(rule);
            case RowSecurity security -> rowSecurity(security);
            case Policy policy -> policy(policy);
            case View view -> ViewText.of(view);
            case MaterializedView view -> ViewText.of(view);
            case Routine routine -> RoutineText.of(routine);
            case Aggregate aggregate -> RoutineText.of(aggregate);
            case EventTrigger trigger -> RoutineText.of(trigger);
            case EnumType type -> TypeText.of(type);
            case CompositeType type -> TypeText.of(type);
            case RangeType type -> TypeText.of(type);
            case Domain domain -> TypeText.of(domain);
            case Collation collation -> TypeText.of(collation);
            case Sequence sequence -> TypeText.of(sequence);
            case Extension extension -> AccessText.of(extension);
            case Owner owner -> AccessText.of(owner);
            case Grant grant -> AccessText.of(grant);
            case DefaultPrivilege privilege -> AccessText.of(privilege);
            case Comment comment -> AccessText.of(comment);
            case StatisticsObject statistics ->
                "CREATE STATISTICS " + statistics.id().name() + " " + statistics.definition() + ";";
            case Publication publication ->
                "CREATE PUBLICATION " + publication.id().name() + " " + publication.definition() + ";";
            case Cast _,
                    Operator _,
                    OperatorFamily _,
                    OperatorClass _,
                    TextSearchParser _,
                    TextSearchTemplate _,
                    TextSearchDictionary _,
                    TextSearchConfiguration _,
                    Conversion _,
                    ForeignDataWrapper _,
                    ForeignServer _,
                    UserMapping _,
                    ForeignTable _,
                    Subscription _,
                    SecurityLabel _,
                    Language _,
                    Transform _,
                    AccessMethod _ -> String.join(";\n", ObjectSql.of(object)) + ";";
            case OtherObject other -> AccessText.of(other);
        };
    }

    private static String constraint(CatalogObject constraint) {
        ObjectId parent = Objects.requireNonNull(constraint.parent());
        String alter = parent.kind().equals("domain") ? "ALTER DOMAIN " : "ALTER TABLE ";
        return alter + parent.name() + " ADD CONSTRAINT " + SqlTarget.own(constraint.id()) + " "
                + TableText.constraint(constraint) + ";";
    }

    private static String index(Index index) {
        return "CREATE " + (index.unique() ? "UNIQUE " : "") + "INDEX " + SqlTarget.own(index.id()) + " ON "
                + index.parent().name() + " " + index.definition()
                + (index.tablespace() == null ? "" : " TABLESPACE " + index.tablespace())
                + ";"
                + (index.valid() ? "" : " -- not valid")
                + (index.clustered() ? " -- the table is clustered on it" : "")
                + (index.partitionOf() == null ? "" : " -- part of " + index.partitionOf());
    }

    private static String trigger(Trigger trigger) {
        String definition = trigger.definition();
        String head =
                definition.startsWith("CREATE CONSTRAINT TRIGGER ") ? "CREATE CONSTRAINT TRIGGER " : "CREATE TRIGGER ";
        String rest = definition.startsWith(head) ? definition.substring(head.length()) : definition;
        return head + SqlTarget.own(trigger.id()) + " " + rest + ";" + enabled(trigger.enabled());
    }

    private static String rule(Rule rule) {
        String definition = rule.definition();
        String full = definition.startsWith("CREATE RULE ")
                ? definition
                : "CREATE RULE " + SqlTarget.own(rule.id()) + " AS " + definition;
        return full + (full.endsWith(";") ? "" : ";") + enabled(rule.enabled());
    }

    /** A remark where a trigger or rule does not fire as usual. */
    static String enabled(String enabled) {
        return enabled.equals("origin") ? "" : " -- " + enabled.toLowerCase(Locale.ROOT);
    }

    private static String rowSecurity(RowSecurity security) {
        String alter = "ALTER TABLE " + security.parent().name();
        return alter + (security.enabled() ? " ENABLE" : " DISABLE") + " ROW LEVEL SECURITY;"
                + (security.forced() ? "\n" + alter + " FORCE ROW LEVEL SECURITY;" : "");
    }

    private static String policy(Policy policy) {
        return "CREATE POLICY " + SqlTarget.own(policy.id()) + " ON "
                + policy.parent().name()
                + "\n    AS " + (policy.permissive() ? "PERMISSIVE" : "RESTRICTIVE")
                + " FOR " + policy.command()
                + " TO " + AccessText.roles(policy.roles())
                + (policy.using() == null ? "" : "\n    USING (" + policy.using() + ")")
                + (policy.check() == null ? "" : "\n    WITH CHECK (" + policy.check() + ")")
                + ";";
    }
}
