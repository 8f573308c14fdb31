package dev.plumbline.report;

import dev.plumbline.changelog.NextMigration;
import dev.plumbline.plan.Plan;
import java.util.List;
import java.util.stream.Collectors;

/** A plan as a Liquibase changelog in XML, a changeset for each transaction. */
public final class LiquibaseXml {
    private static final String NAMESPACE = "http://www.liquibase.org/xml/ns/dbchangelog";

    private LiquibaseXml() {}

    /** The changelog; without {@code allowDrop} what loses data is left out. */
    public static String render(Plan plan, boolean allowDrop) {
        return render(Changesets.of(plan, allowDrop, false), LiquibaseChanges::inSql);
    }

    /** A draft, in Liquibase's own changes unless it is in statements alone. */
    static String render(Plan plan, boolean allowDrop, NextMigration.Changeset next) {
        return render(
                Changesets.of(plan, allowDrop, false, next.id()),
                next.inSql() ? LiquibaseChanges::inSql : LiquibaseChanges::of);
    }

    private static String render(List<Changesets> changesets, LiquibaseChanges.Writing writing) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <databaseChangeLog
                        xmlns="%s"
                        xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                        xsi:schemaLocation="%s %s/dbchangelog-latest.xsd">
                """.formatted(NAMESPACE, NAMESPACE, NAMESPACE)
                + changesets.stream().map(changeset -> text(changeset, writing)).collect(Collectors.joining())
                + "</databaseChangeLog>\n";
    }

    private static String text(Changesets changeset, LiquibaseChanges.Writing writing) {
        return "    <changeSet id=\"" + changeset.id() + "\" author=\"" + Changesets.AUTHOR + "\""
                + (changeset.inTransaction() ? "" : " runInTransaction=\"false\"") + ">\n"
                + xml(writing.of(changeset.statements()), "        ") + "        <rollback>\n"
                + (changeset.rollback().isEmpty()
                        ? "            <empty/>\n"
                        : xml(writing.of(changeset.rollback()), "            "))
                + "        </rollback>\n    </changeSet>\n";
    }

    private static String xml(List<LiquibaseChange> changes, String indent) {
        return changes.stream().map(change -> change.xml(indent)).collect(Collectors.joining());
    }
}
