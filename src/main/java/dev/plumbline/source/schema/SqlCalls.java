package dev.plumbline.source.schema;

import dev.plumbline.catalog.Place;
import dev.plumbline.catalog.SqlName;
import dev.plumbline.source.PyValue;
import dev.plumbline.source.SymbolCall;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Calls that make SQL expressions: {@code text()}, {@code func.x()}, {@code cast()} and the like. */
final class SqlCalls {
    private static final Set<String> WITHOUT_BRACKETS = Set.of(
            "current_date",
            "current_time",
            "current_timestamp",
            "current_user",
            "localtime",
            "localtimestamp",
            "session_user",
            "user");
    private final SqlExpressions expressions;
    private final TypeReader types;

    SqlCalls(SqlExpressions expressions, TypeReader types) {
        this.expressions = expressions;
        this.types = types;
    }

    SqlText read(SymbolCall call) {
        String construct = Constructs.name(call);
        if (construct.startsWith("func.") && !construct.contains("()")) {
            return function(construct.substring("func.".length()), call);
        }
        return switch (construct) {
            case "text" -> text(call, Map.of());
            case "literal_column" -> SqlText.simple(Arguments.requiredText(argument(call, 0), "text", call.place()));
            case "literal", "bindparam" -> expressions.expression(argument(call, 0), call.place());
            case "null" -> SqlText.simple("NULL");
            case "true" -> SqlText.simple("true");
            case "false" -> SqlText.simple("false");
            case "and_" -> joined(call, " AND ");
            case "or_" -> joined(call, " OR ");
            case "not_" -> prefixed("NOT ", first(call));
            case "cast" -> cast(call);
            case "type_coerce" -> first(call);
            case "extract" -> extract(call);
            case "desc" -> ordered(named(call), "DESC");
            case "asc" -> ordered(named(call), "ASC");
            case "nulls_first", "nullsfirst" -> ordered(named(call), "NULLS FIRST");
            case "nulls_last", "nullslast" -> ordered(named(call), "NULLS LAST");
            case "collate" -> collate(first(call), call.argument(1, "collation"), call.place());
            case "array" -> array(call);
            default -> new SqlMethods(this, expressions).read(call);
        };
    }

    /** What is ordered by; a text is the name of a column, sent as it is written. */
    private SqlText named(SymbolCall call) {
        String text = argument(call, 0).asText();
        return text == null ? first(call) : SqlText.simple(text);
    }

    private PyValue argument(SymbolCall call, int index) {
        return call.arguments().stream()
                .skip(index)
                .findFirst()
                .or(() -> call.keywords().values().stream().findFirst())
                .orElseThrow(() -> new UnreadableException(
                        "SQL expression: " + Constructs.name(call) + " without arguments", call.place()));
    }

    private SqlText first(SymbolCall call) {
        return expressions.expression(argument(call, 0), call.place());
    }

    /** {@code text("…")}, with the values of {@code .bindparams(…)}. */
    SqlText text(SymbolCall call, Map<String, PyValue> values) {
        Map<String, String> written = new HashMap<>();
        values.forEach((name, value) ->
                written.put(name, expressions.expression(value, call.place()).sql()));
        String text = Arguments.requiredText(call.argument(0, "text"), "text", call.place());
        return SqlText.simple(BindText.sent(text, written));
    }

    private SqlText function(String name, SymbolCall call) {
        List<SqlText> arguments = all(call);
        String lower = name.toLowerCase(Locale.ROOT);
        boolean bare = arguments.isEmpty() && WITHOUT_BRACKETS.contains(lower);
        String list = arguments.stream().map(SqlText::sql).collect(Collectors.joining(", "));
        String written = java.util.Arrays.stream(name.split("\\."))
                .map(part -> part.matches("[A-Za-z_][A-Za-z0-9_$]*") ? part : SqlName.quote(part))
                .collect(Collectors.joining("."));
        return lower.equals("next_value")
                ? nextValue(argument(call, 0), call.place())
                : new SqlText(
                        bare ? lower.toUpperCase(Locale.ROOT) : written + "(" + list + ")",
                        SqlText.columnsOf(arguments),
                        true);
    }

    SqlText nextValue(PyValue sequence, Place place) {
        if (!(sequence instanceof SymbolCall call) || !Constructs.name(call).equals("Sequence")) {
            throw UnreadableException.of("sequence", sequence, place);
        }
        String name = new SequenceReader(types).read(call).name().sql();
        return SqlText.simple("nextval(" + SqlName.literal(name) + ")");
    }

    private List<SqlText> all(SymbolCall call) {
        return call.arguments().stream()
                .map(value -> expressions.expression(value, call.place()))
                .toList();
    }

    private SqlText joined(SymbolCall call, String word) {
        List<SqlText> parts = all(call);
        String sql = parts.stream().map(SqlText::grouped).collect(Collectors.joining(word));
        return new SqlText(sql, SqlText.columnsOf(parts), false);
    }

    private static SqlText prefixed(String word, SqlText operand) {
        return new SqlText(word + operand.grouped(), operand.columns(), false);
    }

    static SqlText ordered(SqlText operand, String order) {
        return new SqlText(operand.sql() + " " + order, operand.columns(), true);
    }

    SqlText collate(SqlText operand, @Nullable PyValue collation, Place place) {
        String name = Arguments.requiredText(collation, "collation", place);
        return new SqlText("(" + operand.grouped() + " COLLATE \"" + name + "\")", operand.columns(), true);
    }

    private SqlText cast(SymbolCall call) {
        return cast(first(call), call.argument(1, "type_"), call.place());
    }

    SqlText cast(SqlText operand, @Nullable PyValue type, Place place) {
        if (type == null) {
            throw new UnreadableException("SQL expression: cast without a type", place);
        }
        SqlType known = types.read(type, place);
        if (known instanceof SqlType.Unread unread) {
            throw new UnreadableException(unread.reason(), unread.place());
        }
        String sql = "CAST(" + operand.sql() + " AS " + TypeSql.of(known, new TableName(null, "")) + ")";
        return new SqlText(sql, operand.columns(), true);
    }

    private SqlText extract(SymbolCall call) {
        String field = Arguments.requiredText(argument(call, 0), "field of extract", call.place());
        SqlText from = expressions.expression(argument(call, 1), call.place());
        return new SqlText("EXTRACT(" + field + " FROM " + from.sql() + ")", from.columns(), true);
    }

    private SqlText array(SymbolCall call) {
        List<SqlText> parts = Arguments.elements(argument(call, 0), "array", call.place()).stream()
                .map(value -> expressions.expression(value, call.place()))
                .toList();
        String list = parts.stream().map(SqlText::sql).collect(Collectors.joining(", "));
        return new SqlText("ARRAY[" + list + "]", SqlText.columnsOf(parts), true);
    }
}
