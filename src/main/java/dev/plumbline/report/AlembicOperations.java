package dev.plumbline.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One statement of a plan as the operation of Alembic that sends the same, where there is a plain one; else {@code op.execute}. */
final class AlembicOperations {
    private static final String IDENTIFIER = "(?:[a-z_][a-z0-9_$]*|\"(?:[^\"]|\"\")+\")";
    private static final String NAME = "(" + IDENTIFIER + ")";
    private static final String TABLE = "(" + IDENTIFIER + "\\." + IDENTIFIER + ")";
    private static final String COLUMN = "ALTER TABLE " + TABLE + " ALTER COLUMN " + NAME + " ";

    /** One form of statement, and how it is called. */
    private record Form(Pattern pattern, BiFunction<AlembicOperations, MatchResult, Optional<Python>> call) {
        static Form of(String pattern, BiFunction<AlembicOperations, MatchResult, Optional<Python>> call) {
            return new Form(Pattern.compile(pattern, Pattern.DOTALL), call);
        }

        static Form plain(String pattern, BiFunction<AlembicOperations, MatchResult, Python> call) {
            return of(pattern, call.andThen(Optional::of));
        }
    }

    private static final List<Form> FORMS = List.of(
            Form.plain("DROP TABLE " + TABLE, (o, m) -> o.call("drop_table", m.group(1), List.of())),
            Form.plain(
                    "ALTER TABLE " + TABLE + " DROP COLUMN " + NAME,
                    (o, m) -> o.call("drop_column", m.group(1), List.of(o.names.name(m.group(2))))),
            Form.plain("ALTER TABLE " + TABLE + " DROP CONSTRAINT " + NAME, AlembicOperations::dropConstraint),
            Form.plain(
                    COLUMN + "(SET|DROP) NOT NULL",
                    (o, m) -> o.alter(m, "nullable", Python.word(m.group(3).equals("SET") ? "False" : "True"))),
            Form.plain(COLUMN + "DROP DEFAULT", (o, m) -> o.alter(m, "server_default", Python.word("None"))),
            Form.plain(COLUMN + "SET DEFAULT (.+)", (o, m) -> o.alter(m, "server_default", o.names.sql(m.group(3)))),
            Form.of(COLUMN + "TYPE (.+)", AlembicOperations::retype),
            Form.plain(
                    "ALTER TABLE " + TABLE + " RENAME COLUMN " + NAME + " TO " + NAME,
                    (o, m) -> o.alter(m, "new_column_name", o.names.name(m.group(3)))),
            Form.plain(
                    "ALTER TABLE " + TABLE + " RENAME TO " + NAME,
                    (o, m) -> o.call("rename_table", m.group(1), List.of(o.names.name(m.group(2))))),
            Form.of("ALTER TABLE " + TABLE + " ADD COLUMN (.+)", AlembicOperations::addColumn),
            Form.of(
                    "ALTER TABLE " + TABLE + " ADD CONSTRAINT " + NAME + " (.+)",
                    (o, m) -> o.constraints.added(m.group(1), m.group(2), m.group(3))),
            Form.plain(
                    "DROP INDEX " + TABLE,
                    (o, m) -> Python.call("op.drop_index", o.with(o.names.constraint(m.group(1)), m.group(1)))),
            Form.plain(
                    "COMMENT ON TABLE " + TABLE + " IS ('.*')",
                    (o, m) -> o.call("create_table_comment", m.group(1), List.of(o.names.quoted(literal(m.group(2)))))),
            Form.plain(
                    "COMMENT ON TABLE " + TABLE + " IS NULL",
                    (o, m) -> o.call("drop_table_comment", m.group(1), List.of())),
            Form.plain(
                    "COMMENT ON COLUMN " + TABLE + "\\." + NAME + " IS ('.*'|NULL)",
                    (o, m) -> o.alter(
                            m,
                            "comment",
                            m.group(3).equals("NULL") ? Python.word("None") : o.names.quoted(literal(m.group(3))))));

    private final AlembicNames names;
    private final AlembicTypes types;
    private final AlembicColumns columns;
    private final AlembicConstraints constraints;
    private final AlembicIndexes indexes;

    AlembicOperations(AlembicNames names, AlembicTypes types, AlembicColumns columns, AlembicConstraints constraints) {
        this.names = names;
        this.types = types;
        this.columns = columns;
        this.constraints = constraints;
        this.indexes = new AlembicIndexes(names);
    }

    Python of(String sql) {
        for (Form form : FORMS) {
            Matcher matcher = form.pattern().matcher(sql);
            if (matcher.matches()) {
                return form.call().apply(this, matcher.toMatchResult()).orElseGet(() -> execute(sql));
            }
        }
        return indexes.of(sql).orElseGet(() -> execute(sql));
    }

    Python execute(String sql) {
        return Python.call("op.execute", List.of(Python.word(names.texts().sql(sql))));
    }

    /** A text literal's text. */
    static String literal(String sql) {
        return sql.substring(1, sql.length() - 1).replace("''", "'");
    }

    private Python call(String operation, String table, List<Python> more) {
        List<Python> arguments = new ArrayList<>(List.of(names.name(table)));
        arguments.addAll(more);
        arguments.addAll(names.schema(table));
        return Python.call("op." + operation, arguments);
    }

    private List<Python> with(Python first, String table) {
        List<Python> arguments = new ArrayList<>(List.of(first));
        arguments.addAll(names.schema(table));
        return arguments;
    }

    private Python alter(MatchResult m, String what, Python value) {
        return call("alter_column", m.group(1), List.of(names.name(m.group(2)), Python.named(what, value)));
    }

    private Python dropConstraint(MatchResult m) {
        List<Python> arguments = new ArrayList<>(List.of(names.constraint(m.group(2)), names.name(m.group(1))));
        arguments.addAll(names.schema(m.group(1)));
        return Python.call("op.drop_constraint", arguments);
    }

    private Optional<Python> retype(MatchResult m) {
        int using = SqlPieces.find(m.group(3), " USING ", 0);
        String type = using < 0 ? m.group(3) : m.group(3).substring(0, using);
        List<Python> conversion = using < 0
                ? List.of()
                : List.of(Python.named(
                        "postgresql_using", names.quoted(m.group(3).substring(using + " USING ".length()))));
        Function<Python, Python> call = written -> {
            List<Python> arguments = new ArrayList<>(List.of(names.name(m.group(2)), Python.named("type_", written)));
            arguments.addAll(conversion);
            return call("alter_column", m.group(1), arguments);
        };
        return types.of(type, "").map(call);
    }

    private Optional<Python> addColumn(MatchResult m) {
        return ColumnSql.of(m.group(2)).flatMap(column -> addColumn(m.group(1), column, null));
    }

    /** {@code op.add_column}; empty where it cannot say all of the column. */
    Optional<Python> addColumn(String table, ColumnSql column, @Nullable String comment) {
        return columns.of(column, AlembicColumns.Numbering.AS_USUAL, comment)
                .map(text -> call("add_column", table, List.of(text)));
    }
}
