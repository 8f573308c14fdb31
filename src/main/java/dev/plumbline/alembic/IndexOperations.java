package dev.plumbline.alembic;

import dev.plumbline.source.PyNone;
import dev.plumbline.source.PyText;
import dev.plumbline.source.PyValue;
import dev.plumbline.source.SymbolCall;
import dev.plumbline.source.schema.IndexDef;
import dev.plumbline.source.schema.TableDef;
import dev.plumbline.source.schema.TableName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code create_index} and {@code drop_index}. */
final class IndexOperations {
    private final Sending sending;

    IndexOperations(Sending sending) {
        this.sending = sending;
    }

    void create(Op op) {
        PyValue name = op.at(0, "index_name", "name");
        List<PyValue> columns = Values.elements(op.at(1, "columns"), "columns", op.place());
        IndexDef index = sending.builder()
                .index(
                        name == null ? PyNone.NONE : name,
                        columns,
                        op.without("index_name", "name", "columns", "if_not_exists"),
                        op.place());
        TableDef table = SchemaSoFar.tableOf(op.table());
        sending.send(sending.compiler().createIndex(index, table, op.flag("if_not_exists")), op.table(), op.place());
        sending.soFar().index(op.table(), index, sending.compiler().names().of(index, table));
    }

    /** The table may be missing: the name of an index is one of its schema. */
    static Op dropping(SymbolCall call, @org.jspecify.annotations.Nullable TableName batch) {
        boolean named = batch != null
                || call.arguments().size() > 1
                || call.keywords().containsKey("table_name")
                || call.keywords().containsKey("tablename");
        if (named) {
            return Op.of(call, 1, batch);
        }
        List<PyValue> arguments = new ArrayList<>(call.arguments());
        Map<String, PyValue> keywords = new LinkedHashMap<>(call.keywords());
        keywords.put("table_name", new PyText(""));
        return Op.of(call.with(arguments, keywords), 1, null);
    }

    void drop(Op op) {
        PyValue given = op.at(0, "index_name", "name");
        IndexDef index = new IndexDef(
                sending.builder().name(given == null ? PyNone.NONE : given, op.place()),
                List.of(),
                false,
                null,
                null,
                List.of(),
                Map.of(),
                null,
                op.flag("postgresql_concurrently"),
                null,
                op.place());
        String name = sending.compiler().names().of(index, SchemaSoFar.tableOf(op.table()));
        TableName qualified = new TableName(op.table().schema(), name);
        String sql = "DROP INDEX " + (index.concurrently() ? "CONCURRENTLY " : "")
                + (op.flag("if_exists") ? "IF EXISTS " : "") + qualified.sql();
        if (op.table().name().isEmpty()) {
            sending.soFar()
                    .tableOfIndex(name)
                    .ifPresentOrElse(
                            table -> sending.send(sql, table, op.place()),
                            () -> sending.recorder().sendOfIndex(sql, op.place()));
        } else {
            sending.send(sql, op.table(), op.place());
        }
        sending.soFar().dropIndex(name);
    }
}
