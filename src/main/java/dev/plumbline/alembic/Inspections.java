package dev.plumbline.alembic;

import dev.plumbline.catalog.Place;
import dev.plumbline.source.PyBool;
import dev.plumbline.source.PyNone;
import dev.plumbline.source.PyText;
import dev.plumbline.source.PyValue;
import dev.plumbline.source.PyValues;
import dev.plumbline.source.SymbolCall;
import dev.plumbline.source.Unknown;
import dev.plumbline.source.schema.TableName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an inspector answers on a fresh installation: the schema so far; an unknown element stands for what is in doubt. */
final class Inspections {
    private final SchemaSoFar soFar;

    Inspections(SchemaSoFar soFar) {
        this.soFar = soFar;
    }

    /** The answer; empty where the method is none of an inspector. */
    Optional<PyValue> answer(SymbolCall call) {
        return switch (call.name()) {
            case "get_table_names" -> Optional.of(tableNames(call));
            case "has_table" -> Optional.of(hasTable(call));
            case "get_columns" -> Optional.of(columns(call));
            case "get_indexes" -> Optional.of(children(call, "index"));
            case "get_unique_constraints" -> Optional.of(children(call, "uq"));
            case "get_foreign_keys" -> Optional.of(children(call, "fk"));
            case "get_check_constraints" -> Optional.of(children(call, "ck"));
            case "get_pk_constraint",
                    "get_view_names",
                    "get_enums",
                    "get_schema_names",
                    "has_schema",
                    "has_index",
                    "has_sequence",
                    "get_sequence_names",
                    "get_table_comment",
                    "get_multi_columns" -> Optional.of(unknown(call.name(), call.place()));
            default -> Optional.empty();
        };
    }

    private static Unknown unknown(String what, Place place) {
        return new Unknown("what " + what + " answers is not followed", place);
    }

    private PyValue tableNames(SymbolCall call) {
        List<PyValue> names = new ArrayList<>();
        TableName schema = new TableName(Values.text(call.argument(0, "schema"), "schema", call.place()), "");
        soFar.names(schema).forEach(name -> names.add(new PyText(name)));
        List<PyValue> possible = Stream.concat(
                        soFar.words().stream(), soFar.doubtful().stream().map(TableName::name))
                .filter(name -> names.stream().noneMatch(known -> name.equals(known.asText())))
                .<PyValue>map(PyText::new)
                .toList();
        if (!possible.isEmpty()) {
            names.add(unknown("get_table_names", call.place()).amongst(possible));
        }
        return PyValues.list(names);
    }

    /** {@code has_table(name)} of an inspector; of a dialect and of old engines a connection may stand first. */
    private PyValue hasTable(SymbolCall call) {
        List<PyValue> arguments = new ArrayList<>(call.arguments());
        if (!arguments.isEmpty() && Values.ofAlembic(arguments.getFirst())) {
            arguments.removeFirst();
        }
        SymbolCall plain = call.with(arguments, call.keywords());
        TableName table = table(plain);
        if (table == null) {
            return unknown("has_table", call.place());
        }
        return soFar.inDoubt(table)
                ? unknown("has_table", call.place())
                : PyBool.of(soFar.find(table).isPresent());
    }

    private @Nullable TableName table(SymbolCall call) {
        PyValue name = call.argument(0, "table_name");
        PyValue schema = call.argument(1, "schema");
        return name == null || name.asText() == null || (schema != null && !schema.isNone() && schema.asText() == null)
                ? null
                : new TableName(schema == null ? null : schema.asText(), name.asText());
    }

    private PyValue columns(SymbolCall call) {
        TableName table = table(call);
        if (table == null || soFar.find(table).isEmpty()) {
            return unknown("get_columns", call.place());
        }
        List<PyValue> columns = new ArrayList<>();
        soFar.find(table).get().columns().values().forEach(column -> {
            Map<String, PyValue> facts = new LinkedHashMap<>();
            facts.put("name", new PyText(column.name()));
            facts.put("nullable", PyBool.of(column.nullable()));
            facts.put("type", unknown("the type of a column", call.place()));
            facts.put("default", unknown("the default of a column", call.place()));
            facts.put("comment", column.comment() == null ? PyNone.NONE : new PyText(column.comment()));
            columns.add(PyValues.dict(facts));
        });
        return complete(columns, table, call);
    }

    private PyValue children(SymbolCall call, String kind) {
        TableName table = table(call);
        if (table == null || soFar.find(table).isEmpty()) {
            return unknown(call.name(), call.place());
        }
        List<PyValue> found = new ArrayList<>();
        soFar.find(table).get().children().forEach((name, own) -> {
            if (own.equals(kind)) {
                found.add(PyValues.dict(Map.of("name", new PyText(name))));
            }
        });
        return complete(found, table, call);
    }

    private PyValue complete(List<PyValue> found, TableName table, SymbolCall call) {
        if (soFar.inDoubt(table)) {
            found.add(unknown(call.name(), call.place()));
        }
        return PyValues.list(found);
    }
}
