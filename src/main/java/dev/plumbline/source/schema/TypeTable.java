package dev.plumbline.source.schema;

import dev.plumbline.catalog.Place;
import dev.plumbline.source.PyBool;
import dev.plumbline.source.PyValue;
import dev.plumbline.source.SymbolCall;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The shipped table of types, {@code types.txt}. */
final class TypeTable {
    private static final Map<String, Row> ROWS = load();

    private TypeTable() {}

    private record Parameter(String name, @Nullable String standard, boolean matters) {
        static Parameter of(String word) {
            int equals = word.indexOf('=');
            String name = equals < 0 ? word : word.substring(0, equals);
            return word.startsWith("-")
                    ? new Parameter(word.substring(1), null, false)
                    : new Parameter(
                            name, equals < 0 ? null : word.substring(equals + 1).toLowerCase(Locale.ROOT), true);
        }
    }

    private record Row(List<Parameter> parameters, boolean open, String template, Affinity affinity) {
        static Row of(String[] cells) {
            List<String> words = List.of(cells[1].strip().split("\\s+")).stream()
                    .filter(word -> !word.isEmpty())
                    .toList();
            Affinity affinity =
                    cells.length > 3 ? Affinity.valueOf(cells[3].strip().toUpperCase(Locale.ROOT)) : Affinity.NONE;
            return new Row(
                    words.stream()
                            .filter(word -> !word.equals("..."))
                            .map(Parameter::of)
                            .toList(),
                    words.contains("..."),
                    cells[2].strip(),
                    affinity);
        }
    }

    /** The type of that construct with the arguments of the call; empty where the table does not know the class. */
    static Optional<SqlType> find(String construct, @Nullable SymbolCall call) {
        return Optional.ofNullable(row(construct)).map(row -> type(construct, row, call));
    }

    private static @Nullable Row row(String construct) {
        Row own = ROWS.get(construct);
        int last = construct.lastIndexOf('.');
        return own != null || last < 0
                ? own
                : ROWS.get(construct.substring(0, construct.indexOf('.')) + construct.substring(last));
    }

    private static SqlType type(String construct, Row row, @Nullable SymbolCall call) {
        Map<String, String> values = new LinkedHashMap<>();
        row.parameters().stream()
                .filter(parameter -> parameter.standard() != null)
                .forEach(parameter -> values.put(parameter.name(), String.valueOf(parameter.standard())));
        if (call != null) {
            positional(construct, row, call, values);
            call.keywords().forEach((name, value) -> put(construct, row, name, value, call.place(), values));
        }
        return new SqlType.Plain(TypeTemplate.fill(row.template(), values), row.affinity());
    }

    private static void positional(String construct, Row row, SymbolCall call, Map<String, String> values) {
        for (int i = 0; i < call.arguments().size(); i++) {
            if (i < row.parameters().size()) {
                String name = row.parameters().get(i).name();
                put(construct, row, name, call.arguments().get(i), call.place(), values);
            } else if (!row.open()) {
                throw new UnreadableException("type " + construct + ": too many arguments", call.place());
            }
        }
    }

    private static void put(
            String construct, Row row, String name, PyValue value, Place place, Map<String, String> values) {
        Optional<Parameter> parameter = row.parameters().stream()
                .filter(known -> known.name().equals(name))
                .findFirst();
        if (parameter.isEmpty() && !row.open()) {
            throw new UnreadableException("type " + construct + ": unknown argument " + name, place);
        }
        if (parameter.filter(Parameter::matters).isPresent()) {
            if (value.isNone()) {
                values.remove(name);
            } else {
                values.put(name, plain(value, "type " + construct + ", argument " + name, place));
            }
        }
    }

    private static String plain(PyValue value, String wanted, Place place) {
        if (value instanceof PyBool(boolean truth)) {
            return String.valueOf(truth);
        }
        String text = value.asText();
        return text != null ? text : String.valueOf(Arguments.number(value, wanted, place));
    }

    private static Map<String, Row> load() {
        Map<String, Row> rows = new HashMap<>();
        try (InputStream in = TypeTable.class.getResourceAsStream("types.txt");
                BufferedReader lines = new BufferedReader(
                        new InputStreamReader(java.util.Objects.requireNonNull(in), StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> {
                        String[] cells = line.split("\\s*\\|\\s*");
                        rows.put(cells[0].strip(), Row.of(cells));
                    });
        } catch (IOException e) {
            throw new UncheckedIOException("reading types.txt", e);
        }
        return Map.copyOf(rows);
    }
}
