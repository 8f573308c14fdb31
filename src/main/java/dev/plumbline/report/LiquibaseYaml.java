package dev.plumbline.report;

import dev.plumbline.plan.Plan;
import java.util.List;
import java.util.stream.Collectors;

/** A plan as a Liquibase changelog in YAML, a changeset for each transaction. */
public final class LiquibaseYaml {
    private LiquibaseYaml() {}

    /** The changelog; without {@code allowDrop} what loses data is left out. */
    public static String render(Plan plan, boolean allowDrop) {
        return render(Changesets.of(plan, allowDrop, false));
    }

    /** The same under an id of its own. */
    static String render(Plan plan, boolean allowDrop, String id) {
        return render(Changesets.of(plan, allowDrop, false, id));
    }

    private static String render(List<Changesets> changesets) {
        return changesets.isEmpty()
                ? "databaseChangeLog: []\n"
                : "databaseChangeLog:\n"
                        + changesets.stream().map(LiquibaseYaml::text).collect(Collectors.joining());
    }

    private static String text(Changesets changeset) {
        return "  - changeSet:\n      id: " + changeset.id() + "\n      author: " + Changesets.AUTHOR + "\n"
                + (changeset.inTransaction() ? "" : "      runInTransaction: false\n") + "      changes:\n"
                + sql(changeset.statements())
                + "      rollback:\n"
                + (changeset.rollback().isEmpty() ? "        - empty: {}\n" : sql(changeset.rollback()));
    }

    private static String sql(List<String> statements) {
        return statements.stream()
                .map(sql -> "        - sql:\n            splitStatements: false\n            stripComments: false\n"
                        + "            sql: " + scalar(sql) + "\n")
                .collect(Collectors.joining());
    }

    /** As a literal block where YAML keeps every character of it, else as a quoted string. */
    private static String scalar(String sql) {
        boolean plain =
                sql.codePoints().allMatch(c -> c == '\n' || (c >= ' ' && c < 0x7f) || (c >= 0xa0 && c < 0xd800));
        if (!plain || sql.endsWith("\n") || sql.startsWith("\n")) {
            return Json.text(sql).strip();
        }
        return "|2-\n"
                + sql.lines()
                        .map(line -> line.isEmpty() ? "" : "              " + line)
                        .collect(Collectors.joining("\n"));
    }
}
