package dev.plumbline.sqlalchemy;

import dev.plumbline.catalog.Gap;
import dev.plumbline.catalog.Place;
import dev.plumbline.source.PyClass;
import dev.plumbline.source.PyDict;
import dev.plumbline.source.PyText;
import dev.plumbline.source.PyValue;
import dev.plumbline.source.SymbolCall;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Classes of tables that are mapped though no name of a module stands for them: what a function made, or {@code type(name, bases, dict)}. */
final class NamelessClasses {
    private static final Set<String> OF_TABLES = Set.of("__tablename__", "__table__");

    private final List<PyClass> defined = new ArrayList<>();
    private final List<SymbolCall> built = new ArrayList<>();

    void defined(PyClass type) {
        defined.add(type);
    }

    void called(SymbolCall call) {
        if (call.qualified().equals("builtins.type()") && call.arguments().size() == 3) {
            built.add(call);
        }
    }

    /** One gap for each that would be a table, of those that are not amongst the classes of the code. */
    List<Gap> gaps(ModelCode code) {
        Set<PyClass> known = new HashSet<>(code.classes());
        Set<String> files = new HashSet<>(code.modelFiles());
        Stream<Gap> ofDefined = defined.stream()
                .filter(type ->
                        !known.contains(type) && files.contains(type.place().file()))
                .flatMap(type -> ofNames(type.namespace(), type.place()).stream());
        Stream<Gap> ofBuilt = built.stream()
                .filter(call -> files.contains(call.place().file()))
                .flatMap(call -> ofCall(call).stream());
        return Stream.concat(ofDefined, ofBuilt).distinct().toList();
    }

    private static Optional<Gap> ofCall(SymbolCall call) {
        if (!(call.arguments().get(2) instanceof PyDict dict)) {
            return Optional.of(everything(call.place()));
        }
        Map<String, PyValue> names = new LinkedHashMap<>();
        dict.entries().forEach((key, value) -> {
            if (key instanceof PyText(String name)) {
                names.put(name, value);
            }
        });
        return ofNames(names, call.place());
    }

    private static Optional<Gap> ofNames(Map<String, PyValue> names, Place place) {
        if (names.keySet().stream().noneMatch(OF_TABLES::contains)) {
            return Optional.empty();
        }
        @Nullable PyValue name = names.get("__tablename__");
        return Optional.of(
                name instanceof PyText(String table) ? MissedDeclarations.gap(table, place) : everything(place));
    }

    private static Gap everything(Place place) {
        return Gap.ofEverything("a class that is made here could not be followed", place.toString());
    }
}
