package dev.plumbline.alembic;

import dev.plumbline.catalog.Place;
import dev.plumbline.source.PyValue;
import dev.plumbline.source.SymbolCall;
import dev.plumbline.source.schema.TableName;
import dev.plumbline.source.schema.UnreadableException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One call of an operation on a table, whether of {@code op} or of a batch.
 *
 * @param table what it is about
 * @param rest positional arguments without the table
 * @param keywords without table and schema
 */
record Op(TableName table, List<PyValue> rest, Map<String, PyValue> keywords, Place place) {
    private static final List<String> TABLE_WORDS =
            List.of("table_name", "tablename", "source_table", "source", "old_table_name");

    /** {@code position} is where the table stands among the arguments of {@code op}; a batch has it already. */
    static Op of(SymbolCall call, int position, @Nullable TableName batch) {
        List<PyValue> rest = new ArrayList<>(call.arguments());
        Map<String, PyValue> keywords = new LinkedHashMap<>(call.keywords());
        if (keywords.containsKey("**")) {
            throw Values.refused("arguments", keywords.get("**"), call.place());
        }
        PyValue schema = keywords.remove("schema");
        if (batch != null) {
            return new Op(batch, rest, keywords, call.place());
        }
        PyValue name = rest.size() > position ? rest.remove(position) : null;
        for (String word : TABLE_WORDS) {
            PyValue given = keywords.remove(word);
            name = name == null ? given : name;
        }
        PyValue source = keywords.get("source_schema");
        return new Op(
                new TableName(
                        Values.text(schema == null ? source : schema, "schema", call.place()),
                        Values.required(name, "name of the table", call.place())),
                rest,
                keywords,
                call.place());
    }

    /** The positional argument, table not counted, else the first of those keywords, else null. */
    @Nullable
    PyValue at(int index, String... words) {
        if (index >= 0 && index < rest.size()) {
            return rest.get(index);
        }
        for (String word : words) {
            if (keywords.containsKey(word)) {
                return keywords.get(word);
            }
        }
        return null;
    }

    PyValue required(int index, String... words) {
        PyValue value = at(index, words);
        if (value == null) {
            throw new UnreadableException(words[0] + " is not given", place);
        }
        return value;
    }

    boolean flag(String word) {
        return Values.isTrue(keywords.get(word), word, place);
    }

    /** Keyword arguments without those. */
    Map<String, PyValue> without(String... words) {
        Map<String, PyValue> others = new LinkedHashMap<>(keywords);
        others.keySet().removeAll(List.of(words));
        return others;
    }

    /** The table that a batch is about. */
    static TableName batchTable(SymbolCall batch) {
        if ("always".equals(Values.text(batch.keyword("recreate"), "recreate", batch.place()))) {
            throw new UnreadableException("a batch that makes the table anew is not followed", batch.place());
        }
        return new TableName(
                Values.text(batch.argument(1, "schema"), "schema", batch.place()),
                Values.required(batch.argument(0, "table_name"), "name of the table", batch.place()));
    }
}
