package dev.plumbline.sqlalchemy;

import dev.plumbline.catalog.Gap;
import dev.plumbline.source.PyValue;
import dev.plumbline.source.SymbolCall;
import dev.plumbline.source.schema.Columns;
import dev.plumbline.source.schema.Constructs;
import dev.plumbline.source.schema.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code Table(…)} calls. */
final class CoreTables {
    private final ModelColumns columns;
    private final List<Gap> gaps;
    private final List<CoreTable> tables = new ArrayList<>();

    CoreTables(ModelColumns columns, List<Gap> gaps) {
        this.columns = columns;
        this.gaps = gaps;
    }

    /**
     * A table that source makes by a call.
     *
     * @param items columns, constraints and indexes
     */
    record CoreTable(SymbolCall call, Metadata metadata, TableName name, List<PyValue> items, boolean certain) {
        boolean reflected() {
            return call.keywords().keySet().stream().anyMatch(name -> name.startsWith("autoload"));
        }
    }

    /** Takes a call; one whose name cannot be followed is a gap of everything. */
    void add(ModelHost.Kept kept) {
        SymbolCall call = kept.call();
        PyValue name = call.argument(0, "name");
        PyValue second = call.argument(1, "metadata");
        boolean withMetadata = second != null && !isItem(second);
        PyValue schema = call.keyword("schema");
        String text = name == null ? null : name.asText();
        if (text == null || !(schema == null || schema.isNone() || schema.asText() != null)) {
            gaps.add(Gap.ofEverything(
                    "Table(…): its name cannot be followed", call.place().toString()));
            return;
        }
        if (call.arguments().size() == 2 && withMetadata && call.keywords().isEmpty()) {
            return;
        }
        Metadata metadata = second != null && !isItem(second) ? Metadata.ofValue(second) : flask(call);
        String own = schema == null ? null : schema.asText();
        TableName table = new TableName(own != null ? own : metadata.schema(), text);
        int skipped = withMetadata && call.arguments().size() > 1 ? 2 : 1;
        List<PyValue> items = call.arguments()
                .subList(
                        Math.min(skipped, call.arguments().size()),
                        call.arguments().size());
        CoreTable made = new CoreTable(call, metadata, table, items, kept.certain());
        tables.add(made);
        register(made);
    }

    private static boolean isItem(PyValue value) {
        return value instanceof SymbolCall call
                && !Constructs.name(call).equals("MetaData")
                && (Constructs.name(call).equals("Column")
                        || Constructs.name(call).endsWith("Constraint"));
    }

    /** {@code db.Table(…)} belongs to the metadata of {@code db}. */
    private static Metadata flask(SymbolCall call) {
        PyValue owner = call.target();
        return owner == null ? new Metadata(call, null) : Metadata.ofOwner(owner);
    }

    private void register(CoreTable table) {
        columns.addTable(table.call(), table.name());
        for (PyValue item : table.items()) {
            if (Constructs.isCall(item, "Column")) {
                SymbolCall column = (SymbolCall) item;
                Optional.ofNullable(column.argument(0, "name"))
                        .map(PyValue::asText)
                        .ifPresent(name -> columns.add(column, new Columns.Reference(table.name(), name)));
            }
        }
    }

    List<CoreTable> tables() {
        return List.copyOf(tables);
    }
}
