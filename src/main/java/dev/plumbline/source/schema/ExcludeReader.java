package dev.plumbline.source.schema;

import dev.plumbline.catalog.Place;
import dev.plumbline.catalog.SqlName;
import dev.plumbline.source.PyTuple;
import dev.plumbline.source.PyValue;
import dev.plumbline.source.SymbolCall;
import java.util.List;
import java.util.Map;

/** {@code ExcludeConstraint(…)} of the PostgreSQL dialect. */
final class ExcludeReader {
    private final SqlExpressions expressions;

    ExcludeReader(SqlExpressions expressions) {
        this.expressions = expressions;
    }

    ExcludeDef read(SymbolCall call) {
        Place place = call.place();
        Map<PyValue, PyValue> ops = Arguments.entries(call.keyword("ops"), "operator classes", place);
        String using = Arguments.text(call.keyword("using"), "using", place);
        PyValue where = call.keyword("where");
        return new ExcludeDef(
                Arguments.name(call.keyword("name"), place),
                using == null ? "gist" : using.toLowerCase(java.util.Locale.ROOT),
                call.arguments().stream().map(pair -> element(pair, ops, place)).toList(),
                where != null && !where.isNone()
                        ? expressions.textOrExpression(where, place).sql()
                        : null,
                Arguments.deferral(call),
                Arguments.text(call.keyword("comment"), "comment", place),
                place);
    }

    private ExcludeDef.Element element(PyValue pair, Map<PyValue, PyValue> ops, Place place) {
        if (!(pair instanceof PyTuple(List<PyValue> parts)) || parts.size() != 2) {
            throw UnreadableException.of("element of an exclusion constraint", pair, place);
        }
        String operator = Arguments.requiredText(parts.getLast(), "operator", place);
        String name = parts.getFirst().asText();
        SqlText sql = name != null
                ? new SqlText(SqlName.quote(name), List.of(name), true)
                : expressions.expression(parts.getFirst(), place);
        String key = sql.columns().size() == 1 ? sql.columns().getFirst() : "";
        String operatorClass = ops.entrySet().stream()
                .filter(entry -> key.equals(entry.getKey().asText()))
                .map(entry -> Arguments.requiredText(entry.getValue(), "operator class", place))
                .findFirst()
                .orElse("");
        return new ExcludeDef.Element(new IndexElement(sql.grouped(), sql.columns(), operatorClass), operator);
    }
}
