package dev.plumbline.alembic;

import dev.plumbline.catalog.Place;
import dev.plumbline.source.Course;
import dev.plumbline.source.Host;
import dev.plumbline.source.PyRows;
import dev.plumbline.source.PyValue;
import dev.plumbline.source.Symbol;
import dev.plumbline.source.SymbolAttribute;
import dev.plumbline.source.SymbolCall;
import dev.plumbline.source.Symbolic;
import dev.plumbline.source.Unknown;
import dev.plumbline.source.schema.NotSendableException;
import dev.plumbline.source.schema.TableName;
import dev.plumbline.source.schema.UnreadableException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The calls of one upgrade that mean something to the schema. */
final class UpgradeCalls {
    static final String OP = "alembic.op.";
    static final String BATCH = "alembic.op.batch_alter_table().";

    private final Sending sending;
    private final TableOperations tables;
    private final ColumnOperations columns;
    private final ConstraintOperations constraints;
    private final IndexOperations indexes;
    private final SchemaItems items;
    private final RawStatements statements;
    private final Inspections inspections;
    private final CatalogQueries catalog;
    private final Refusals refusals = new Refusals();
    private Host.Memory answered = Host.Memory.NONE;

    UpgradeCalls(Sending sending) {
        this.sending = sending;
        this.tables = new TableOperations(sending);
        this.columns = new ColumnOperations(sending);
        this.constraints = new ConstraintOperations(sending);
        this.indexes = new IndexOperations(sending);
        this.items = new SchemaItems(sending, tables);
        this.statements = new RawStatements(sending, items);
        this.inspections = new Inspections(sending.soFar());
        this.catalog = new CatalogQueries(sending.soFar());
    }

    Host.Branch branch() {
        return sending.recorder().branch(sending.soFar().remember());
    }

    void undecided(Unknown condition, Place place) {
        sending.recorder().undecided(condition, place);
    }

    long noted() {
        return sending.recorder().noted();
    }

    /** What it has noted, and how often it has answered from the schema so far. */
    Host.Memory memory() {
        return answered.told(
                sending.recorder().noted() + sending.soFar().filled().known());
    }

    /** Any call, before it is answered. */
    void called(SymbolCall call, boolean certain) {
        if (certain
                && call.name().equals("rollback")
                && !sending.recorder().statements().isEmpty()) {
            lost("what a rollback takes back is not followed", call.place());
        }
        sending.soFar().filled().called(call);
        refusals.called(call);
        PyValue translated = call.name().equals("execution_options") ? call.keyword("schema_translate_map") : null;
        if (translated != null && !translated.isNone()) {
            lost("schema_translate_map sends what follows to other schemas", call.place());
        }
    }

    Refusals refusals() {
        return refusals;
    }

    void lost(String reason, Place place) {
        sending.gapOfEverything(reason, place);
    }

    /** An operation of {@code op} or of a batch; empty for other calls. */
    Optional<PyValue> operation(SymbolCall call, Symbolic function, Course course) {
        String qualified = function.qualified();
        try {
            if (qualified.startsWith(BATCH) && call.target() instanceof SymbolCall batch) {
                return perform(qualified.substring(BATCH.length()), call, Op.batchTable(batch), course);
            }
            return Refusals.isOfOp(qualified)
                    ? perform(qualified.substring(OP.length()), call, null, course)
                    : Optional.empty();
        } catch (UnreadableException e) {
            sending.gapOfEverything(String.valueOf(e.getMessage()), e.place());
            return MigrationHost.nothing();
        }
    }

    private Optional<PyValue> perform(String name, SymbolCall call, @Nullable TableName batch, Course course) {
        switch (name) {
            case "create_table" -> {
                Op op = Op.of(call, 0, batch);
                PyValue[] made = {new Unknown("a table that could not be read", call.place())};
                sending.attempt(op.table(), op.place(), () -> made[0] = tables.create(op));
                return Optional.of(made[0]);
            }
            case "drop_table" -> about(call, 0, batch, tables::drop);
            case "rename_table" -> about(call, 0, batch, tables::rename);
            case "create_table_comment" -> about(call, 0, batch, op -> tables.comment(op, false));
            case "drop_table_comment" -> about(call, 0, batch, op -> tables.comment(op, true));
            case "add_column" -> about(call, 0, batch, columns::add);
            case "drop_column" -> about(call, 0, batch, columns::drop);
            case "alter_column" -> about(call, 0, batch, op -> new AlterColumn(sending, op).run());
            case "create_index" -> about(call, 1, batch, indexes::create);
            case "drop_index" -> {
                Op op = IndexOperations.dropping(call, batch);
                sending.attempt(op.table(), op.place(), () -> indexes.drop(op));
            }
            case "create_primary_key" ->
                about(call, 1, batch, op -> constraints.overColumns(op, "PrimaryKeyConstraint"));
            case "create_unique_constraint" ->
                about(call, 1, batch, op -> constraints.overColumns(op, "UniqueConstraint"));
            case "create_check_constraint" -> about(call, 1, batch, constraints::check);
            case "create_foreign_key" -> about(call, 1, batch, constraints::foreignKey);
            case "create_exclude_constraint" -> about(call, 1, batch, constraints::exclude);
            case "drop_constraint" -> about(call, 1, batch, constraints::drop);
            case "execute" -> statements.execute(call.argument(0, "sqltext"), null, false, call.place());
            case "bulk_insert" -> {
                sending.soFar().filled().bulkInsert(call.argument(0, "table"));
                sending.recorder().leaveOut();
            }
            case "run_async" -> runAsync(call, course);
            case "create_entity" -> new EntityOperations(sending).create(call);
            case "replace_entity", "revert_entity" -> new EntityOperations(sending).replace(call);
            case "drop_entity" -> new EntityOperations(sending).drop(call);
            case "sync_enum_values" -> new EnumValues(sending, call).run();
            default -> {
                return other(name, call);
            }
        }
        return MigrationHost.nothing();
    }

    private Optional<PyValue> other(String name, SymbolCall call) {
        if (!Refusals.SILENT.contains(name)) {
            lost("the operation op." + name + " is not known", call.place());
        }
        return Optional.empty();
    }

    private void about(SymbolCall call, int position, @Nullable TableName batch, Consumer<Op> operation) {
        Op op = Op.of(call, position, batch);
        sending.attempt(op.table(), op.place(), () -> operation.accept(op));
    }

    private void runAsync(SymbolCall call, Course course) {
        List<PyValue> arguments = new ArrayList<>();
        arguments.add(bind(call.place()));
        if (call.arguments().size() > 1) {
            arguments.addAll(call.arguments().subList(1, call.arguments().size()));
        }
        PyValue function = call.argument(0, "async_function");
        if (function != null) {
            course.call(function, arguments, call.place());
        }
    }

    private static PyValue bind(Place place) {
        return new SymbolCall(new Symbol("alembic.op.get_bind", place), List.of(), Map.of(), place);
    }

    /** A method of an inspector, or of a dialect that is asked the same. */
    Optional<PyValue> inspection(Symbolic target, SymbolCall call) {
        String of = target.qualified();
        boolean inspects = of.endsWith("inspect()")
                || of.contains("Inspector")
                || of.endsWith("dialect")
                || of.startsWith("alembic.op.get_bind()")
                || of.endsWith("from_engine()");
        try {
            Optional<PyValue> answer = inspects ? inspections.answer(call) : Optional.empty();
            answered = answer.map(answered::answering).orElse(answered);
            return answer;
        } catch (UnreadableException e) {
            return Optional.of(new Unknown(String.valueOf(e.getMessage()), e.place()));
        }
    }

    /** {@code execute} and its kin of a connection or session; {@code run_sync} calls what it is given. */
    Optional<PyValue> execute(Symbolic target, SymbolCall call, Course course) {
        if (call.name().equals("run_sync")) {
            PyValue function = call.argument(0, "fn");
            return function == null
                    ? Optional.empty()
                    : Optional.of(course.call(function, List.of(target), call.place()));
        }
        PyValue statement = call.argument(0, "statement");
        PyValue parameters = RawStatements.parameters(call);
        Optional<PyValue> known = catalog.answer(call, statement, parameters);
        if (known.isPresent()) {
            answered = answered.answering(known.get());
            sending.recorder().leaveOut();
            return known;
        }
        statements.execute(statement, parameters, call.name().equals("exec_driver_sql"), call.place());
        PyRows rows = statements.rows(statement, call.place());
        answered = rows.none() ? answered.answering(rows) : answered;
        return Optional.of(call.name().equals("scalar") ? rows.unknown() : rows);
    }

    /** {@code create}, {@code drop} and their kin of constructs. */
    Optional<PyValue> make(PyValue target, SymbolCall call) {
        boolean withBind =
                call.arguments().stream().anyMatch(Values::ofAlembic) || Values.ofAlembic(call.keyword("bind"));
        try {
            boolean one = call.name().equals("create") || call.name().equals("drop");
            if (one && items.method(target, call.name(), call)) {
                return MigrationHost.nothing();
            }
        } catch (UnreadableException e) {
            sending.gapOfEverything(String.valueOf(e.getMessage()), e.place());
            return MigrationHost.nothing();
        } catch (NotSendableException e) {
            sending.gapOfEverything("SQLAlchemy refuses it: " + e.getMessage(), call.place());
            return MigrationHost.nothing();
        }
        if (withBind || call.name().endsWith("_all")) {
            lost("what " + describe(target) + call.name() + "() makes is not followed", call.place());
        }
        return Optional.empty();
    }

    private static String describe(PyValue target) {
        return switch (target) {
            case SymbolAttribute attribute -> attribute.name() + ".";
            case Symbolic symbolic -> symbolic.qualified() + ".";
            default -> "";
        };
    }
}
