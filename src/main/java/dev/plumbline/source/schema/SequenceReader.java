package dev.plumbline.source.schema;

import dev.plumbline.catalog.Place;
import dev.plumbline.source.PyValue;
import dev.plumbline.source.SymbolCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code Sequence(…)} and the options that it shares with {@code Identity(…)}. */
final class SequenceReader {
    private static final List<Map.Entry<String, String>> NUMBERS = List.of(
            Map.entry("increment", "INCREMENT BY "),
            Map.entry("start", "START WITH "),
            Map.entry("minvalue", "MINVALUE "),
            Map.entry("maxvalue", "MAXVALUE "));
    private final TypeReader types;

    SequenceReader(TypeReader types) {
        this.types = types;
    }

    SequenceDef read(SymbolCall call) {
        Place place = call.place();
        String name = Arguments.requiredText(call.argument(0, "name"), "name of a sequence", place);
        String schema = Arguments.text(call.keyword("schema"), "schema of a sequence", place);
        String owner = schema != null ? schema : MetadataFacts.schema(call.keyword("metadata"));
        List<String> parts = new ArrayList<>();
        Arguments.keyword(call, "data_type")
                .ifPresent(type -> parts.add("AS " + TypeSql.of(types.read(type, place), new TableName(null, ""))));
        parts.addAll(options(call, Map.of("start", 1, "increment", 2, "minvalue", 3, "maxvalue", 4)));
        boolean optional = Arguments.isTrue(call.keyword("optional"), "optional", place);
        return new SequenceDef(new TableName(owner, name), String.join(" ", parts), optional);
    }

    IdentityDef identity(SymbolCall call) {
        boolean always = Arguments.isTrue(call.argument(0, "always"), "always", call.place());
        Map<String, Integer> positions = Map.of("start", 2, "increment", 3, "minvalue", 4, "maxvalue", 5);
        return new IdentityDef(always, String.join(" ", options(call, positions)));
    }

    private static List<String> options(SymbolCall call, Map<String, Integer> positions) {
        List<String> options = new ArrayList<>();
        for (Map.Entry<String, String> option : NUMBERS) {
            int position = positions.getOrDefault(option.getKey(), -1);
            add(options, option.getValue(), call.argument(position, option.getKey()), option.getKey(), call.place());
        }
        if (Arguments.isTrue(call.keyword("nominvalue"), "nominvalue", call.place())) {
            options.add("NO MINVALUE");
        }
        if (Arguments.isTrue(call.keyword("nomaxvalue"), "nomaxvalue", call.place())) {
            options.add("NO MAXVALUE");
        }
        add(options, "CACHE ", call.keyword("cache"), "cache", call.place());
        Boolean cycle = Arguments.flag(call.keyword("cycle"), "cycle", call.place());
        if (cycle != null) {
            options.add(cycle ? "CYCLE" : "NO CYCLE");
        }
        return options;
    }

    private static void add(List<String> options, String words, @Nullable PyValue value, String wanted, Place place) {
        String number = Arguments.number(value, wanted, place);
        if (number != null) {
            options.add(words + number);
        }
    }
}
