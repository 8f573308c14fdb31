package dev.plumbline.sqlalchemy;

import dev.plumbline.catalog.SqlName;
import dev.plumbline.source.PyBool;
import dev.plumbline.source.PyValue;
import dev.plumbline.source.SymbolCall;
import dev.plumbline.source.schema.Constructs;
import java.util.Optional;

/** The SQL of what code executes: a text, {@code text(…)}, {@code DDL(…)}, {@code CreateSchema(…)}. */
final class StatementText {
    private StatementText() {}

    /** Empty for anything else, which is no DDL or cannot be followed. */
    static Optional<String> of(PyValue statement) {
        if (!(statement instanceof SymbolCall call)) {
            return Optional.ofNullable(statement.asText());
        }
        return switch (Constructs.name(call)) {
            case "text" -> Optional.ofNullable(call.argument(0, "text")).map(PyValue::asText);
            case "DDL" ->
                Optional.ofNullable(call.argument(0, "statement"))
                        .map(PyValue::asText)
                        .map(text -> text.replace("%%", "%"));
            case "psycopg.sql.SQL", "psycopg2.sql.SQL" ->
                Optional.ofNullable(call.argument(0, "string")).map(PyValue::asText);
            case "CreateSchema" -> schema(call);
            default -> Optional.empty();
        };
    }

    private static Optional<String> schema(SymbolCall call) {
        boolean careful = call.keyword("if_not_exists") instanceof PyBool(boolean truth) && truth;
        return Optional.ofNullable(call.argument(0, "element"))
                .map(PyValue::asText)
                .map(name -> "CREATE SCHEMA " + (careful ? "IF NOT EXISTS " : "") + SqlName.quote(name));
    }
}
