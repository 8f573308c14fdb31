package dev.plumbline.sqlalchemy;

import dev.plumbline.catalog.Place;
import dev.plumbline.source.PyBool;
import dev.plumbline.source.PyDict;
import dev.plumbline.source.PyFunction;
import dev.plumbline.source.PyNone;
import dev.plumbline.source.PyText;
import dev.plumbline.source.PyTuple;
import dev.plumbline.source.PyValue;
import dev.plumbline.source.Symbol;
import dev.plumbline.source.SymbolCall;
import dev.plumbline.source.schema.Calls;
import dev.plumbline.source.schema.ConventionToken;
import dev.plumbline.source.schema.TableDef;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tokens of a naming convention that the project computes: {@code "column_names": lambda constraint, table: …}. */
final class TokenFunctions {
    private TokenFunctions() {}

    static Map<String, ConventionToken> of(PyDict convention, Calls calls) {
        Map<String, ConventionToken> tokens = new HashMap<>();
        convention.entries().forEach((key, value) -> {
            String name = key.asText();
            if (name != null && value instanceof PyFunction function) {
                tokens.put(name, (table, columns, unique) -> call(function, table, columns, unique, calls));
            }
        });
        return tokens;
    }

    private static Optional<String> call(
            PyFunction function, TableDef table, List<String> columns, boolean unique, Calls calls) {
        Place place = function.place();
        PyTuple all =
                new PyTuple(columns.stream().map(column -> named(column, place)).toList());
        SymbolCall constraint = new SymbolCall(new Symbol("sqlalchemy.Constraint", place), List.of(), Map.of(), place);
        constraint.attributes().put("columns", all);
        constraint.attributes().put("unique", PyBool.of(unique));
        SymbolCall holder = (SymbolCall) named(table.name().name(), place);
        holder.attributes().put("schema", textOrNone(table.name().schema()));
        constraint.attributes().put("table", holder);
        return Optional.ofNullable(
                calls.call(function, List.of(constraint, holder), place).asText());
    }

    private static PyValue named(String name, Place place) {
        SymbolCall named = new SymbolCall(new Symbol("sqlalchemy.Column", place), List.of(), Map.of(), place);
        named.attributes().put("name", new PyText(name));
        named.attributes().put("key", new PyText(name));
        return named;
    }

    private static PyValue textOrNone(@Nullable String text) {
        return text == null ? PyNone.NONE : new PyText(text);
    }
}
