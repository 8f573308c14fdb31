package dev.plumbline.liquibase;

import liquibase.changelog.ChangeSet;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.changelog.visitor.ChangeExecListener;
import liquibase.database.Database;
import liquibase.exception.ValidationErrors;
import liquibase.exception.Warnings;
import liquibase.parser.core.ParsedNode;
import liquibase.precondition.AbstractPrecondition;
import liquibase.resource.ResourceAccessor;
import org.jspecify.annotations.Nullable;

/** Stands in for a precondition that runs a class of the project; what it guards is run. Public because Liquibase makes it by reflection. */
public final class RefusedPrecondition extends AbstractPrecondition {
    static final String REASON = "customPrecondition would run a class of the project, and is not asked";

    @Override
    public String getName() {
        return "customPrecondition";
    }

    @Override
    public void load(ParsedNode parsedNode, ResourceAccessor resourceAccessor) {}

    @Override
    public Warnings warn(Database database) {
        return new Warnings();
    }

    @Override
    public ValidationErrors validate(Database database) {
        return new ValidationErrors();
    }

    @Override
    public void check(
            Database database,
            DatabaseChangeLog changeLog,
            @Nullable ChangeSet changeSet,
            @Nullable ChangeExecListener listener) {}

    @Override
    public String getSerializedObjectNamespace() {
        return STANDARD_CHANGELOG_NAMESPACE;
    }
}
