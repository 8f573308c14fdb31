package dev.plumbline.report;

import dev.plumbline.catalog.SqlName;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A statement of a plan as a call of Alembic that sends the same, where there is a plain one; else {@code op.execute}. */
final class AlembicCalls {
    private static final String IDENTIFIER = "(?:[a-z_][a-z0-9_$]*|\"(?:[^\"]|\"\")+\")";
    private static final String NAME = "(" + IDENTIFIER + ")";
    private static final String TABLE = NAME + "\\." + NAME;
    private static final String COLUMNS = "\\((" + IDENTIFIER + "(?:, " + IDENTIFIER + ")*)\\)";

    /** One form of statement, and how it is called. */
    private record Form(Pattern pattern, Function<MatchResult, String> call) {
        static Form of(String pattern, Function<MatchResult, String> call) {
            return new Form(Pattern.compile(pattern, Pattern.DOTALL), call);
        }
    }

    private static final List<Form> FORMS = List.of(
            Form.of("DROP TABLE " + TABLE, m -> call("drop_table", name(m, 2), schema(m, 1))),
            Form.of(
                    "ALTER TABLE " + TABLE + " DROP COLUMN " + NAME,
                    m -> call("drop_column", name(m, 2), name(m, 3), schema(m, 1))),
            Form.of(
                    "ALTER TABLE " + TABLE + " DROP CONSTRAINT " + NAME,
                    m -> call("drop_constraint", name(m, 3), name(m, 2), schema(m, 1))),
            Form.of(
                    "ALTER TABLE " + TABLE + " ALTER COLUMN " + NAME + " (SET|DROP) NOT NULL",
                    m -> call(
                            "alter_column",
                            name(m, 2),
                            name(m, 3),
                            "nullable=" + (m.group(4).equals("SET") ? "False" : "True"),
                            schema(m, 1))),
            Form.of(
                    "ALTER TABLE " + TABLE + " ALTER COLUMN " + NAME + " DROP DEFAULT",
                    m -> call("alter_column", name(m, 2), name(m, 3), "server_default=None", schema(m, 1))),
            Form.of(
                    "ALTER TABLE " + TABLE + " ALTER COLUMN " + NAME + " SET DEFAULT (.+)",
                    m -> call(
                            "alter_column",
                            name(m, 2),
                            name(m, 3),
                            "server_default=" + text(m.group(4)),
                            schema(m, 1))),
            Form.of(
                    "ALTER TABLE " + TABLE + " RENAME COLUMN " + NAME + " TO " + NAME,
                    m -> call("alter_column", name(m, 2), name(m, 3), "new_column_name=" + name(m, 4), schema(m, 1))),
            Form.of(
                    "ALTER TABLE " + TABLE + " RENAME TO " + NAME,
                    m -> call("rename_table", name(m, 2), name(m, 3), schema(m, 1))),
            Form.of("ALTER TABLE " + TABLE + " ADD COLUMN " + NAME + " (.+)", AlembicCalls::addColumn),
            Form.of(
                    "ALTER TABLE " + TABLE + " ADD CONSTRAINT " + NAME + " UNIQUE " + COLUMNS,
                    m -> call("create_unique_constraint", name(m, 3), name(m, 2), names(m.group(4)), schema(m, 1))),
            Form.of(
                    "ALTER TABLE " + TABLE + " ADD CONSTRAINT " + NAME + " PRIMARY KEY " + COLUMNS,
                    m -> call("create_primary_key", name(m, 3), name(m, 2), names(m.group(4)), schema(m, 1))),
            Form.of(
                    "CREATE (UNIQUE )?INDEX (CONCURRENTLY )?" + NAME + " ON " + TABLE + " USING btree " + COLUMNS,
                    AlembicCalls::createIndex),
            Form.of("DROP INDEX " + TABLE, m -> call("drop_index", name(m, 2), schema(m, 1))),
            Form.of("CREATE TABLE " + TABLE + " \\(\\n(.+)\\n\\)", AlembicCalls::createTable));

    private AlembicCalls() {}

    static String of(String sql) {
        for (Form form : FORMS) {
            Matcher matcher = form.pattern().matcher(sql);
            if (matcher.matches()) {
                String call = form.call().apply(matcher.toMatchResult());
                return call.isEmpty() ? execute(sql) : call;
            }
        }
        return execute(sql);
    }

    static String execute(String sql) {
        return "op.execute(" + PythonText.sql(sql) + ")";
    }

    private static String call(String operation, String... arguments) {
        return "op." + operation + "(" + String.join(", ", arguments) + ")";
    }

    private static String name(MatchResult match, int group) {
        return PythonText.quoted(SqlName.split(match.group(group)).getFirst());
    }

    private static String schema(MatchResult match, int group) {
        return "schema=" + name(match, group);
    }

    private static String names(String list) {
        return Pattern.compile(NAME)
                .matcher(list)
                .results()
                .map(match -> name(match, 1))
                .collect(Collectors.joining(", ", "[", "]"));
    }

    private static String text(String sql) {
        return "sa.text(" + PythonText.sql(sql) + ")";
    }

    private static String createIndex(MatchResult m) {
        return call(
                "create_index",
                name(m, 3),
                name(m, 5),
                names(m.group(6)),
                "unique=" + (m.group(1) == null ? "False" : "True"),
                schema(m, 4) + (m.group(2) == null ? "" : ", postgresql_concurrently=True"));
    }

    private static String addColumn(MatchResult m) {
        String column = AlembicColumn.of(m.group(3) + " " + m.group(4));
        return column.isEmpty() ? "" : call("add_column", name(m, 2), column, schema(m, 1));
    }

    private static String createTable(MatchResult m) {
        StringBuilder columns = new StringBuilder();
        for (String line : m.group(3).split(",\\n", -1)) {
            String column = AlembicColumn.of(line.strip());
            if (column.isEmpty()) {
                return "";
            }
            columns.append("        ").append(column).append(",\n");
        }
        return "op.create_table(\n        " + name(m, 2) + ",\n" + columns + "        " + schema(m, 1) + ",\n    )";
    }
}
