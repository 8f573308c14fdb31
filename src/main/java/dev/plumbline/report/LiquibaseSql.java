package dev.plumbline.report;

import dev.plumbline.plan.Plan;
import java.util.List;
import java.util.stream.Collectors;

/** A plan as Liquibase's formatted SQL, a changeset for each transaction. */
public final class LiquibaseSql {
    private static final String WHOLE = " splitStatements:false stripComments:false rollbackSplitStatements:false";

    private LiquibaseSql() {}

    /** The changelog; without {@code allowDrop} what loses data is left out. */
    public static String render(Plan plan, boolean allowDrop) {
        return render(Changesets.of(plan, allowDrop, true));
    }

    /** The same under an id of its own. */
    static String render(Plan plan, boolean allowDrop, String id) {
        return render(Changesets.of(plan, allowDrop, true, id));
    }

    private static String render(List<Changesets> changesets) {
        return "--liquibase formatted sql\n"
                + changesets.stream().map(LiquibaseSql::text).collect(Collectors.joining());
    }

    private static String text(Changesets changeset) {
        return "\n--changeset " + Changesets.AUTHOR + ":" + changeset.id() + WHOLE
                + (changeset.inTransaction() ? "" : " runInTransaction:false") + "\n"
                + Changesets.joined(changeset.statements()) + "\n" + rollback(changeset.rollback());
    }

    private static String rollback(List<String> statements) {
        if (statements.isEmpty()) {
            return "--rollback empty\n";
        }
        return Changesets.joined(statements)
                .lines()
                .map(line -> "--rollback " + line + "\n")
                .collect(Collectors.joining());
    }
}
