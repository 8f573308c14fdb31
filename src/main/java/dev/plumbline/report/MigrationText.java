package dev.plumbline.report;

import dev.plumbline.changelog.NextMigration;
import dev.plumbline.plan.Plan;
import dev.plumbline.port.DraftRenderer;

/** A drafted migration as a file of its tool. */
public final class MigrationText implements DraftRenderer {
    @Override
    public String render(Plan plan, boolean allowDrop, NextMigration next) {
        return switch (next) {
            case NextMigration.Revision revision -> AlembicRevision.render(plan, allowDrop, revision);
            case NextMigration.Changeset changeset -> changesets(plan, allowDrop, changeset);
        };
    }

    private static String changesets(Plan plan, boolean allowDrop, NextMigration.Changeset next) {
        return switch (next.format()) {
            case "xml" -> LiquibaseXml.render(plan, allowDrop, next);
            case "yaml" -> LiquibaseYaml.render(plan, allowDrop, next);
            default -> LiquibaseSql.render(plan, allowDrop, next.id());
        };
    }
}
