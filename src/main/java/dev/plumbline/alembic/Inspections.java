package dev.plumbline.alembic;

import dev.plumbline.catalog.Place;
import dev.plumbline.source.PyBool;
import dev.plumbline.source.PyText;
import dev.plumbline.source.PyValue;
import dev.plumbline.source.PyValues;
import dev.plumbline.source.SymbolCall;
import dev.plumbline.source.Unknown;
import dev.plumbline.source.schema.ForeignKeyDef;
import dev.plumbline.source.schema.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
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
            case "get_indexes" -> Optional.of(parts(call, Set.of(TablePart.INDEX, "uq", "")));
            case "get_unique_constraints" -> Optional.of(parts(call, Set.of("uq")));
            case "get_foreign_keys" -> Optional.of(parts(call, Set.of("fk")));
            case "get_check_constraints" -> Optional.of(parts(call, Set.of("ck")));
            case "get_pk_constraint" -> Optional.of(primaryKey(call));
            case "get_view_names" -> Optional.of(mentioned(call, PyText::new));
            case "get_enums" -> Optional.of(mentioned(call, name -> PyValues.dict(Map.of("name", new PyText(name)))));
            case "get_schema_names",
                    "has_schema",
                    "has_index",
                    "has_sequence",
                    "get_sequence_names",
                    "get_table_comment",
                    "get_multi_columns" -> Optional.of(unknown(call.name(), call.place()));
            default -> Optional.empty();
        };
    }

    static Unknown unknown(String what, Place place) {
        return new Unknown("what " + what + " answers is not followed", place);
    }

    /** What may be called by any word that was ever sent, and by no other. */
    private PyValue mentioned(SymbolCall call, Function<String, PyValue> form) {
        Unknown all = unknown(call.name(), call.place());
        return soFar.mentions()
                .words()
                .map(words -> PyValues.list(
                        List.of(all.amongst(words.stream().map(form).toList()))))
                .orElse(all);
    }

    private PyValue tableNames(SymbolCall call) {
        List<PyValue> names = new ArrayList<>();
        TableName schema = new TableName(Values.text(call.argument(0, "schema"), "schema", call.place()), "");
        soFar.names(schema).forEach(name -> names.add(new PyText(name)));
        List<PyValue> possible = Stream.concat(
                        soFar.texts().words().stream(),
                        soFar.doubtful().stream().map(TableName::name))
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
        TableFacts facts = table == null ? null : soFar.find(table).orElse(null);
        if (table == null || facts == null) {
            return unknown("get_columns", call.place());
        }
        boolean shaky = soFar.mayHaveLost(table);
        List<PyValue> sure = new ArrayList<>();
        List<String> doubtful = new ArrayList<>();
        facts.columns().values().forEach(column -> {
            if (shaky && (soFar.inDoubtItself(table) || soFar.texts().mention(column.name()))) {
                doubtful.add(column.name());
            } else {
                sure.add(ReflectedFacts.column(column, call.place()));
            }
        });
        return answer(call, table, sure, doubtful);
    }

    private PyValue parts(SymbolCall call, Set<String> kinds) {
        TableName table = table(call);
        TableFacts facts = table == null ? null : soFar.find(table).orElse(null);
        if (table == null || facts == null) {
            return unknown(call.name(), call.place());
        }
        List<PyValue> sure = new ArrayList<>();
        List<String> doubtful = new ArrayList<>();
        for (TablePart part : facts.parts()) {
            if (kinds.contains(part.kind())) {
                if (mayBeGone(table, part)) {
                    doubtful.addAll(part.names());
                } else {
                    sure.add(ReflectedFacts.part(part, call));
                }
            }
        }
        return answer(call, table, sure, doubtful);
    }

    /** A text may drop it by its name, or with the table's columns. */
    private boolean mayBeGone(TableName table, TablePart part) {
        ForeignKeyDef key = part.foreignKey();
        return soFar.mayHaveLost(table)
                || part.names().stream().anyMatch(soFar.texts()::mention)
                || (key != null && soFar.mayHaveLost(key.target()));
    }

    private PyValue primaryKey(SymbolCall call) {
        TableName table = table(call);
        TableFacts facts = table == null ? null : soFar.find(table).orElse(null);
        if (table == null || facts == null || soFar.inDoubt(table)) {
            return unknown(call.name(), call.place());
        }
        return facts.parts().stream()
                .filter(part -> part.kind().equals("pk"))
                .findFirst()
                .filter(part -> !mayBeGone(table, part))
                .map(part -> ReflectedFacts.part(part, call))
                .orElseGet(() -> unknown(call.name(), call.place()));
    }

    /** What is sure; where more may be there, or less, an element of which only the names are known that it may have. */
    private PyValue answer(SymbolCall call, TableName table, List<PyValue> sure, List<String> doubtful) {
        List<String> names = new ArrayList<>(doubtful);
        if (soFar.inDoubt(table)) {
            names.addAll(soFar.texts().words());
        }
        if (!names.isEmpty() || soFar.inDoubtItself(table)) {
            Unknown further = unknown(call.name(), call.place());
            List<PyValue> possible = names.stream()
                    .<PyValue>map(name -> PyValues.dict(Map.of("name", new PyText(name))))
                    .toList();
            sure.add(soFar.inDoubtItself(table) ? further : further.amongst(possible));
        }
        return PyValues.list(sure);
    }
}
