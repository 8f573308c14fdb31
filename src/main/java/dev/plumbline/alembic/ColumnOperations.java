package dev.plumbline.alembic;

import dev.plumbline.catalog.SqlName;
import dev.plumbline.source.PyValue;
import dev.plumbline.source.SymbolCall;
import dev.plumbline.source.schema.ColumnDef;
import dev.plumbline.source.schema.Constructs;
import dev.plumbline.source.schema.DdlCompiler;
import dev.plumbline.source.schema.PrimaryKeyDef;
import dev.plumbline.source.schema.TableName;
import dev.plumbline.source.schema.TableReader;
import dev.plumbline.source.schema.TableReading;

/** {@code add_column} and {@code drop_column}. */
final class ColumnOperations {
    private final Sending sending;

    ColumnOperations(Sending sending) {
        this.sending = sending;
    }

    void add(Op op) {
        PyValue given = op.required(0, "column");
        if (!(given instanceof SymbolCall call) || !Constructs.isCall(call, "Column")) {
            throw Values.refused("column", given, op.place());
        }
        TableName name = op.table();
        ColumnDef column = sending.builder().column(call);
        TableReader reader = new TableReader(sending.builder(), name, op.place());
        reader.column(column);
        TableReading reading = reader.done();
        reading.gaps().forEach(sending.recorder()::gap);
        send(reading, op);
    }

    private void send(TableReading reading, Op op) {
        TableName name = op.table();
        DdlCompiler compiler = sending.compiler();
        ColumnDef column = reading.table().columns().getFirst();
        String sql = compiler.addColumn(column, reading.table(), op.flag("if_not_exists"));
        sending.prerequisites(compiler.prerequisites(reading.table()), false, op.place());
        sending.recorder().send(sql, op.place(), name.id().child("column", column.name()));
        sending.soFar().column(name, column);
        reading.table().constraints().stream()
                .filter(constraint -> !(constraint instanceof PrimaryKeyDef))
                .forEach(constraint -> {
                    sending.send(compiler.addConstraint(constraint, reading.table()), name, op.place());
                    sending.soFar()
                            .constraint(name, constraint, compiler.names().of(constraint, reading.table()));
                });
        reading.table().indexes().forEach(index -> {
            sending.send(compiler.createIndex(index, reading.table(), false), name, op.place());
            sending.soFar().index(name, index, compiler.names().of(index, reading.table()));
        });
        if (column.comment() != null && !column.comment().isEmpty()) {
            compiler.comments(SchemaSoFar.tableOf(name, column))
                    .forEach(comment -> sending.send(comment, name, op.place()));
        }
    }

    void drop(Op op) {
        String column = Values.required(op.at(0, "column_name"), "name of the column", op.place());
        String ifExists = op.flag("if_exists") ? "IF EXISTS " : "";
        sending.recorder()
                .send(
                        "ALTER TABLE " + op.table().sql() + " DROP COLUMN " + ifExists + SqlName.quote(column),
                        op.place(),
                        sending.soFar().hasPartsOver(op.table(), column)
                                ? op.table().id()
                                : op.table().id().child("column", column));
        sending.soFar().dropColumn(op.table(), column);
    }
}
