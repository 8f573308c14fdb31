package dev.plumbline.source.schema;

import dev.plumbline.catalog.Place;
import dev.plumbline.source.PyValue;
import dev.plumbline.source.SymbolCall;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Turns constructs, as an interpreter of Python gives them, into definitions. Whatever cannot be followed throws
 * {@link UnreadableException}, but for columns: their unread type becomes {@link SqlType.Unread}, other unread parts stand in
 * {@link ColumnDef#unreadParts()}.
 */
public final class SchemaBuilder {
    private final TypeReader types;
    private final EnumReader enums;
    private final SqlExpressions expressions;
    private final ConstraintReader constraints;
    private final ColumnReader columnReader;
    private final IndexReader indexes;

    /**
     * @param columns which columns and tables values of the project stand for
     * @param metadataSchema where foreign keys without a schema point to ({@code MetaData(schema=…)}), null for the default schema
     * @param listeners what listens to types of the project
     */
    public SchemaBuilder(
            Calls calls,
            Generation generation,
            Columns columns,
            @Nullable String metadataSchema,
            TypeListeners listeners) {
        enums = new EnumReader(calls, generation);
        types = new TypeReader(calls, enums);
        expressions = new SqlExpressions(types, columns);
        constraints = new ConstraintReader(expressions, columns, metadataSchema);
        columnReader =
                new ColumnReader(types, expressions, constraints, new AttachedItems(calls, listeners, constraints));
        indexes = new IndexReader(expressions, columns);
    }

    /** A builder for code that names columns by text only, as migrations do. */
    public static SchemaBuilder plain(Calls calls, Generation generation, TypeListeners listeners) {
        return new SchemaBuilder(calls, generation, Columns.NONE, null, listeners);
    }

    /** The type; {@link SqlType.Unread} where it cannot be read. */
    public SqlType type(PyValue value, Place place) {
        return types.read(value, place);
    }

    /** The native enumeration that a Python enumeration means by itself. */
    public SqlType enumeration(dev.plumbline.source.PyClass type, Place place) {
        return enums.of(type, place);
    }

    /** The text column that {@code Literal["a", "b"]} means. */
    public SqlType literals(List<String> labels) {
        return enums.ofLiterals(labels);
    }

    /** {@code Sequence(…)}. */
    public SequenceDef sequence(SymbolCall call) {
        return new SequenceReader(types).read(call);
    }

    /** {@code Column(…)} or {@code mapped_column(…)}; the attribute gives the name where the call has none. */
    public ColumnDraft column(SymbolCall call, @Nullable String attribute) {
        return columnReader.read(call, attribute, call.place());
    }

    /** {@code Column(…)} with its name in the call. */
    public ColumnDef column(SymbolCall call) {
        return column(call, null).done();
    }

    /** Whether it is a constraint that {@link #constraint} takes. */
    public static boolean isConstraint(PyValue value) {
        return value instanceof SymbolCall call && ConstraintReader.CONSTRUCTS.contains(Constructs.name(call));
    }

    /** {@code PrimaryKeyConstraint}, {@code UniqueConstraint}, {@code ForeignKeyConstraint}, {@code CheckConstraint} or {@code ExcludeConstraint}. */
    public ConstraintDef constraint(SymbolCall call) {
        return constraints.read(call);
    }

    /** {@code ForeignKey(…)} of that column. */
    public ForeignKeyDef foreignKey(SymbolCall call, String column) {
        return constraints.foreignKeyOf(call, column);
    }

    /** {@code Index(name, *elements, …)}. */
    public IndexDef index(SymbolCall call) {
        return indexes.read(call);
    }

    /** An index of those elements with the keyword arguments of {@code Index(…)}. */
    public IndexDef index(@Nullable PyValue name, List<PyValue> elements, Map<String, PyValue> keywords, Place place) {
        return indexes.read(name, elements, keywords, place);
    }

    /** Comment, prefixes and {@code postgresql_…} arguments of a table. */
    public TableOptions tableOptions(Map<String, PyValue> keywords, Place place) {
        return TableOptionsReader.read(keywords, place);
    }

    /** The name of a constraint or index, {@code op.f} included. */
    public GivenName name(@Nullable PyValue value, Place place) {
        return Arguments.name(value, place);
    }

    /** A server default as SQL: a text is quoted, {@code text()} and functions are not. */
    public String defaultSql(PyValue value, Place place) {
        return expressions.defaultText(value, place);
    }

    /** A condition or computed expression as SQL; a text is taken as it is. */
    public String expressionSql(PyValue value, Place place) {
        return expressions.textOrExpression(value, place).sql();
    }
}
