package dev.plumbline.source.schema;

import dev.plumbline.catalog.Gap;
import dev.plumbline.catalog.Place;
import dev.plumbline.source.PyValue;
import dev.plumbline.source.SymbolCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The items of a {@code Table(…)}, {@code create_table(…)} or {@code __table_args__}; each that cannot be read is a gap of its own. */
public final class TableReader {
    private final SchemaBuilder builder;
    private final TableName name;
    private final Place place;
    private final List<ColumnDef> columns = new ArrayList<>();
    private final List<ConstraintDef> constraints = new ArrayList<>();
    private final List<IndexDef> indexes = new ArrayList<>();
    private final List<Gap> gaps = new ArrayList<>();
    private TableOptions options = TableOptions.NONE;

    public TableReader(SchemaBuilder builder, TableName name, Place place) {
        this.builder = builder;
        this.name = name;
        this.place = place;
    }

    /** Takes a column, constraint or index. */
    public void item(PyValue item) {
        if (Constructs.isCall(item, "Column")) {
            attempt("column", null, () -> columns.add(builder.column((SymbolCall) item)));
        } else if (SchemaBuilder.isConstraint(item)) {
            SymbolCall call = (SymbolCall) item;
            attempt(kind(call), call.keyword("name"), () -> constraints.add(builder.constraint(call)));
        } else if (Constructs.isCall(item, "Index")) {
            SymbolCall call = (SymbolCall) item;
            attempt("index", call.argument(0, "name"), () -> indexes.add(builder.index(call)));
        } else if (Constructs.isCall(item, "ddl_if") || isConditional(item)) {
            conditional((SymbolCall) item);
        } else if (!item.isNone()) {
            UnreadableException reason = UnreadableException.of("part of the table", item, place);
            gaps.add(Gap.ofObject(
                    name.id(),
                    String.valueOf(reason.getMessage()),
                    reason.place().toString()));
        }
    }

    /** {@code Index(…).ddl_if(dialect="postgresql")}. */
    private static boolean isConditional(PyValue item) {
        return item instanceof SymbolCall call && call.name().equals("ddl_if") && call.target() != null;
    }

    private void conditional(SymbolCall call) {
        PyValue item = call.target();
        attempt("", null, () -> {
            if (item != null && DdlCondition.holds(call)) {
                item(item);
            }
        });
    }

    /** Takes a column that is read already. */
    public void column(ColumnDef column) {
        columns.add(column);
    }

    /** Takes the keyword arguments. */
    public void keywords(Map<String, PyValue> keywords) {
        attempt("", null, () -> options = builder.tableOptions(keywords, place));
    }

    /** Takes a gap that belongs to the table. */
    public void gap(String reason, Place where) {
        gaps.add(Gap.ofObject(name.id(), reason, where.toString()));
    }

    /** Takes a gap for something that may be a column of that name. */
    public void columnGap(String column, UnreadPart part) {
        gaps.add(GapsOf.column(name, column, part));
    }

    private static String kind(SymbolCall constraint) {
        return switch (Constructs.name(constraint)) {
            case "PrimaryKeyConstraint" -> "pk";
            case "UniqueConstraint" -> "unique";
            case "ForeignKeyConstraint" -> "fk";
            case "CheckConstraint" -> "check";
            default -> "exclude";
        };
    }

    private void attempt(String kind, @Nullable PyValue givenName, Runnable reading) {
        try {
            reading.run();
        } catch (UnreadableException e) {
            gaps.add(gap(kind, givenName, String.valueOf(e.getMessage()), e.place()));
        }
    }

    private Gap gap(String kind, @Nullable PyValue givenName, String reason, Place where) {
        String text = kind.isEmpty() || kind.equals("column")
                ? null
                : Optional.ofNullable(givenName)
                        .flatMap(value ->
                                quietly(() -> builder.name(value, place).text()))
                        .orElse(null);
        return GapsOf.child(name, kind, text, reason, where);
    }

    private static <T> Optional<T> quietly(Supplier<@Nullable T> reading) {
        try {
            return Optional.ofNullable(reading.get());
        } catch (UnreadableException ignored) {
            return Optional.empty();
        }
    }

    /** The table with everything its columns imply; columns without a type are still so. */
    public TableDef assembled() {
        return TableDef.assemble(name, columns, constraints, indexes, options, place);
    }

    /** The same where every type is known by itself. */
    public TableReading done() {
        return done(new UntypedColumns(other -> Optional.empty()).resolve(assembled()));
    }

    /** The table without what hangs on unread types; {@code table} is the assembled one with its types found. */
    public TableReading done(TableDef table) {
        Poison poison = Poison.of(table);
        List<Gap> all = new ArrayList<>(gaps);
        all.addAll(GapsOf.columns(table));
        all.addAll(poison.gaps());
        return new TableReading(poison.table(), all);
    }
}
