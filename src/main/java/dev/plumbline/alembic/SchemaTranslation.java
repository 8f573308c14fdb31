package dev.plumbline.alembic;

import dev.plumbline.catalog.Gap;
import dev.plumbline.source.PyDict;
import dev.plumbline.source.PyValue;
import dev.plumbline.source.SymbolCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code schema_translate_map} of env.py's connection: what it sends elsewhere is not known, neither here nor there. */
final class SchemaTranslation {
    private static final String NAME = "schema_translate_map";

    private SchemaTranslation() {}

    /** What a call hides by it. */
    static List<Gap> gaps(SymbolCall call) {
        PyValue map = given(call);
        if (map == null || map.isNone()) {
            return List.of();
        }
        String reason = "env.py sends statements to other schemas by " + NAME;
        String place = call.place().toString();
        if (!(map instanceof PyDict dict) || dict.uncertain() != null) {
            return List.of(Gap.ofEverything(reason, place));
        }
        List<Gap> gaps = new ArrayList<>();
        for (Map.Entry<PyValue, PyValue> entry : dict.entries().entrySet()) {
            String from = schema(entry.getKey());
            String to = schema(entry.getValue());
            if (from == null || to == null) {
                return List.of(Gap.ofEverything(reason, place));
            }
            if (!from.equals(to)) {
                gaps.add(new Gap(from, "*", List.of(), reason, place));
                gaps.add(new Gap(to, "*", List.of(), reason, place));
            }
        }
        return gaps.stream().distinct().toList();
    }

    private static @Nullable PyValue given(SymbolCall call) {
        PyValue own = call.keyword(NAME);
        return own == null && call.keyword("execution_options") instanceof PyDict options ? options.get(NAME) : own;
    }

    private static @Nullable String schema(PyValue value) {
        return value.isNone() ? "public" : value.asText();
    }
}
