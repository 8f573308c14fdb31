package dev.plumbline.sqlalchemy;

import dev.plumbline.source.PyExpression;
import dev.plumbline.source.PyStatement;
import java.util.Set;

/** Whether the body of a class looks as if it declared columns, whatever its names stand for. */
final class ColumnSyntax {
    private static final Set<String> MAKERS = Set.of("Column", "mapped_column", "Field");

    private ColumnSyntax() {}

    static boolean in(PyStatement.ClassDefinition type) {
        return type.body().stream().anyMatch(ColumnSyntax::declares);
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
