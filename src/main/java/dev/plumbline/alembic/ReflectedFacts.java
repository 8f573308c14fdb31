package dev.plumbline.alembic;

import dev.plumbline.catalog.Place;
import dev.plumbline.source.PyBool;
import dev.plumbline.source.PyNone;
import dev.plumbline.source.PyText;
import dev.plumbline.source.PyValue;
import dev.plumbline.source.PyValues;
import dev.plumbline.source.SymbolCall;
import dev.plumbline.source.schema.ColumnDef;
import dev.plumbline.source.schema.ForeignKeyDef;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Columns, constraints and indexes as an inspector describes them; what it says beyond is not known. */
final class ReflectedFacts {
    private ReflectedFacts() {}

    static PyValue column(ColumnDef column, Place place) {
        Map<String, PyValue> facts = new LinkedHashMap<>();
        facts.put("name", new PyText(column.name()));
        facts.put("nullable", PyBool.of(column.nullable() && !column.primaryKey()));
        facts.put("type", Inspections.unknown("the type of a column", place));
        facts.put("default", Inspections.unknown("the default of a column", place));
        facts.put("autoincrement", Inspections.unknown("autoincrement of a column", place));
        facts.put("comment", column.comment() == null ? PyNone.NONE : new PyText(column.comment()));
        return PyValues.dict(facts);
    }

    static PyValue part(TablePart part, SymbolCall asked) {
        Place place = asked.place();
        Map<String, PyValue> facts = new LinkedHashMap<>();
        facts.put("name", name(part, place));
        ForeignKeyDef key = part.foreignKey();
        switch (part.kind()) {
            case "pk" -> facts.put("constrained_columns", columns(part.columns()));
            case "fk" -> {
                facts.put("constrained_columns", columns(part.columns()));
                if (key != null) {
                    referred(facts, key, asked);
                }
            }
            case "ck" -> facts.put("sqltext", Inspections.unknown("the text of a check", place));
            default -> {
                facts.put("column_names", columns(part.columns()));
                if (asked.name().equals("get_indexes")) {
                    facts.put("unique", PyBool.of(part.unique() || part.kind().equals("uq")));
                }
            }
        }
        return PyValues.dict(facts);
    }

    private static PyValue name(TablePart part, Place place) {
        return part.name()
                .<PyValue>map(PyText::new)
                .orElseGet(() -> Inspections.unknown("the name of a constraint", place)
                        .amongst(part.names().stream().<PyValue>map(PyText::new).toList()));
    }

    private static void referred(Map<String, PyValue> facts, ForeignKeyDef key, SymbolCall asked) {
        boolean plain = asked.argument(1, "schema") == null
                && key.target().effectiveSchema().equals("public");
        facts.put(
                "referred_schema", plain ? PyNone.NONE : Inspections.unknown("the schema referred to", asked.place()));
        facts.put("referred_table", new PyText(key.target().name()));
        facts.put("referred_columns", columns(key.targetColumns()));
        facts.put("options", Inspections.unknown("the options of a foreign key", asked.place()));
    }

    private static PyValue columns(List<String> columns) {
        return PyValues.list(columns.stream()
                .<PyValue>map(column -> column.isEmpty() ? PyNone.NONE : new PyText(column))
                .toList());
    }
}
