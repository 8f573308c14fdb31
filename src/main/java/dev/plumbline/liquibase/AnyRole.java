package dev.plumbline.liquibase;

import liquibase.changelog.ChangeSet;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.changelog.visitor.ChangeExecListener;
import liquibase.database.Database;
import liquibase.precondition.core.RunningAsPrecondition;
import org.jspecify.annotations.Nullable;

/** {@code runningAs}: on scratch our role stands for whichever is asked for. Public because Liquibase makes it by reflection. */
public final class AnyRole extends RunningAsPrecondition {
    @Override
    public void check(
            Database database,
            DatabaseChangeLog changeLog,
            @Nullable ChangeSet changeSet,
            @Nullable ChangeExecListener listener) {}
}
