package dev.plumbline.source.schema;

import dev.plumbline.catalog.Place;
import dev.plumbline.catalog.SqlName;
import dev.plumbline.source.PyBool;
import dev.plumbline.source.PyFloat;
import dev.plumbline.source.PyInt;
import dev.plumbline.source.PyNone;
import dev.plumbline.source.PyObject;
import dev.plumbline.source.PyValue;
import dev.plumbline.source.SymbolAttribute;
import dev.plumbline.source.SymbolCall;
import dev.plumbline.source.SymbolIndex;
import dev.plumbline.source.SymbolOperation;
import java.util.List;
import java.util.Optional;

/** SQL expressions of constructs: {@code text()}, {@code func}, columns, operators and their methods, literals written in. */
final class SqlExpressions {
    private final TypeReader types;
    private final Columns columns;

    SqlExpressions(TypeReader types, Columns columns) {
        this.types = types;
        this.columns = columns;
    }

    /** A server default: a text is a quoted literal. */
    String defaultText(PyValue value, Place place) {
        String text = value.asText();
        return text != null ? SqlName.literal(text) : expression(value, place).sql();
    }

    /** A check, a condition or a computed value: a text is SQL. */
    SqlText textOrExpression(PyValue value, Place place) {
        String text = value.asText();
        return text != null ? SqlText.simple(BindText.sent(text, java.util.Map.of())) : expression(value, place);
    }

    /** The expression of that value; plain values are literals. */
    SqlText expression(PyValue value, Place place) {
        Optional<Columns.Reference> column = column(value);
        if (column.isPresent()) {
            String name = column.get().column();
            return new SqlText(SqlName.quote(name), List.of(name), true);
        }
        return switch (value) {
            case PyNone none -> SqlText.simple("NULL");
            case PyBool(boolean truth) -> SqlText.simple(String.valueOf(truth));
            case PyInt(java.math.BigInteger number) -> SqlText.simple(number.toString());
            case PyFloat(double number) -> SqlText.simple(Double.toString(number));
            case SymbolOperation operation -> new SqlOperators(this).read(operation);
            case SymbolIndex index -> element(index);
            case SymbolAttribute attribute -> attribute(attribute, place);
            case SymbolCall call -> new SqlCalls(this, types).read(call);
            case PyObject object ->
                columns.compiled(object)
                        .map(SqlText::simple)
                        .orElseThrow(() -> new UnreadableException(
                                "SQL expression: how " + object.type().name() + " is compiled cannot be followed",
                                place));
            default -> literal(value, place);
        };
    }

    private Optional<Columns.Reference> column(PyValue value) {
        Optional<Columns.Reference> known = columns.column(value);
        boolean declared = value instanceof SymbolCall call
                && List.of("Column", "column", "mapped_column").contains(Constructs.name(call));
        return known.isPresent() || !declared
                ? known
                : Optional.ofNullable(((SymbolCall) value).argument(0, "name"))
                        .map(PyValue::asText)
                        .map(name -> new Columns.Reference(null, name));
    }

    private static SqlText literal(PyValue value, Place place) {
        String text = value.asText();
        if (text == null) {
            throw UnreadableException.of("SQL expression", value, place);
        }
        return SqlText.simple(SqlName.literal(text));
    }

    /** {@code column["key"]} of JSON. */
    private SqlText element(SymbolIndex index) {
        SqlText target = expression(index.target(), index.place());
        SqlText key = expression(index.index(), index.place());
        return new SqlText(target.grouped() + " -> " + key.sql(), target.columns(), false);
    }

    private SqlText attribute(SymbolAttribute attribute, Place place) {
        String construct = Constructs.name(attribute);
        if (construct.startsWith("func.")) {
            throw UnreadableException.of("SQL expression", attribute, place);
        }
        if (attribute.name().equals("astext") && attribute.target() instanceof SymbolIndex index) {
            SqlText target = expression(index.target(), index.place());
            String key = expression(index.index(), index.place()).sql();
            return new SqlText(target.grouped() + " ->> " + key, target.columns(), false);
        }
        throw UnreadableException.of("SQL expression", attribute, place);
    }
}
