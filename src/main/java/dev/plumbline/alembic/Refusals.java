package dev.plumbline.alembic;

import dev.plumbline.source.PyValue;
import dev.plumbline.source.SymbolCall;
import dev.plumbline.source.Symbolic;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which statements of an upgrade the database may refuse without that it refuses all that follow. */
final class Refusals {
    /** Operations that send nothing. */
    static final Set<String> SILENT = Set.of("f", "get_bind", "get_context", "batch_alter_table", "inline_literal");

    private static final Set<String> SAVEPOINTS = Set.of("begin_nested", "autocommit_block");

    private boolean savepoints;

    /** Any call, before it is answered. */
    void called(SymbolCall call) {
        savepoints |= SAVEPOINTS.contains(call.name()) || isSavepoint(call.argument(0, "statement"));
    }

    private static boolean isSavepoint(@Nullable PyValue statement) {
        PyValue text = statement instanceof SymbolCall call ? call.argument(0, "text") : statement;
        String sql = text == null ? null : text.asText();
        return sql != null && sql.strip().toUpperCase(Locale.ROOT).startsWith("SAVEPOINT ");
    }

    /**
     * Whether a call of that sends such a statement.
     *
     * @param undone whether what handles the refusal undoes the transaction
     */
    boolean may(Symbolic function, boolean undone) {
        return (savepoints || undone)
                && (isOperation(function)
                        || MigrationHost.EXECUTES.contains(function.simpleName())
                        || MigrationHost.MAKES.contains(function.simpleName()));
    }

    /** Whether a call of that is an operation of {@code op} or of a batch that sends something. */
    private static boolean isOperation(Symbolic function) {
        String qualified = function.qualified();
        return qualified.startsWith(UpgradeCalls.BATCH)
                || (isOfOp(qualified) && !SILENT.contains(function.simpleName()));
    }

    /** Whether that name is one of {@code op} itself. */
    static boolean isOfOp(String qualified) {
        return qualified.startsWith(UpgradeCalls.OP) && qualified.indexOf('(') < 0;
    }
}
