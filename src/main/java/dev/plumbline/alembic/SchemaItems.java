package dev.plumbline.alembic;

import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.Place;
import dev.plumbline.catalog.SqlName;
import dev.plumbline.source.PyObject;
import dev.plumbline.source.PyText;
import dev.plumbline.source.PyValue;
import dev.plumbline.source.SymbolCall;
import dev.plumbline.source.schema.Constructs;
import dev.plumbline.source.schema.EnumDef;
import dev.plumbline.source.schema.Prerequisite;
import dev.plumbline.source.schema.SequenceDef;
import dev.plumbline.source.schema.SqlType;
import dev.plumbline.source.schema.TableName;
import dev.plumbline.source.schema.UnreadableException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Constructs that make or drop themselves: {@code Enum(…).create(bind)}, {@code Table(…).create(bind)}, {@code CreateSequence(…)}. */
final class SchemaItems {
    private static final TableName NO_TABLE = new TableName(null, "");

    private final Sending sending;
    private final TableOperations tables;

    SchemaItems(Sending sending, TableOperations tables) {
        this.sending = sending;
        this.tables = tables;
    }

    /** {@code target.create(…)} or {@code target.drop(…)}; false where the target is nothing we know. */
    boolean method(PyValue target, String name, SymbolCall call) {
        boolean checkFirst = checkFirst(target, call);
        boolean create = name.equals("create");
        if (target instanceof SymbolCall construct) {
            switch (Constructs.name(construct)) {
                case "Table" -> table(construct, create, checkFirst, call.place());
                case "Sequence" -> sequence(construct, create, checkFirst, call.place());
                default -> {
                    return type(target, create, checkFirst, call.place());
                }
            }
            return true;
        }
        return target instanceof PyObject && type(target, create, checkFirst, call.place());
    }

    /** PostgreSQL's own types look first, {@code sa.Enum} does not, tables do. */
    private static boolean checkFirst(PyValue target, SymbolCall call) {
        PyValue given = call.keyword("checkfirst");
        if (given == null && call.arguments().size() > 1) {
            given = call.arguments().get(1);
        }
        boolean standard = !(target instanceof SymbolCall construct && Constructs.isCall(construct, "Enum"));
        Boolean flag = Values.flag(given, "checkfirst", call.place());
        return flag == null ? standard : flag;
    }

    private boolean type(PyValue value, boolean create, boolean checkFirst, Place place) {
        SqlType type = sending.builder().type(value, place);
        if (type instanceof SqlType.Unread(String reason, Place at)) {
            throw new UnreadableException(reason, at);
        }
        if (!(type instanceof SqlType.Enumeration(EnumDef definition))) {
            return false;
        }
        if (!definition.nativeType()) {
            return true;
        }
        Prerequisite made = Prerequisite.enumType(definition, NO_TABLE);
        if (create && checkFirst) {
            sending.makeIfMissing(made, place);
        } else {
            String sql = create
                    ? made.sql()
                    : "DROP TYPE " + (checkFirst ? "IF EXISTS " : "")
                            + made.name().sql();
            sending.recorder().send(sql, place, id("type", made.name()));
        }
        return true;
    }

    private static ObjectId id(String kind, TableName name) {
        return ObjectId.of(kind, name.effectiveSchema(), name.name());
    }

    private void table(SymbolCall table, boolean create, boolean checkFirst, Place place) {
        TableName name = nameOf(table);
        if (create) {
            List<PyValue> items = table.arguments()
                    .subList(
                            Math.min(2, table.arguments().size()),
                            table.arguments().size());
            Map<String, PyValue> keywords = new LinkedHashMap<>(table.keywords());
            keywords.keySet()
                    .removeAll(List.of("schema", "info", "extend_existing", "keep_existing", "name", "metadata"));
            tables.create(name, items, keywords, checkFirst, new Op(name, List.of(), Map.of(), place));
        } else {
            sending.send("DROP TABLE " + (checkFirst ? "IF EXISTS " : "") + name.sql(), name, place);
            sending.soFar().drop(name);
        }
    }

    static TableName nameOf(SymbolCall table) {
        return new TableName(
                Values.text(table.keyword("schema"), "schema", table.place()),
                Values.required(table.argument(0, "name"), "name of the table", table.place()));
    }

    private void sequence(SymbolCall call, boolean create, boolean checkFirst, Place place) {
        SequenceDef sequence = sending.builder().sequence(call);
        String sql = create
                ? checkFirst
                        ? sequence.createSql().replaceFirst("^CREATE SEQUENCE ", "CREATE SEQUENCE IF NOT EXISTS ")
                        : sequence.createSql()
                : "DROP SEQUENCE " + (checkFirst ? "IF EXISTS " : "")
                        + sequence.name().sql();
        sending.recorder().send(sql, place, id("sequence", sequence.name()));
    }

    /** {@code CreateSequence(…)}, {@code DropSequence(…)}, {@code CreateSchema(…)} and the like; false for anything else. */
    boolean execute(SymbolCall call) {
        PyValue element = call.argument(0, "element");
        Place place = call.place();
        switch (Constructs.name(call)) {
            case "CreateSchema" -> schema(call, "CREATE SCHEMA ", "if_not_exists", " IF NOT EXISTS");
            case "DropSchema" -> schema(call, "DROP SCHEMA ", "if_exists", " IF EXISTS");
            case "CreateSequence" -> sequence(construct(element, place), true, flag(call, "if_not_exists"), place);
            case "DropSequence" -> sequence(construct(element, place), false, flag(call, "if_exists"), place);
            case "CreateTable" -> table(construct(element, place), true, flag(call, "if_not_exists"), place);
            case "DropTable" -> table(construct(element, place), false, flag(call, "if_exists"), place);
            default -> {
                return false;
            }
        }
        return true;
    }

    private static SymbolCall construct(@Nullable PyValue element, Place place) {
        if (element instanceof SymbolCall call) {
            return call;
        }
        throw Values.refused("construct", element == null ? new PyText("") : element, place);
    }

    private static boolean flag(SymbolCall call, String keyword) {
        return Values.isTrue(call.keyword(keyword), keyword, call.place());
    }

    private void schema(SymbolCall call, String words, String check, String checkWords) {
        String name = Values.required(call.argument(0, "name"), "name of the schema", call.place());
        String sql = words.strip() + (flag(call, check) ? checkWords : "") + " " + SqlName.quote(name)
                + (flag(call, "cascade") ? " CASCADE" : "");
        sending.recorder().send(sql, call.place(), ObjectId.of("schema", name));
    }
}
