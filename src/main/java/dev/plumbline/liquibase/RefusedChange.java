package dev.plumbline.liquibase;

import java.util.Set;
import liquibase.change.AbstractChange;
import liquibase.change.ChangeMetaData;
import liquibase.change.DatabaseChange;
import liquibase.database.Database;
import liquibase.parser.core.ParsedNode;
import liquibase.resource.ResourceAccessor;
import liquibase.statement.SqlStatement;

/** Stands in for changes that run code of the project or print. Public because Liquibase makes them by reflection. */
public abstract class RefusedChange extends AbstractChange {
    static final Set<String> NAMES = Set.of("executeCommand", "customChange", "output");

    /** Why it is not run; empty where it makes nothing. */
    abstract String reason();

    /** Reads nothing: what it says is not wanted. */
    @Override
    public void load(ParsedNode parsedNode, ResourceAccessor resourceAccessor) {}

    @Override
    public SqlStatement[] generateStatements(Database database) {
        return new SqlStatement[0];
    }

    @Override
    public boolean generateStatementsVolatile(Database database) {
        return false;
    }

    @Override
    public String getConfirmationMessage() {
        return "";
    }

    /** A program of the machine. */
    @DatabaseChange(name = "executeCommand", description = "refused", priority = ChangeMetaData.PRIORITY_DEFAULT + 1000)
    public static final class Command extends RefusedChange {
        @Override
        String reason() {
            return "executeCommand would start a program, and is not run";
        }
    }

    /** A class of the project. */
    @DatabaseChange(name = "customChange", description = "refused", priority = ChangeMetaData.PRIORITY_DEFAULT + 1000)
    public static final class Custom extends RefusedChange {
        @Override
        String reason() {
            return "customChange would run a class of the project, and is not run";
        }
    }

    /** Text on the terminal. */
    @DatabaseChange(name = "output", description = "silenced", priority = ChangeMetaData.PRIORITY_DEFAULT + 1000)
    public static final class Output extends RefusedChange {
        @Override
        String reason() {
            return "";
        }
    }
}
