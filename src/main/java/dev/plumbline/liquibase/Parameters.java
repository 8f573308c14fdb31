package dev.plumbline.liquibase;

import dev.plumbline.changelog.MigrationSet;
import java.lang.reflect.Field;
import java.util.Collection;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.changelog.ChangeLogParameters;
import liquibase.database.Database;

/**
 * The parameters of a changelog: those of the project file, and what the changelog itself defines. Liquibase would also write this
 * machine's environment variables and Java's properties into the SQL; here <code>${user.name}</code> stays as it stands.
 */
final class Parameters {
    private Parameters() {}

    static ChangeLogParameters of(Database database, MigrationSet set) {
        ChangeLogParameters parameters = new ChangeLogParameters(database);
        forgetMachine(parameters);
        parameters.setContexts(contexts(set));
        parameters.setLabels(labels(set));
        set.settings().forEach((key, value) -> {
            if (key.startsWith(MigrationSet.PLACEHOLDER)) {
                parameters.set(key.substring(MigrationSet.PLACEHOLDER.length()), value);
            }
        });
        return parameters;
    }

    static Contexts contexts(MigrationSet set) {
        return new Contexts(set.setting("contexts"));
    }

    static LabelExpression labels(MigrationSet set) {
        return new LabelExpression(set.setting("labels"));
    }

    /** Liquibase has no way to leave them out; without this field nothing is read at all. */
    private static void forgetMachine(ChangeLogParameters parameters) {
        try {
            Field system = ChangeLogParameters.class.getDeclaredField("systemParameters");
            system.setAccessible(true);
            ((Collection<?>) system.get(parameters)).clear();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("this Liquibase keeps the machine's variables elsewhere", e);
        }
    }
}
