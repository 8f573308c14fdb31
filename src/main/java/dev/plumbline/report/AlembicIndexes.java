package dev.plumbline.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Indexes as {@code op.create_index}. */
final class AlembicIndexes {
    private static final String IDENTIFIER = "(?:[a-z_][a-z0-9_$]*|\"(?:[^\"]|\"\")+\")";
    private static final Pattern CREATE = Pattern.compile(
            "CREATE (UNIQUE )?INDEX (CONCURRENTLY )?(" + IDENTIFIER + ") ON (" + IDENTIFIER + "\\." + IDENTIFIER
                    + ") USING (\\w+) (\\(.*)",
            Pattern.DOTALL);
    private static final Pattern PLAIN = Pattern.compile(IDENTIFIER);
    private static final Pattern OPTION = Pattern.compile("(\\w+)='?([\\w.-]+)'?");

    private final AlembicNames names;

    AlembicIndexes(AlembicNames names) {
        this.names = names;
    }

    /** Empty where it is none, or has what the operation cannot say in both generations of SQLAlchemy. */
    Optional<Python> of(String sql) {
        Matcher m = CREATE.matcher(sql);
        if (!m.matches()) {
            return Optional.empty();
        }
        String columns = m.group(6).substring(1, SqlPieces.closing(m.group(6), 0));
        List<Python> arguments = new ArrayList<>(List.of(names.constraint(m.group(3)), names.name(m.group(4))));
        arguments.add(
                Python.list(SqlPieces.parts(columns).stream().map(this::element).toList()));
        if (m.group(1) != null) {
            arguments.add(Python.named("unique", Python.word("True")));
        }
        arguments.addAll(names.schema(m.group(4)));
        if (!m.group(5).equals("btree")) {
            arguments.add(Python.named("postgresql_using", names.quoted(m.group(5))));
        }
        if (!rest(m.group(6).substring(columns.length() + 2), arguments)) {
            return Optional.empty();
        }
        if (m.group(2) != null) {
            arguments.add(Python.named("postgresql_concurrently", Python.word("True")));
        }
        return Optional.of(Python.call("op.create_index", arguments));
    }

    private Python element(String element) {
        return PLAIN.matcher(element).matches() ? names.name(element) : names.sql(element);
    }

    /** What follows the columns; whether all of it could be said. */
    private boolean rest(String rest, List<Python> arguments) {
        String left = rest;
        if (left.startsWith(" INCLUDE (")) {
            int end = SqlPieces.closing(left, 9);
            arguments.add(Python.named("postgresql_include", names.names(left.substring(10, end))));
            left = left.substring(end + 1);
        }
        if (left.startsWith(" WITH (")) {
            int end = SqlPieces.closing(left, 6);
            Optional<Python> options = options(left.substring(7, end));
            if (options.isEmpty()) {
                return false;
            }
            arguments.add(Python.named("postgresql_with", options.get()));
            left = left.substring(end + 1);
        }
        if (left.startsWith(" WHERE ")) {
            arguments.add(Python.named("postgresql_where", names.sql(SqlPieces.bare(left.substring(7)))));
            left = "";
        }
        return left.isEmpty();
    }

    private Optional<Python> options(String list) {
        List<Python> entries = new ArrayList<>();
        for (String option : SqlPieces.parts(list)) {
            Matcher m = OPTION.matcher(option);
            if (!m.matches()) {
                return Optional.empty();
            }
            entries.add(Python.word(
                    names.texts().quoted(m.group(1)) + ": " + names.texts().quoted(m.group(2))));
        }
        return Optional.of(new Python.Brackets("{", entries, "}", false));
    }
}
