package dev.plumbline.report;

import dev.plumbline.catalog.MaterializedView;
import dev.plumbline.catalog.View;
import java.util.List;

/** Views and materialized views as SQL; the types of their columns as a comment. */
final class ViewText {
    private ViewText() {}

    static String of(View view) {
        return "CREATE VIEW " + view.id().name() + options(view.options()) + " AS\n" + body(view.definition())
                + columns(view.columns());
    }

    static String of(MaterializedView view) {
        return "CREATE MATERIALIZED VIEW " + view.id().name()
                + (view.accessMethod() == null ? "" : " USING " + view.accessMethod())
                + options(view.options())
                + (view.tablespace() == null ? "" : " TABLESPACE " + view.tablespace())
                + " AS\n" + body(view.definition()) + columns(view.columns());
    }

    private static String options(List<String> options) {
        return options.isEmpty() ? "" : " WITH (" + String.join(", ", options) + ")";
    }

    private static String body(String definition) {
        String body = definition.stripTrailing();
        return body.endsWith(";") ? body : body + ";";
    }

    private static String columns(List<String> columns) {
        return String.join("", columns.stream().map(column -> "\n-- " + column).toList());
    }
}
