package dev.plumbline.alembic;

import dev.plumbline.catalog.Gap;
import dev.plumbline.catalog.Place;
import dev.plumbline.catalog.SqlName;
import dev.plumbline.source.PyBool;
import dev.plumbline.source.PyValue;
import dev.plumbline.source.schema.ColumnDef;
import dev.plumbline.source.schema.ColumnDraft;
import dev.plumbline.source.schema.ConstraintDef;
import dev.plumbline.source.schema.Constructs;
import dev.plumbline.source.schema.NotSendableException;
import dev.plumbline.source.schema.SqlType;
import dev.plumbline.source.schema.TableDef;
import dev.plumbline.source.schema.TableName;
import dev.plumbline.source.schema.TableOptions;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One {@code alter_column}, by Alembic's {@code PostgresqlImpl}: type, nullable, default, comment, and the new name last. */
final class AlterColumn {
    private final Sending sending;
    private final Op op;
    private final String column;

    AlterColumn(Sending sending, Op op) {
        this.sending = sending;
        this.op = op;
        this.column = Values.required(op.at(0, "column_name"), "name of the column", op.place());
    }

    void run() {
        PyValue type = given("type_");
        PyValue existing = given("existing_type");
        if (type != null && existing != null) {
            checksOf(existing).forEach(this::dropCheck);
        }
        part(() -> type(type));
        part(this::nullable);
        part(this::serverDefault);
        part(this::comment);
        if (type != null) {
            checksOf(type)
                    .forEach(check -> sending.send(
                            sending.compiler().addConstraint(check, tableOf(type)), op.table(), op.place()));
        }
        String name = Values.text(op.keywords().get("new_column_name"), "new name of the column", op.place());
        if (name != null) {
            sending.send(
                    "ALTER TABLE " + op.table().sql() + " RENAME " + SqlName.quote(column) + " TO "
                            + SqlName.quote(name),
                    op.table(),
                    op.place());
            sending.soFar().renameColumn(op.table(), column, name);
        }
    }

    /** A part that cannot be followed hides the column only. */
    private void part(Runnable change) {
        try {
            change.run();
        } catch (dev.plumbline.source.schema.UnreadableException e) {
            hide(String.valueOf(e.getMessage()), e.place());
        }
    }

    private void hide(String reason, Place place) {
        String last = Values.text(op.keywords().get("new_column_name"), "new name of the column", op.place());
        for (String name : last == null ? List.of(column) : List.of(column, last)) {
            sending.recorder().gap(Gap.ofObject(op.table().id().child("column", name), reason, place.toString()));
        }
    }

    private @Nullable PyValue given(String keyword) {
        PyValue value = op.keywords().get(keyword);
        return value == null || value.isNone() ? null : value;
    }

    private void type(@Nullable PyValue value) {
        if (value == null) {
            return;
        }
        SqlType type = sending.builder().type(value, op.place());
        if (type.unread().isPresent()) {
            hide(type.unread().get().reason(), type.unread().get().place());
            return;
        }
        String using = Values.text(op.keywords().get("postgresql_using"), "postgresql_using", op.place());
        alter("TYPE " + sending.compiler().type(type, op.table()) + (using == null ? "" : " USING " + using));
    }

    private void nullable() {
        Boolean nullable = Values.flag(op.at(1, "nullable"), "nullable", op.place());
        if (nullable != null) {
            alter(nullable ? "DROP NOT NULL" : "SET NOT NULL");
            edit(draft -> draft.nullable = nullable);
        }
    }

    private void serverDefault() {
        PyValue value = op.keywords().get("server_default");
        PyValue existing = given("existing_server_default");
        if (value == null || value.equals(PyBool.FALSE)) {
            return;
        }
        if (is(value, "Computed") || is(existing, "Computed")) {
            throw new NotSendableException("it cannot change computed columns");
        }
        if (is(value, "Identity") || is(existing, "Identity")) {
            alter(new IdentityChange(sending.builder(), op.place()).sql(value, existing));
        } else {
            alter(
                    value.isNone()
                            ? "DROP DEFAULT"
                            : "SET DEFAULT " + sending.builder().defaultSql(value, op.place()));
        }
    }

    private static boolean is(@Nullable PyValue value, String construct) {
        return value != null && Constructs.isCall(value, construct);
    }

    private void comment() {
        PyValue value = op.keywords().get("comment");
        if (value != null && !value.equals(PyBool.FALSE)) {
            String text = Values.text(value, "comment", op.place());
            send("COMMENT ON COLUMN " + op.table().sql() + "." + SqlName.quote(column) + " IS "
                    + (text == null ? "NULL" : SqlName.literal(text)));
            edit(draft -> draft.comment = text);
        }
    }

    private void edit(Consumer<ColumnDraft> change) {
        sending.soFar()
                .find(op.table())
                .map(facts -> facts.columns().get(column))
                .ifPresent(known -> {
                    ColumnDraft draft = known.edit();
                    change.accept(draft);
                    sending.soFar().column(op.table(), draft.done());
                });
    }

    private void alter(String change) {
        send("ALTER TABLE " + op.table().sql() + " ALTER COLUMN " + SqlName.quote(column) + " " + change);
    }

    private void send(String sql) {
        sending.recorder().send(sql, op.place(), op.table().id().child("column", column));
    }

    private TableDef tableOf(PyValue type) {
        ColumnDraft draft = new ColumnDraft(column, sending.builder().type(type, op.place()), op.place());
        ColumnDef typed = draft.done();
        TableName name = op.table();
        return TableDef.assemble(name, List.of(typed), List.of(), List.of(), TableOptions.NONE, op.place());
    }

    /** Checks that a type brings along: of truth values and enumerations kept as text. */
    private List<ConstraintDef> checksOf(PyValue type) {
        return tableOf(type).constraints();
    }

    private void dropCheck(ConstraintDef check) {
        sending.compiler()
                .names()
                .of(check, SchemaSoFar.tableOf(op.table()))
                .ifPresent(name -> sending.send(
                        "ALTER TABLE " + op.table().sql() + " DROP CONSTRAINT " + SqlName.quote(name),
                        op.table(),
                        op.place()));
    }
}
