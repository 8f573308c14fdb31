package dev.plumbline.source.schema;

import dev.plumbline.source.PyValue;
import dev.plumbline.source.SymbolAttribute;
import dev.plumbline.source.SymbolCall;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Methods of expressions: {@code column.desc()}, {@code column.in_([…])}. */
final class SqlMethods {
    private final SqlCalls calls;
    private final SqlExpressions expressions;

    SqlMethods(SqlCalls calls, SqlExpressions expressions) {
        this.calls = calls;
        this.expressions = expressions;
    }

    SqlText read(SymbolCall call) {
        if (!(call.function() instanceof SymbolAttribute method)) {
            throw UnreadableException.of("SQL expression", call, call.place());
        }
        if (method.name().equals("bindparams") && Constructs.isCall(method.target(), "text")) {
            return calls.text((SymbolCall) method.target(), call.keywords());
        }
        if (method.name().equals("next_value")) {
            return calls.nextValue(method.target(), call.place());
        }
        return of(method.name(), expressions.expression(method.target(), call.place()), call);
    }

    private SqlText of(String name, SqlText target, SymbolCall call) {
        return switch (name) {
            case "desc" -> SqlCalls.ordered(target, "DESC");
            case "asc" -> SqlCalls.ordered(target, "ASC");
            case "nulls_first", "nullsfirst" -> SqlCalls.ordered(target, "NULLS FIRST");
            case "nulls_last", "nullslast" -> SqlCalls.ordered(target, "NULLS LAST");
            case "label", "self_group" -> target;
            case "collate" -> calls.collate(target, call.argument(0, "collation"), call.place());
            case "cast" -> calls.cast(target, call.argument(0, "type_"), call.place());
            case "is_" -> binary(target, " IS ", call);
            case "is_not", "isnot" -> binary(target, " IS NOT ", call);
            case "like" -> binary(target, " LIKE ", call);
            case "ilike" -> binary(target, " ILIKE ", call);
            case "not_like", "notlike" -> binary(target, " NOT LIKE ", call);
            case "is_distinct_from" -> binary(target, " IS DISTINCT FROM ", call);
            case "concat" -> binary(target, " || ", call);
            case "regexp_match" -> binary(target, " ~ ", call);
            case "in_" -> in(target, " IN ", call);
            case "not_in", "notin_" -> in(target, " NOT IN ", call);
            case "between" -> between(target, call);
            default -> throw UnreadableException.of("SQL expression", call, call.place());
        };
    }

    private SqlText binary(SqlText target, String word, SymbolCall call) {
        if (call.arguments().size() != 1 || !call.keywords().isEmpty()) {
            throw UnreadableException.of("SQL expression", call, call.place());
        }
        SqlText other = expressions.expression(call.arguments().getFirst(), call.place());
        return new SqlText(target.grouped() + word + other.grouped(), SqlText.columnsOf(List.of(target, other)), false);
    }

    private SqlText in(SqlText target, String word, SymbolCall call) {
        @Nullable PyValue list = call.argument(0, "other");
        List<SqlText> values = Arguments.elements(list, "values", call.place()).stream()
                .map(value -> expressions.expression(value, call.place()))
                .toList();
        if (values.isEmpty()) {
            throw new UnreadableException("SQL expression: an empty list", call.place());
        }
        String texts = values.stream().map(SqlText::sql).collect(Collectors.joining(", "));
        return new SqlText(target.grouped() + word + "(" + texts + ")", target.columns(), false);
    }

    private SqlText between(SqlText target, SymbolCall call) {
        if (call.arguments().size() != 2 || !call.keywords().isEmpty()) {
            throw UnreadableException.of("SQL expression", call, call.place());
        }
        SqlText low = expressions.expression(call.arguments().getFirst(), call.place());
        SqlText high = expressions.expression(call.arguments().getLast(), call.place());
        String sql = target.grouped() + " BETWEEN " + low.grouped() + " AND " + high.grouped();
        return new SqlText(sql, SqlText.columnsOf(List.of(target, low, high)), false);
    }
}
