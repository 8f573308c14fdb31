package dev.plumbline.source.schema;

import dev.plumbline.source.PyNone;
import dev.plumbline.source.SymbolOperation;
import java.util.List;
import java.util.Map;

/** Operators between expressions. */
final class SqlOperators {
    private static final Map<String, String> BINARY = Map.ofEntries(
            Map.entry("==", "="),
            Map.entry("!=", "!="),
            Map.entry("<", "<"),
            Map.entry("<=", "<="),
            Map.entry(">", ">"),
            Map.entry(">=", ">="),
            Map.entry("+", "+"),
            Map.entry("-", "-"),
            Map.entry("*", "*"),
            Map.entry("%", "%"),
            Map.entry("&", "AND"),
            Map.entry("|", "OR"));
    private final SqlExpressions expressions;

    SqlOperators(SqlExpressions expressions) {
        this.expressions = expressions;
    }

    SqlText read(SymbolOperation operation) {
        List<SqlText> operands = operation.operands().stream()
                .map(operand -> expressions.expression(operand, operation.place()))
                .toList();
        return operands.size() == 1 ? unary(operation, operands.getFirst()) : binary(operation, operands);
    }

    private static SqlText unary(SymbolOperation operation, SqlText operand) {
        return switch (operation.operator()) {
            case "~" -> new SqlText("NOT " + operand.grouped(), operand.columns(), false);
            case "-" -> new SqlText("-" + operand.grouped(), operand.columns(), false);
            default -> throw notKnown(operation);
        };
    }

    private static SqlText binary(SymbolOperation operation, List<SqlText> operands) {
        String left = operands.getFirst().grouped();
        boolean withNull = operation.operands().getLast() instanceof PyNone;
        String sign = BINARY.get(operation.operator());
        if (operands.size() != 2 || sign == null) {
            throw notKnown(operation);
        }
        String sql = withNull && (sign.equals("=") || sign.equals("!="))
                ? left + (sign.equals("=") ? " IS NULL" : " IS NOT NULL")
                : left + " " + sign + " " + operands.getLast().grouped();
        return new SqlText(sql, SqlText.columnsOf(operands), false);
    }

    private static UnreadableException notKnown(SymbolOperation operation) {
        return new UnreadableException("SQL operator " + operation.operator() + " is not followed", operation.place());
    }
}
