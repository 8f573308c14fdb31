package dev.plumbline.plan;

import dev.plumbline.catalog.AccessMethod;
import dev.plumbline.catalog.Cast;
import dev.plumbline.catalog.Conversion;
import dev.plumbline.catalog.TextSearchParser;
import dev.plumbline.catalog.TextSearchTemplate;
import dev.plumbline.catalog.Transform;
import java.util.ArrayList;
import java.util.List;

/** {@code CREATE} of the kinds that are never changed in place. */
final class Creations {
    private Creations() {}

    static String cast(Cast cast) {
        String context =
                switch (cast.context()) {
                    case "implicit" -> " AS IMPLICIT";
                    case "assignment" -> " AS ASSIGNMENT";
                    default -> "";
                };
        return "CREATE CAST " + cast.id().name() + " " + cast.method() + context;
    }

    static String parser(TextSearchParser parser) {
        return "CREATE TEXT SEARCH PARSER " + parser.id().name() + " " + parser.definition();
    }

    static String template(TextSearchTemplate template) {
        return "CREATE TEXT SEARCH TEMPLATE " + template.id().name() + " " + template.definition();
    }

    static String conversion(Conversion conversion) {
        String usual = conversion.definition().startsWith("DEFAULT ") ? "DEFAULT " : "";
        return "CREATE " + usual + "CONVERSION " + conversion.id().name() + " "
                + conversion.definition().substring(usual.length());
    }

    static String accessMethod(AccessMethod method) {
        return "CREATE ACCESS METHOD " + method.id().name() + " TYPE " + method.type() + " HANDLER " + method.handler();
    }

    static String transform(Transform transform) {
        List<String> parts = new ArrayList<>();
        if (transform.fromSql() != null) {
            parts.add("FROM SQL WITH FUNCTION " + transform.fromSql());
        }
        if (transform.toSql() != null) {
            parts.add("TO SQL WITH FUNCTION " + transform.toSql());
        }
        return Names.target(transform.id(), false) + " (" + String.join(", ", parts) + ")";
    }
}
