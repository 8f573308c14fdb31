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
            case NextMigration.Changeset changeset -> throw new IllegalStateException(changeset.file());
        };
    }
}
