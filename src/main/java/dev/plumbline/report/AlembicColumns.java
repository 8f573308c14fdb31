package dev.plumbline.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Columns as {@code sa.Column}. */
final class AlembicColumns {
    private static final Map<String, Boolean> IDENTITY =
            Map.of("ALWAYS AS IDENTITY", true, "BY DEFAULT AS IDENTITY", false);

    private final AlembicNames names;
    private final AlembicTypes types;

    AlembicColumns(AlembicNames names, AlembicTypes types) {
        this.names = names;
        this.types = types;
    }

    /** What SQLAlchemy must be told of numbering a key's column: that it does, that it does not, or nothing. */
    enum Numbering {
        AS_USUAL,
        BY_SEQUENCE,
        NONE
    }

    /** Empty where {@code sa.Column} cannot say all of it. */
    Optional<Python> of(ColumnSql column, Numbering numbering, @Nullable String comment) {
        String identity = column.identity();
        if (identity != null && !IDENTITY.containsKey(identity)) {
            return Optional.empty();
        }
        String collation = column.collation();
        return types.of(column.type(), collation == null ? "" : collation)
                .map(type -> Python.call("sa.Column", arguments(column, type, numbering, comment)));
    }

    private List<Python> arguments(ColumnSql column, Python type, Numbering numbering, @Nullable String comment) {
        List<Python> arguments = new ArrayList<>(List.of(names.quoted(column.name()), type));
        String generated = column.generated();
        if (column.identity() != null) {
            boolean always = IDENTITY.getOrDefault(column.identity(), false);
            arguments.add(Python.word("sa.Identity(always=" + (always ? "True" : "False") + ")"));
        }
        if (generated != null) {
            arguments.add(Python.call(
                    "sa.Computed",
                    List.of(
                            Python.word(names.texts().sql(generated)),
                            Python.named("persisted", Python.word("True")))));
        }
        if (numbering != Numbering.AS_USUAL) {
            arguments.add(
                    Python.named("autoincrement", Python.word(numbering == Numbering.BY_SEQUENCE ? "True" : "False")));
        }
        String value = column.value();
        if (value != null && numbering != Numbering.BY_SEQUENCE) {
            arguments.add(Python.named("server_default", names.sql(plain(value, column.type()))));
        }
        arguments.add(Python.named("nullable", Python.word(column.notNull() ? "False" : "True")));
        if (comment != null) {
            arguments.add(Python.named("comment", names.quoted(comment)));
        }
        return arguments;
    }

    /** Without a cast to the column's own type, which PostgreSQL adds. */
    static String plain(String value, String type) {
        String base = type.replaceFirst("\\(.*\\)", "");
        String cast = "::" + base;
        String text = value.endsWith(cast) ? value.substring(0, value.length() - cast.length()) : value;
        boolean literal = text.startsWith("'") && SqlPieces.find(text, "::", 0) < 0 && text.endsWith("'");
        return literal && List.of("character varying", "text").contains(base) ? text : value;
    }
}
