package dev.plumbline.source.schema;

import dev.plumbline.catalog.SqlName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The statements that SQLAlchemy's PostgreSQL dialect sends for constructs (as its {@code PGDDLCompiler} does), so that PostgreSQL makes
 * the same objects of them; quoting and white space may differ. Every method throws {@link NotSendableException} where SQLAlchemy
 * itself would refuse.
 */
public final class DdlCompiler {
    private final Names names;

    public DdlCompiler(NamingConvention convention) {
        this.names = new Names(convention);
    }

    /** Names of constraints and indexes under the naming convention. */
    public Names names() {
        return names;
    }

    /** CREATE TABLE with the constraints that fit and no foreign key marked {@code use_alter}. */
    public String createTable(TableDef table, Predicate<ConstraintDef> wanted, boolean ifNotExists) {
        String body = Stream.concat(columns(table), constraints(table, wanted)).collect(Collectors.joining(",\n    "));
        return "CREATE "
                + table.options().prefixes().stream()
                        .map(prefix -> prefix + " ")
                        .collect(Collectors.joining())
                + "TABLE " + (ifNotExists ? "IF NOT EXISTS " : "")
                + table.name().sql() + " ("
                + (body.isEmpty() ? "" : "\n    " + body + "\n") + ")"
                + table.options().suffix();
    }

    /** CREATE TABLE with all constraints that may stand in it. */
    public String createTable(TableDef table) {
        return createTable(table, constraint -> true, false);
    }

    private Stream<String> columns(TableDef table) {
        Optional<ColumnDef> serial = SerialColumn.of(table);
        return table.columns().stream()
                .filter(column -> !column.system())
                .map(column -> columnClause(
                        column, table, serial.filter(column::equals).isPresent()));
    }

    private Stream<String> constraints(TableDef table, Predicate<ConstraintDef> wanted) {
        return table.constraints().stream()
                .filter(wanted)
                .filter(constraint -> !(constraint instanceof ForeignKeyDef key && key.useAlter()))
                .map(constraint -> constraintClause(constraint, table));
    }

    private String columnClause(ColumnDef column, TableDef table, boolean serial) {
        String checks = column.checks().stream()
                .map(check -> " " + constraintClause(check, table))
                .collect(Collectors.joining());
        return ColumnSql.of(column, table.name(), serial) + checks;
    }

    /** The constraint as CREATE TABLE has it, with its name. */
    public String constraintClause(ConstraintDef constraint, TableDef table) {
        return ConstraintSql.of(constraint, names.of(constraint, table));
    }

    /** ALTER TABLE … ADD constraint. */
    public String addConstraint(ConstraintDef constraint, TableDef table) {
        return "ALTER TABLE " + table.name().sql() + " ADD " + constraintClause(constraint, table);
    }

    /** ALTER TABLE … ADD COLUMN alone; what the column implies is sent by statements of its own. */
    public String addColumn(ColumnDef column, TableDef table, boolean ifNotExists) {
        return "ALTER TABLE " + table.name().sql() + " ADD COLUMN " + (ifNotExists ? "IF NOT EXISTS " : "")
                + columnClause(column, table, SerialColumn.alone(column));
    }

    /** CREATE INDEX. */
    public String createIndex(IndexDef index, TableDef table, boolean ifNotExists) {
        return IndexSql.create(index, names.of(index, table), table.name(), ifNotExists);
    }

    /** A type as SQL, for a table of that name. */
    public String type(SqlType type, TableName table) {
        return TypeSql.of(type, table);
    }

    /** What must be there before the table and is made where it is missing: placeholder, enum types, domains, sequences; in order. */
    public List<Prerequisite> prerequisites(TableDef table) {
        return table.columns().stream()
                .flatMap(column -> Prerequisite.of(column, table.name()).stream())
                .distinct()
                .toList();
    }

    /** COMMENT ON statements for the table, its columns and its named constraints. */
    public List<String> comments(TableDef table) {
        List<String> statements = new ArrayList<>();
        Optional.ofNullable(table.options().comment())
                .ifPresent(comment ->
                        statements.add(comment("TABLE " + table.name().sql(), comment)));
        for (ColumnDef column : table.columns()) {
            Optional.ofNullable(column.comment())
                    .ifPresent(comment -> statements.add(commentOn(column, table, comment)));
        }
        for (ConstraintDef constraint : table.constraints()) {
            Optional.ofNullable(constraint.comment())
                    .ifPresent(comment -> statements.add(commentOn(constraint, table, comment)));
        }
        return statements;
    }

    private static String commentOn(ColumnDef column, TableDef table, String comment) {
        return comment("COLUMN " + table.name().sql() + "." + SqlName.quote(column.name()), comment);
    }

    private String commentOn(ConstraintDef constraint, TableDef table, String comment) {
        String name = names.of(constraint, table)
                .orElseThrow(() -> new NotSendableException("a comment needs a constraint with a name"));
        return comment(
                "CONSTRAINT " + SqlName.quote(name) + " ON " + table.name().sql(), comment);
    }

    private static String comment(String on, String text) {
        return "COMMENT ON " + on + " IS " + SqlName.literal(text);
    }
}
