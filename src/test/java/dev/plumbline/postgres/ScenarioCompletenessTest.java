package dev.plumbline.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.plumbline.catalog.Attributes;
import dev.plumbline.catalog.CatalogObject;
import dev.plumbline.catalog.Kind;
import dev.plumbline.catalog.NotCompared;
import dev.plumbline.catalog.OtherObject;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every kind has a reader and scenarios; every attribute of every kind changes in one of them. */
class ScenarioCompletenessTest {
    private static final List<Scenario> SCENARIOS = Scenario.all();

    /** Kinds whose name is that of what they are about. */
    private static final Set<Kind> WITHOUT_NAME = Set.of(Kind.ROW_SECURITY, Kind.OWNER, Kind.EXTENSION);

    @Test
    void everyRecordIsAKind() {
        Set<Class<?>> records =
                Arrays.stream(CatalogObject.class.getPermittedSubclasses()).collect(Collectors.toSet());
        records.remove(OtherObject.class);
        assertEquals(records, Arrays.stream(Kind.values()).map(Kind::type).collect(Collectors.toSet()));
    }

    @Test
    void everyKindHasAReader() {
        Set<Kind> read = KindReaders.DEFINITIONS.stream()
                .flatMap(reader -> reader.kinds().stream())
                .collect(Collectors.toSet());
        assertEquals(Set.of(Kind.values()), read);
    }

    @Test
    void everyKindIsMadeInAScenario() {
        assertEquals(
                Set.of(),
                kindsWithout(kind -> lines(kind).anyMatch(line -> line.startsWith("missing " + kind.word() + ":"))));
    }

    @Test
    void everyKindIsMadeUnderANameThatNeedsQuotes() {
        assertEquals(
                Set.of(),
                kindsWithout(kind -> WITHOUT_NAME.contains(kind)
                        || lines(kind)
                                .anyMatch(line -> line.contains(" " + kind.word() + ":") && line.contains("\"\""))));
    }

    @Test
    void everyAttributeChangesInAScenario() {
        Set<String> missing = new TreeSet<>();
        for (Kind kind : Kind.values()) {
            Set<String> changed = lines(kind)
                    .filter(line -> line.startsWith("changed " + kind.word() + ":"))
                    .flatMap(line -> Arrays.stream(line.substring(line.lastIndexOf('[') + 1, line.length() - 1)
                            .split(",")))
                    .collect(Collectors.toSet());
            attributes(kind).filter(name -> !changed.contains(name)).forEach(name -> missing.add(kind + " " + name));
        }
        assertEquals(Set.of(), missing);
    }

    private static Set<Kind> kindsWithout(Predicate<Kind> fits) {
        return Arrays.stream(Kind.values())
                .filter(kind -> !fits.test(kind))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> lines(Kind kind) {
        return SCENARIOS.stream()
                .filter(scenario -> scenario.kind().equals(folder(kind)))
                .flatMap(scenario -> scenario.expected().stream());
    }

    /** The word of object ids; kinds that share one go by their own names. */
    private static String folder(Kind kind) {
        boolean shared = Arrays.stream(Kind.values())
                        .filter(k -> k.word().equals(kind.word()))
                        .count()
                > 1;
        return shared ? kind.name().toLowerCase(Locale.ROOT) : kind.word();
    }

    /** The names that {@link Attributes} has for such an object, and the parts that procedures do not have taken away. */
    private static Stream<String> attributes(Kind kind) {
        return Arrays.stream(kind.type().getRecordComponents())
                .filter(component -> !component.isAnnotationPresent(NotCompared.class))
                .map(RecordComponent::getName)
                .filter(name -> !name.equals("id") && !name.equals("parent"))
                .filter(name ->
                        kind != Kind.PROCEDURE || Set.of("arguments", "body").contains(name))
                .filter(name -> kind != Kind.GRANT || !name.equals("role"));
    }
}
