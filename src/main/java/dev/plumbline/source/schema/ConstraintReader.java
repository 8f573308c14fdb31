package dev.plumbline.source.schema;

import dev.plumbline.catalog.Place;
import dev.plumbline.source.PyValue;
import dev.plumbline.source.SymbolCall;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Constraints of {@code Table(…)} and {@code __table_args__}. */
final class ConstraintReader {
    /** The constructs that {@link #read} takes. */
    static final Set<String> CONSTRUCTS = Set.of(
            "PrimaryKeyConstraint", "UniqueConstraint", "ForeignKeyConstraint", "CheckConstraint", "ExcludeConstraint");

    private final SqlExpressions expressions;
    private final Columns columns;
    private final @Nullable String metadataSchema;

    /** {@code metadataSchema} is where foreign keys without a schema point to, null for the default schema. */
    ConstraintReader(SqlExpressions expressions, Columns columns, @Nullable String metadataSchema) {
        this.expressions = expressions;
        this.columns = columns;
        this.metadataSchema = metadataSchema;
    }

    ConstraintDef read(SymbolCall call) {
        return switch (Constructs.name(call)) {
            case "PrimaryKeyConstraint" ->
                new PrimaryKeyDef(
                        name(call), names(call), include(call), Arguments.deferral(call), comment(call), call.place());
            case "UniqueConstraint" ->
                new UniqueDef(
                        name(call),
                        names(call),
                        include(call),
                        Arguments.flag(
                                call.keyword("postgresql_nulls_not_distinct"), "nulls_not_distinct", call.place()),
                        Arguments.deferral(call),
                        comment(call),
                        call.place());
            case "ForeignKeyConstraint" -> foreignKey(call);
            case "CheckConstraint" -> check(call);
            case "ExcludeConstraint" -> new ExcludeReader(expressions).read(call);
            default -> throw UnreadableException.of("constraint", call, call.place());
        };
    }

    private static GivenName name(SymbolCall call) {
        return Arguments.name(call.keyword("name"), call.place());
    }

    private static @Nullable String comment(SymbolCall call) {
        return Arguments.text(call.keyword("comment"), "comment", call.place());
    }

    private List<String> include(SymbolCall call) {
        return columnNames(
                Arguments.elements(call.keyword("postgresql_include"), "include", call.place()), call.place());
    }

    private List<String> names(SymbolCall call) {
        return columnNames(call.arguments(), call.place());
    }

    private List<String> columnNames(List<PyValue> values, Place place) {
        return values.stream().map(value -> columnName(columns, value, place)).toList();
    }

    /** The name, or key, of a column given by text or by object. */
    static String columnName(Columns columns, PyValue value, Place place) {
        return columns.column(value).map(Columns.Reference::column).orElseGet(() -> {
            boolean column = value instanceof SymbolCall call
                    && Set.of("Column", "column", "mapped_column").contains(Constructs.name(call));
            PyValue name = column ? ((SymbolCall) value).argument(0, "name") : value;
            return Arguments.requiredText(name == null ? value : name, "column of a constraint", place);
        });
    }

    CheckDef check(SymbolCall call) {
        PyValue condition = call.argument(0, "sqltext");
        if (condition == null) {
            throw new UnreadableException("check without a condition", call.place());
        }
        SqlText sql = expressions.textOrExpression(condition, call.place());
        GivenName name = Arguments.name(call.argument(1, "name"), call.place());
        boolean notValid = Arguments.isTrue(call.keyword("postgresql_not_valid"), "not_valid", call.place());
        return new CheckDef(
                name, sql.sql(), sql.columns(), notValid, Arguments.deferral(call), comment(call), call.place());
    }

    private ForeignKeyDef foreignKey(SymbolCall call) {
        Place place = call.place();
        PyValue own = call.argument(0, "columns");
        List<PyValue> targets = Arguments.elements(call.argument(1, "refcolumns"), "target of a foreign key", place);
        List<String> names = columnNames(Arguments.elements(own, "columns of a foreign key", place), place);
        if (targets.isEmpty() || targets.size() != names.size()) {
            throw new UnreadableException("foreign key with as many columns as targets wanted", place);
        }
        List<Columns.Reference> references = java.util.stream.IntStream.range(0, targets.size())
                .mapToObj(i -> target(targets.get(i), names.get(i), place))
                .toList();
        return keyed(call, Arguments.name(call.argument(2, "name"), place), names, references);
    }

    /** {@code ForeignKey(…)} of one column. */
    ForeignKeyDef foreignKeyOf(SymbolCall call, String column) {
        PyValue target = call.argument(0, "column");
        if (target == null) {
            throw new UnreadableException("foreign key without a target", call.place());
        }
        List<Columns.Reference> references = List.of(target(target, column, call.place()));
        return keyed(call, name(call), List.of(column), references);
    }

    private ForeignKeyDef keyed(
            SymbolCall call, GivenName name, List<String> names, List<Columns.Reference> references) {
        Place place = call.place();
        TableName table = references.getFirst().table();
        if (table == null) {
            throw new UnreadableException("foreign key to a column of no known table", place);
        }
        return new ForeignKeyDef(
                name,
                names,
                table,
                references.stream().map(Columns.Reference::column).toList(),
                Arguments.text(call.keyword("ondelete"), "ondelete", place),
                Arguments.text(call.keyword("onupdate"), "onupdate", place),
                Arguments.text(call.keyword("match"), "match", place),
                Arguments.isTrue(call.keyword("use_alter"), "use_alter", place),
                Arguments.isTrue(call.keyword("postgresql_not_valid"), "not_valid", place),
                Arguments.deferral(call),
                comment(call),
                place);
    }

    private Columns.Reference target(PyValue target, String ownColumn, Place place) {
        return columns.column(target).orElseGet(() -> {
            String text = Arguments.requiredText(target, "target of a foreign key", place);
            String[] parts = text.split("\\.", -1);
            if (parts.length == 1) {
                return new Columns.Reference(new TableName(metadataSchema, text), ownColumn);
            }
            String column = parts[parts.length - 1];
            String table = parts[parts.length - 2];
            int schemaEnd = text.length() - column.length() - table.length() - 2;
            String schema = schemaEnd > 0 ? text.substring(0, schemaEnd) : metadataSchema;
            return new Columns.Reference(new TableName(schema, table), column);
        });
    }
}
