package dev.plumbline.sqlalchemy;

import dev.plumbline.source.PyExpression;
import dev.plumbline.source.PyStatement;
import java.util.Set;

/** Whether the body of a class looks as if it declared columns, whatever its names stand for. */
final class ColumnSyntax {
    private static final Set<String> MAKERS = Set.of("Column", "mapped_column", "Field");

    private static final Set<String> ADDERS = Set.of(
            "Index",
            "listen",
            "listens_for",
            "append_column",
            "append_constraint",
            "map_imperatively",
            "mapper",
            "make_searchable");

    private ColumnSyntax() {}

    static boolean in(PyStatement.ClassDefinition type) {
        return type.body().stream().anyMatch(ColumnSyntax::declares);
    }

    /** Whether it is a call that adds something to tables that stand elsewhere. */
    static boolean addsToTables(PyExpression expression) {
        return expression instanceof PyExpression.Call call
                && (ADDERS.contains(lastName(call.function()))
                        || lastName(call.function()).endsWith("Constraint"));
    }

    private static boolean declares(PyStatement statement) {
        return switch (statement) {
            case PyStatement.Assign assign -> isColumn(assign.value());
            case PyStatement.Annotated annotated ->
                annotated.annotation() instanceof PyExpression.Subscript index
                        && lastName(index.target()).equals("Mapped");
            default -> false;
        };
    }

    private static boolean isColumn(PyExpression value) {
        return value instanceof PyExpression.Call call && MAKERS.contains(lastName(call.function()));
    }

    private static String lastName(PyExpression expression) {
        return switch (expression) {
            case PyExpression.Name name -> name.id();
            case PyExpression.Attribute attribute -> attribute.name();
            default -> "";
        };
    }
}
