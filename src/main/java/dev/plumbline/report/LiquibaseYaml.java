package dev.plumbline.report;

import dev.plumbline.changelog.NextMigration;
import dev.plumbline.plan.Plan;
import java.util.List;
import java.util.stream.Collectors;

/** A plan as a Liquibase changelog in YAML, a changeset for each transaction. */
public final class LiquibaseYaml {
    private LiquibaseYaml() {}

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
        return changesets.isEmpty()
                ? "databaseChangeLog: []\n"
                : "databaseChangeLog:\n"
                        + changesets.stream()
                                .map(changeset -> text(changeset, writing))
                                .collect(Collectors.joining());
    }

    private static String text(Changesets changeset, LiquibaseChanges.Writing writing) {
        return "  - changeSet:\n      id: " + changeset.id() + "\n      author: " + Changesets.AUTHOR + "\n"
                + (changeset.inTransaction() ? "" : "      runInTransaction: false\n") + "      changes:\n"
                + yaml(writing.of(changeset.statements()))
                + "      rollback:\n"
                + (changeset.rollback().isEmpty() ? "        - empty: {}\n" : yaml(writing.of(changeset.rollback())));
    }

    private static String yaml(List<LiquibaseChange> changes) {
        return changes.stream().map(change -> change.yaml("        ")).collect(Collectors.joining());
    }

    /** As a literal block where YAML keeps every character of it, else as a quoted string. */
    static String scalar(String sql, String indent) {
        boolean plain =
                sql.codePoints().allMatch(c -> c == '\n' || (c >= ' ' && c < 0x7f) || (c >= 0xa0 && c < 0xd800));
        if (!plain || sql.endsWith("\n") || sql.startsWith("\n")) {
            return Json.text(sql).strip();
        }
        return "|2-\n"
                + sql.lines()
                        .map(line -> line.isEmpty() ? "" : indent + "  " + line)
                        .collect(Collectors.joining("\n"));
    }
}
