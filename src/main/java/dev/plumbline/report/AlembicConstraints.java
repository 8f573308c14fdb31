package dev.plumbline.report;

import dev.plumbline.catalog.SqlName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Constraints as parts of {@code op.create_table}, and as operations of their own. */
final class AlembicConstraints {
    private static final Pattern KEY =
            Pattern.compile("(PRIMARY KEY|UNIQUE) \\(([^()]+)\\)( DEFERRABLE(?: INITIALLY DEFERRED)?)?");
    private static final Pattern CHECK = Pattern.compile("CHECK (\\(.+\\))", Pattern.DOTALL);

    private final AlembicNames names;

    AlembicConstraints(AlembicNames names) {
        this.names = names;
    }

    /** Where it stands among a table's constraints: checks, foreign keys, the primary key, unique ones. */
    static int rank(String definition) {
        return definition.startsWith("CHECK ")
                ? 0
                : definition.startsWith("FOREIGN ") ? 1 : definition.startsWith("PRIMARY ") ? 2 : 3;
    }

    /** As part of a table; empty where there is no plain one. */
    Optional<Python> inTable(String name, String definition) {
        Matcher key = KEY.matcher(definition);
        if (key.matches()) {
            List<Python> arguments = new ArrayList<>(
                    SqlPieces.parts(key.group(2)).stream().map(names::name).toList());
            arguments.add(Python.named("name", names.constraint(name)));
            arguments.addAll(deferral(key.group(3)));
            boolean primary = key.group(1).equals("PRIMARY KEY");
            return Optional.of(Python.call(primary ? "sa.PrimaryKeyConstraint" : "sa.UniqueConstraint", arguments));
        }
        Optional<String> check = check(definition);
        if (check.isPresent()) {
            return Optional.of(Python.call(
                    "sa.CheckConstraint",
                    List.of(condition(check.get()), Python.named("name", names.constraint(name)))));
        }
        return ForeignKeySql.of(definition).flatMap(foreign -> inTable(name, foreign));
    }

    private Optional<Python> inTable(String name, ForeignKeySql key) {
        String table = SqlName.split(key.table()).getLast();
        String schema = SqlName.split(key.table()).getFirst();
        List<String> columns = SqlPieces.parts(key.references()).stream()
                .map(each -> SqlName.split(each).getLast())
                .toList();
        if ((table + schema + String.join("", columns)).contains(".")) {
            return Optional.empty();
        }
        String prefix = names.style().bareSchemas().contains(schema) ? table : schema + "." + table;
        List<Python> arguments = new ArrayList<>();
        arguments.add(names.names(key.columns()));
        arguments.add(Python.list(
                columns.stream().map(each -> names.quoted(prefix + "." + each)).toList()));
        arguments.add(Python.named("name", names.constraint(name)));
        arguments.addAll(actions(key));
        return Optional.of(Python.call("sa.ForeignKeyConstraint", arguments));
    }

    /** As an operation on a table that is there; empty where there is no plain one. */
    Optional<Python> added(String table, String name, String definition) {
        Matcher key = KEY.matcher(definition);
        List<Python> arguments = new ArrayList<>(List.of(names.constraint(name), names.name(table)));
        if (key.matches()) {
            arguments.add(names.names(key.group(2)));
            arguments.addAll(names.schema(table));
            arguments.addAll(deferral(key.group(3)));
            boolean primary = key.group(1).equals("PRIMARY KEY");
            boolean said = !primary || key.group(3) == null;
            String operation = primary ? "op.create_primary_key" : "op.create_unique_constraint";
            return said ? Optional.of(Python.call(operation, arguments)) : Optional.empty();
        }
        Optional<String> check = check(definition);
        if (check.isPresent()) {
            arguments.add(condition(check.get()));
            arguments.addAll(names.schema(table));
            return Optional.of(Python.call("op.create_check_constraint", arguments));
        }
        return ForeignKeySql.of(definition).map(foreign -> {
            arguments.add(names.name(foreign.table()));
            arguments.add(names.names(foreign.columns()));
            arguments.add(names.names(foreign.references()));
            arguments.addAll(names.schema("source_schema", table));
            arguments.addAll(names.schema("referent_schema", foreign.table()));
            arguments.addAll(actions(foreign));
            return Python.call("op.create_foreign_key", arguments);
        });
    }

    /** The columns of a key, in its order; none where it is written otherwise. */
    static List<String> columns(String definition) {
        Matcher key = KEY.matcher(definition);
        return key.matches()
                ? SqlPieces.parts(key.group(2)).stream()
                        .map(each -> SqlName.split(each).getLast())
                        .toList()
                : List.of();
    }

    /** The condition of a check without more words behind it. */
    private static Optional<String> check(String definition) {
        Matcher check = CHECK.matcher(definition);
        boolean whole = check.matches()
                && SqlPieces.closing(check.group(1), 0) == check.group(1).length() - 1;
        return whole ? Optional.of(SqlPieces.bare(check.group(1))) : Optional.empty();
    }

    private Python condition(String sql) {
        return Python.word(names.texts().sql(sql));
    }

    private List<Python> actions(ForeignKeySql key) {
        List<Python> arguments = new ArrayList<>();
        add(arguments, "onupdate", key.onUpdate());
        add(arguments, "ondelete", key.onDelete());
        arguments.addAll(deferral(key.deferral()));
        add(arguments, "match", key.match());
        return arguments;
    }

    private void add(List<Python> arguments, String name, @org.jspecify.annotations.Nullable String value) {
        if (value != null) {
            arguments.add(Python.named(name, names.quoted(value)));
        }
    }

    private List<Python> deferral(@org.jspecify.annotations.Nullable String words) {
        if (words == null || words.isEmpty()) {
            return List.of();
        }
        List<Python> arguments = new ArrayList<>(List.of(Python.named("deferrable", Python.word("True"))));
        if (words.endsWith("DEFERRED")) {
            arguments.add(Python.named("initially", names.quoted("DEFERRED")));
        }
        return arguments;
    }
}
