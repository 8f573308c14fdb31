package dev.plumbline.alembic;

import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.SqlName;
import dev.plumbline.source.PyNone;
import dev.plumbline.source.PyText;
import dev.plumbline.source.PyTuple;
import dev.plumbline.source.PyValue;
import dev.plumbline.source.Symbol;
import dev.plumbline.source.SymbolCall;
import dev.plumbline.source.schema.CheckDef;
import dev.plumbline.source.schema.ConstraintDef;
import dev.plumbline.source.schema.ForeignKeyDef;
import dev.plumbline.source.schema.GivenName;
import dev.plumbline.source.schema.PrimaryKeyDef;
import dev.plumbline.source.schema.TableDef;
import dev.plumbline.source.schema.TableName;
import dev.plumbline.source.schema.UniqueDef;
import dev.plumbline.source.schema.UnreadableException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Constraints that are added to and dropped from existing tables. */
final class ConstraintOperations {
    private final Sending sending;

    ConstraintOperations(Sending sending) {
        this.sending = sending;
    }

    /** {@code create_primary_key} and {@code create_unique_constraint}. */
    void overColumns(Op op, String construct) {
        List<PyValue> columns = Values.elements(op.at(1, "columns", "local_cols"), "columns", op.place());
        add(op, construct, columns, op.without("constraint_name", "name", "columns", "local_cols"));
    }

    void check(Op op) {
        add(
                op,
                "CheckConstraint",
                List.of(op.required(1, "condition")),
                op.without("constraint_name", "name", "condition"));
    }

    void exclude(Op op) {
        List<PyValue> elements = op.rest().size() < 2
                ? List.of()
                : op.rest().subList(1, op.rest().size());
        add(op, "ExcludeConstraint", elements, op.without("constraint_name", "name"));
    }

    void foreignKey(Op op) {
        TableName target = new TableName(
                Values.text(op.keywords().get("referent_schema"), "referent_schema", op.place()),
                Values.required(op.at(1, "referent_table", "referent"), "table that is referred to", op.place()));
        List<PyValue> columns = Values.elements(op.at(2, "local_cols"), "columns", op.place());
        List<PyValue> targets = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (PyValue column : Values.elements(op.at(3, "remote_cols"), "columns referred to", op.place())) {
            names.add(Values.required(column, "column referred to", op.place()));
            targets.add(new PyText("x." + names.getLast()));
        }
        Map<String, PyValue> keywords = op.without(
                "constraint_name",
                "name",
                "referent_table",
                "referent",
                "local_cols",
                "remote_cols",
                "source_schema",
                "referent_schema");
        keywords.put("name", name(op));
        SymbolCall call = new SymbolCall(
                new Symbol("sqlalchemy.ForeignKeyConstraint", op.place()),
                List.of(new PyTuple(columns), new PyTuple(targets)),
                keywords,
                op.place());
        ForeignKeyDef read = (ForeignKeyDef) sending.builder().constraint(call);
        send(op, read.to(target, names));
    }

    private static PyValue name(Op op) {
        PyValue name = op.at(0, "constraint_name", "name");
        return name == null ? PyNone.NONE : name;
    }

    private void add(Op op, String construct, List<PyValue> arguments, Map<String, PyValue> options) {
        Map<String, PyValue> keywords = new LinkedHashMap<>(options);
        keywords.put("name", name(op));
        SymbolCall call =
                new SymbolCall(new Symbol("sqlalchemy." + construct, op.place()), arguments, keywords, op.place());
        send(op, sending.builder().constraint(call));
    }

    private void send(Op op, ConstraintDef constraint) {
        TableDef table = SchemaSoFar.tableOf(op.table());
        ObjectId id = op.table().id();
        sending.recorder().send(sending.compiler().addConstraint(constraint, table), op.place(), id);
        sending.soFar()
                .constraint(op.table(), constraint, sending.compiler().names().of(constraint, table));
    }

    void drop(Op op) {
        GivenName given = sending.builder().name(name(op), op.place());
        String type = Values.text(op.at(1, "type_"), "type_", op.place());
        String name = resolve(given, type, op)
                .orElseThrow(() -> new UnreadableException("name of the constraint is not given", op.place()));
        String ifExists = op.flag("if_exists") ? "IF EXISTS " : "";
        sending.send(
                "ALTER TABLE " + op.table().sql() + " DROP CONSTRAINT " + ifExists + SqlName.quote(name),
                op.table(),
                op.place());
        sending.soFar().dropConstraint(op.table(), name);
    }

    /** The naming convention holds for the kind that the source names; for none it does not. */
    private Optional<String> resolve(GivenName given, @org.jspecify.annotations.Nullable String type, Op op) {
        ConstraintDef constraint =
                switch (type) {
                    case null -> null;
                    case "check" -> CheckDef.of(given, "", op.place());
                    case "unique" -> UniqueDef.of(given, List.of(), op.place());
                    case "primary" -> PrimaryKeyDef.of(given, List.of(), op.place());
                    case "foreignkey" ->
                        ForeignKeyDef.of(given, List.of(), new TableName(null, ""), List.of(), op.place());
                    default -> throw new UnreadableException("type_ of a constraint: " + type, op.place());
                };
        return constraint == null
                ? Optional.ofNullable(given.text())
                : sending.compiler().names().of(constraint, SchemaSoFar.tableOf(op.table()));
    }
}
