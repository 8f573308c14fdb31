package dev.plumbline.source.schema;

import dev.plumbline.catalog.Place;
import dev.plumbline.catalog.SqlName;
import dev.plumbline.source.PyValue;
import dev.plumbline.source.SymbolAttribute;
import dev.plumbline.source.SymbolCall;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code Index(…)}, and the keyword arguments that {@code op.create_index} shares with it. */
final class IndexReader {
    private final SqlExpressions expressions;
    private final Columns columns;

    IndexReader(SqlExpressions expressions, Columns columns) {
        this.expressions = expressions;
        this.columns = columns;
    }

    /** The index of that call: its name first, then what it orders by. */
    IndexDef read(SymbolCall call) {
        List<PyValue> elements = call.arguments().isEmpty()
                ? List.of()
                : call.arguments().subList(1, call.arguments().size());
        PyValue name = call.argument(0, "name");
        return read(name, elements, call.keywords(), call.place());
    }

    IndexDef read(@Nullable PyValue name, List<PyValue> elements, Map<String, PyValue> options, Place place) {
        Map<PyValue, PyValue> ops = Arguments.entries(options.get("postgresql_ops"), "operator classes", place);
        ops.keySet().stream().filter(key -> keyOf(key) == null).findFirst().ifPresent(key -> {
            throw UnreadableException.of("operator classes", key, place);
        });
        PyValue where = options.get("postgresql_where");
        return new IndexDef(
                Arguments.name(name, place),
                elements.stream().map(value -> element(value, ops, place)).toList(),
                Arguments.isTrue(options.get("unique"), "unique", place),
                Arguments.text(options.get("postgresql_using"), "using", place),
                where == null || where.isNone() ? null : condition(where, place),
                Arguments.elements(options.get("postgresql_include"), "include", place).stream()
                        .map(value -> ConstraintReader.columnName(columns, value, place))
                        .toList(),
                storage(options.get("postgresql_with"), place),
                Arguments.text(options.get("postgresql_tablespace"), "tablespace", place),
                Arguments.isTrue(options.get("postgresql_concurrently"), "concurrently", place),
                Arguments.flag(options.get("postgresql_nulls_not_distinct"), "nulls_not_distinct", place),
                place);
    }

    private String condition(PyValue where, Place place) {
        return expressions.textOrExpression(where, place).sql();
    }

    private static Map<String, String> storage(@Nullable PyValue value, Place place) {
        Map<String, String> options = new LinkedHashMap<>();
        Arguments.entries(value, "storage parameters", place)
                .forEach((key, setting) ->
                        options.put(Arguments.requiredText(key, "storage parameter", place), setting(setting, place)));
        return options;
    }

    private static String setting(PyValue value, Place place) {
        if (value instanceof dev.plumbline.source.PyBool(boolean truth)) {
            return String.valueOf(truth);
        }
        String text = value.asText();
        return text != null ? text : String.valueOf(Arguments.number(value, "storage parameter", place));
    }

    private IndexElement element(PyValue value, Map<PyValue, PyValue> ops, Place place) {
        String column = value.asText();
        SqlText sql = column != null
                ? new SqlText(SqlName.quote(column), List.of(column), true)
                : expressions.expression(value, place);
        boolean raw = sql.simple() || Constructs.isCall(value, "text");
        String key = key(value, sql);
        String operatorClass = ops.entrySet().stream()
                .filter(entry -> key.equals(keyOf(entry.getKey())))
                .map(entry -> Arguments.requiredText(entry.getValue(), "operator class", place))
                .findFirst()
                .orElse("");
        return new IndexElement(raw ? sql.sql() : sql.grouped(), sql.columns(), operatorClass);
    }

    private @Nullable String keyOf(PyValue key) {
        return columns.column(key).map(Columns.Reference::column).orElseGet(key::asText);
    }

    /** What {@code postgresql_ops} calls the element: its label, else the column where it is nothing but one. */
    private static String key(PyValue value, SqlText sql) {
        if (value instanceof SymbolCall call
                && call.function() instanceof SymbolAttribute method
                && method.name().equals("label")) {
            return Optional.ofNullable(call.argument(0, "name"))
                    .map(PyValue::asText)
                    .orElse("");
        }
        boolean plain = sql.columns().size() == 1
                && sql.sql().equals(SqlName.quote(sql.columns().getFirst()));
        return plain ? sql.columns().getFirst() : "";
    }
}
