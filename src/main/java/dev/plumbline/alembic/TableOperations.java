package dev.plumbline.alembic;

import dev.plumbline.catalog.SqlName;
import dev.plumbline.source.PyNone;
import dev.plumbline.source.PyText;
import dev.plumbline.source.PyValue;
import dev.plumbline.source.Symbol;
import dev.plumbline.source.SymbolCall;
import dev.plumbline.source.schema.DdlCompiler;
import dev.plumbline.source.schema.TableDef;
import dev.plumbline.source.schema.TableName;
import dev.plumbline.source.schema.TableReader;
import dev.plumbline.source.schema.TableReading;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code create_table}, {@code drop_table}, {@code rename_table} and comments on tables. */
final class TableOperations {
    private final Sending sending;

    TableOperations(Sending sending) {
        this.sending = sending;
    }

    /** The table that code gets back, for inserts. */
    PyValue create(Op op) {
        create(op.table(), op.rest(), op.without("if_not_exists"), op.flag("if_not_exists"), op);
        List<PyValue> items = new ArrayList<>(List.of(new PyText(op.table().name()), PyNone.NONE));
        items.addAll(op.rest());
        Map<String, PyValue> keywords = new LinkedHashMap<>(op.keywords());
        if (op.table().schema() != null) {
            keywords.put("schema", new PyText(op.table().schema()));
        }
        return new SymbolCall(new Symbol("sqlalchemy.Table", op.place()), items, keywords, op.place());
    }

    /** Also for {@code Table(…).create()} and {@code CreateTable(Table(…))}. */
    void create(TableName name, List<PyValue> items, Map<String, PyValue> keywords, boolean ifNotExists, Op op) {
        TableReader reader = new TableReader(sending.builder(), name, op.place());
        items.forEach(reader::item);
        reader.keywords(keywords);
        TableReading reading = reader.done();
        reading.gaps().forEach(sending.recorder()::gap);
        TableDef table = reading.table();
        DdlCompiler compiler = sending.compiler();
        String sql = compiler.createTable(table, constraint -> true, ifNotExists);
        sending.prerequisites(compiler.prerequisites(table), true, op.place());
        sending.send(sql, name, op.place());
        sending.soFar().create(table);
        table.indexes().forEach(index -> {
            sending.send(compiler.createIndex(index, table, false), name, index.place());
            sending.soFar().index(name, index, compiler.names().of(index, table));
        });
        table.constraints()
                .forEach(constraint -> sending.soFar()
                        .constraint(name, constraint, compiler.names().of(constraint, table)));
        compiler.comments(table).stream()
                .filter(comment -> !comment.startsWith("COMMENT ON CONSTRAINT"))
                .forEach(comment -> sending.send(comment, name, op.place()));
    }

    void drop(Op op) {
        String ifExists = op.flag("if_exists") ? "IF EXISTS " : "";
        sending.send("DROP TABLE " + ifExists + op.table().sql(), op.table(), op.place());
        sending.soFar().drop(op.table());
    }

    void rename(Op op) {
        String to = Values.required(op.at(0, "new_table_name"), "new name of the table", op.place());
        TableName renamed = new TableName(op.table().schema(), to);
        sending.recorder()
                .send(
                        "ALTER TABLE " + op.table().sql() + " RENAME TO " + SqlName.quote(to),
                        op.place(),
                        op.table().id(),
                        renamed.id());
        sending.soFar().rename(op.table(), renamed);
    }

    void comment(Op op, boolean drop) {
        String comment = drop ? null : Values.text(op.at(0, "comment"), "comment", op.place());
        sending.send(
                "COMMENT ON TABLE " + op.table().sql() + " IS " + (comment == null ? "NULL" : SqlName.literal(comment)),
                op.table(),
                op.place());
    }
}
