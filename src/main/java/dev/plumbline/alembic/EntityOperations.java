package dev.plumbline.alembic;

import dev.plumbline.catalog.Place;
import dev.plumbline.catalog.SqlName;
import dev.plumbline.source.PyValue;
import dev.plumbline.source.SymbolCall;
import dev.plumbline.source.schema.Constructs;
import dev.plumbline.source.schema.UnreadableException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * {@code create_entity}, {@code replace_entity}, {@code revert_entity} and {@code drop_entity} of alembic_utils, as its entities write
 * their statements: functions, views, materialized views, triggers, policies and extensions.
 */
final class EntityOperations {
    private static final Pattern DEFAULT = Pattern.compile("(?i)\\bdefault\\b|=");

    private final Sending sending;

    EntityOperations(Sending sending) {
        this.sending = sending;
    }

    /** An entity's parts. */
    private record Entity(String kind, String schema, String signature, String definition, SymbolCall call) {
        static Entity of(PyValue value, Place place) {
            if (!(value instanceof SymbolCall call)) {
                throw Values.refused("entity", value, place);
            }
            String kind = Constructs.name(call);
            kind = kind.substring(kind.lastIndexOf('.') + 1);
            boolean extension = kind.equals("PGExtension");
            String definition =
                    extension ? "" : text(call, 2, "definition").strip().replaceFirst(";\\s*\\z", "");
            return new Entity(kind, text(call, 0, "schema"), text(call, 1, "signature"), definition, call);
        }

        private static String text(SymbolCall call, int position, String word) {
            return Values.required(call.argument(position, word), word + " of an entity", call.place())
                    .strip()
                    .replaceAll(position < 2 ? "\\A\"([^\"]*)\"\\z" : "\\A()\\z", "$1");
        }

        private String in(String name) {
            return quoted(schema) + "." + quoted(name);
        }

        private String onEntity() {
            String table = Values.required(call.argument(3, "on_entity"), "on_entity", call.place());
            return table.contains(".") ? table : SqlName.quote(schema) + "." + table;
        }

        private String function() {
            int open = signature.indexOf('(');
            if (open < 0) {
                throw new UnreadableException("signature of a function: no parameters", call.place());
            }
            return in(signature.substring(0, open).strip()) + signature.substring(open);
        }

        private String functionWithoutDefaults() {
            String whole = function();
            int open = whole.indexOf('(');
            String parameters = whole.substring(open + 1, whole.lastIndexOf(')'));
            List<String> types = Stream.of(parameters.split(",", -1))
                    .map(one -> DEFAULT.split(one, 2)[0].strip())
                    .toList();
            return whole.substring(0, open) + "(" + String.join(", ", types) + ")";
        }

        private boolean flag(String word, boolean standard) {
            Boolean given = Values.flag(call.keyword(word), word, call.place());
            return given == null ? standard : given;
        }

        String create(boolean orReplace) {
            String replacing = orReplace ? "OR REPLACE " : "";
            return switch (kind) {
                case "PGFunction" -> "CREATE " + replacing + "FUNCTION " + function() + " " + definition;
                case "PGView" -> "CREATE " + replacing + "VIEW " + in(signature) + " AS " + definition;
                case "PGMaterializedView" ->
                    "CREATE MATERIALIZED VIEW " + in(signature) + " AS " + definition
                            + (flag("with_data", true) ? " WITH DATA" : " WITH NO DATA");
                case "PGTrigger" ->
                    "CREATE " + (flag("is_constraint", false) ? "CONSTRAINT " : "") + "TRIGGER " + quoted(signature)
                            + " " + definition;
                case "PGPolicy" -> "CREATE POLICY " + signature + " ON " + onEntity() + " " + definition;
                case "PGExtension" -> "CREATE EXTENSION " + quoted(signature) + " WITH SCHEMA " + quoted(schema);
                default ->
                    throw new UnreadableException("an entity of the kind " + kind + " is not known", call.place());
            };
        }

        String drop(boolean ifExists) {
            String check = ifExists ? "IF EXISTS " : "";
            return switch (kind) {
                case "PGFunction" -> "DROP FUNCTION " + check + functionWithoutDefaults();
                case "PGView" -> "DROP VIEW " + check + in(signature);
                case "PGMaterializedView" -> "DROP MATERIALIZED VIEW " + check + in(signature);
                case "PGTrigger" -> "DROP TRIGGER " + check + quoted(signature) + " ON " + onEntity();
                case "PGPolicy" -> "DROP POLICY " + check + signature + " ON " + onEntity();
                case "PGExtension" -> "DROP EXTENSION " + check + quoted(signature);
                default ->
                    throw new UnreadableException("an entity of the kind " + kind + " is not known", call.place());
            };
        }
    }

    void create(SymbolCall call) {
        send(List.of(entity(call).create(false)), call);
    }

    void drop(SymbolCall call) {
        boolean cascade = Values.isTrue(call.argument(1, "cascade"), "cascade", call.place());
        send(List.of(entity(call).drop(false) + (cascade ? " CASCADE" : "")), call);
    }

    /** What PostgreSQL cannot replace is dropped before. */
    void replace(SymbolCall call) {
        Entity entity = entity(call);
        List<String> statements = new ArrayList<>();
        if (entity.kind().equals("PGView")) {
            String create = entity.create(true);
            statements.add("DO $plumbline$ BEGIN " + create + "; EXCEPTION WHEN others THEN " + entity.drop(true) + "; "
                    + entity.create(false) + "; END $plumbline$");
        } else {
            if (!entity.kind().equals("PGFunction")) {
                statements.add(entity.drop(true));
            }
            statements.add(entity.create(true));
        }
        send(statements, call);
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    private static Entity entity(SymbolCall call) {
        PyValue target = call.argument(0, "target");
        if (target == null) {
            throw new UnreadableException("an entity is not given", call.place());
        }
        return Entity.of(target, call.place());
    }

    private void send(List<String> statements, SymbolCall call) {
        statements.forEach(sql -> {
            sending.recorder().send(sql, call.place());
            sending.soFar().text(sql);
        });
    }
}
