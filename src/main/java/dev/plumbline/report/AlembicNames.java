package dev.plumbline.report;

import dev.plumbline.catalog.SqlName;
import dev.plumbline.changelog.PythonStyle;
import java.util.List;

/**
 * Names and texts of SQL as arguments of Alembic's operations.
 *
 * @param style how the project writes them
 */
record AlembicNames(PythonStyle style) {
    PythonText texts() {
        return new PythonText(style.quote());
    }

    /** A name as SQL writes it. */
    Python name(String sqlName) {
        return quoted(SqlName.split(sqlName).getLast());
    }

    Python quoted(String text) {
        return Python.word(texts().quoted(text));
    }

    /** The name of a constraint or index. */
    Python constraint(String sqlName) {
        Python name = name(sqlName);
        return style.finalNames() ? Python.call("op.f", List.of(name)) : name;
    }

    /** {@code schema=} of a qualified name, under that word; none where the project leaves it out. */
    List<Python> schema(String word, String qualified) {
        String schema = SqlName.split(qualified).getFirst();
        return style.bareSchemas().contains(schema) ? List.of() : List.of(Python.named(word, quoted(schema)));
    }

    List<Python> schema(String qualified) {
        return schema("schema", qualified);
    }

    /** Names between commas as a list. */
    Python names(String list) {
        return Python.list(SqlPieces.parts(list).stream().map(this::name).toList());
    }

    /** SQL as it is. */
    Python sql(String sql) {
        return Python.call("sa.text", List.of(Python.word(texts().sql(sql))));
    }
}
