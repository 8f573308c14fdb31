package dev.plumbline.report;

import dev.plumbline.plan.Plan;
import java.util.List;
import java.util.stream.Collectors;

/** A plan as a Liquibase changelog in XML, a changeset for each transaction. */
public final class LiquibaseXml {
    private static final String NAMESPACE = "http://www.liquibase.org/xml/ns/dbchangelog";

    private LiquibaseXml() {}

    /** The changelog; without {@code allowDrop} what loses data is left out. */
    public static String render(Plan plan, boolean allowDrop) {
        return render(Changesets.of(plan, allowDrop, false));
    }

    /** The same under an id of its own. */
    static String render(Plan plan, boolean allowDrop, String id) {
        return render(Changesets.of(plan, allowDrop, false, id));
    }

    private static String render(List<Changesets> changesets) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <databaseChangeLog
                        xmlns="%s"
                        xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                        xsi:schemaLocation="%s %s/dbchangelog-latest.xsd">
                """.formatted(NAMESPACE, NAMESPACE, NAMESPACE)
                + changesets.stream().map(LiquibaseXml::text).collect(Collectors.joining())
                + "</databaseChangeLog>\n";
    }

    private static String text(Changesets changeset) {
        return "    <changeSet id=\"" + changeset.id() + "\" author=\"" + Changesets.AUTHOR + "\""
                + (changeset.inTransaction() ? "" : " runInTransaction=\"false\"") + ">\n"
                + sql(changeset.statements(), "        ") + "        <rollback>\n"
                + (changeset.rollback().isEmpty()
                        ? "            <empty/>\n"
                        : sql(changeset.rollback(), "            "))
                + "        </rollback>\n    </changeSet>\n";
    }

    private static String sql(List<String> statements, String indent) {
        return statements.stream()
                .map(sql -> indent + "<sql splitStatements=\"false\" stripComments=\"false\"><![CDATA["
                        + sql.replace("]]>", "]]]]><![CDATA[>") + "]]></sql>\n")
                .collect(Collectors.joining());
    }
}
