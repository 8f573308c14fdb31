package dev.plumbline.report;

import dev.plumbline.changelog.PythonStyle;
import java.util.List;
import java.util.Map;

/**
 * Statements of a plan as calls of Alembic that send the same: what can stand in {@code op.create_table} stands there, the others are
 * operations of their own, and where there is no plain one {@code op.execute}.
 */
final class AlembicCalls {
    private final AlembicNames names;
    private final AlembicColumns columns;
    private final AlembicConstraints constraints;
    private final AlembicOperations operations;

    /** {@code enums} are the values of enum types by the type's name as SQL writes it. */
    AlembicCalls(PythonStyle style, Map<String, List<String>> enums) {
        names = new AlembicNames(style);
        AlembicTypes types = new AlembicTypes(style, enums);
        columns = new AlembicColumns(names, types);
        constraints = new AlembicConstraints(names);
        operations = new AlembicOperations(names, types, columns, constraints);
    }

    /** The calls of statements that run together, in order; lines that begin with {@code #} stay as they are. */
    List<Python> of(List<String> statements) {
        AlembicBlock block = new AlembicBlock(names, columns, constraints, operations);
        statements.forEach(block::add);
        return AlembicMerging.merged(block.calls());
    }
}
