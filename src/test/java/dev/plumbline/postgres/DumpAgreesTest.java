package dev.plumbline.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.plumbline.catalog.Snapshot;
import dev.plumbline.diff.Comparison;
import dev.plumbline.diff.Differ;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * pg_dump, which shares no code with ours, writes the same text of both sides of a scenario where we find no difference, and other
 * text where we find one. Scenarios that stay in one schema lie in one database together, each under a schema of its own.
 */
class DumpAgreesTest {
    /** What lies outside a schema, or in one that cannot be given another name. */
    private static final Pattern ALONE = Pattern.compile(
            "PUBLICATION|EVENT TRIGGER|EXTENSION|ACCESS METHOD|DEFAULT PRIVILEGES|FOREIGN|public\\.|SCHEMA (public|auth|\")"
                    + "|CREATE CAST|CREATE TRANSFORM|HANDLER|CREATE SUBSCRIPTION|pg_seclabel");

    /** The server whose pg_dump is asked. */
    private static final int MAJOR = 15;

    /** The dump shows the order of columns, which is no difference. */
    private static final Set<String> ONLY_IN_DUMP =
            Set.of("column--position-is-no-difference", "trigger--update-of-order-is-no-difference");

    /** A dump names no version of an extension, nothing of a language whose handler is the server's, and not whether a subscription runs. */
    private static final Set<String> NOT_IN_DUMP = Set.of(
            "extension--version",
            "language--inline",
            "language--of-a-function",
            "language--trusted",
            "language--validator",
            "subscription--enabled");

    static List<Scenario> alone() {
        return Scenario.all().stream()
                .filter(scenario -> isAlone(scenario) && scenario.since() <= MAJOR)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("alone")
    void pgDumpFindsADifferenceWhereWeFindOne(Scenario scenario) throws SQLException {
        try (TestServer.EmptyDatabase before = TestServer.emptyDatabase15();
                TestServer.EmptyDatabase after = TestServer.emptyDatabase15()) {
            ScenarioCluster.prepare(before);
            Path program = program(before);
            before.execute(scenario.before());
            after.execute(scenario.after());
            Comparison found = new Differ().compare(TestReading.of(after), TestReading.of(before));
            boolean sameDump = Dump.of(program, before)
                    .text()
                    .equals(Dump.of(program, after).text());
            assertEquals(found.inSync() || NOT_IN_DUMP.contains(scenario.name()), sameDump);
        }
    }

    @Test
    void pgDumpFindsDifferencesInTheSameSchemasOfTheUnionOfScenarios() throws SQLException {
        List<Scenario> together = Scenario.all().stream()
                .filter(s -> !isAlone(s) && s.since() == 0)
                .toList();
        assertTrue(together.size() > 100, "scenarios in one schema: " + together.size());
        try (TestServer.EmptyDatabase before = TestServer.emptyDatabase15();
                TestServer.EmptyDatabase after = TestServer.emptyDatabase15()) {
            ScenarioCluster.prepare(before);
            Path program = program(before);
            for (int i = 0; i < together.size(); i++) {
                before.execute(together.get(i).before().replace("meals", schema(i)));
                after.execute(together.get(i).after().replace("meals", schema(i)));
            }
            Snapshot actual = TestReading.of(before);
            Snapshot expected = TestReading.of(after);
            Comparison found = new Differ().compare(expected, actual);
            Set<String> ours = new TreeSet<>();
            found.differences().forEach(difference -> ours.add(difference.id().schema()));
            found.gaps().forEach(gap -> ours.add(gap.scope()));
            IntStream.range(0, together.size())
                    .filter(i -> ONLY_IN_DUMP.contains(together.get(i).name()))
                    .forEach(i -> ours.add(schema(i)));
            assertEquals(
                    named(ours, together),
                    named(differing(Dump.of(program, before), Dump.of(program, after)), together));
        }
    }

    private static Set<String> differing(Dump before, Dump after) {
        Set<String> schemas = new TreeSet<>(before.bySchema().keySet());
        schemas.addAll(after.bySchema().keySet());
        schemas.removeIf(schema -> before.schema(schema).equals(after.schema(schema)));
        return schemas;
    }

    private static Set<String> named(Set<String> schemas, List<Scenario> scenarios) {
        Set<String> names = new TreeSet<>();
        for (int i = 0; i < scenarios.size(); i++) {
            if (schemas.contains(schema(i))) {
                names.add(scenarios.get(i).name());
            }
        }
        return names;
    }

    private static String schema(int scenario) {
        return "meals_" + scenario;
    }

    private static boolean isAlone(Scenario scenario) {
        return ALONE.matcher(scenario.before() + scenario.after()).find();
    }

    private static Path program(TestServer.EmptyDatabase database) throws SQLException {
        int major = database.connection().getMetaData().getDatabaseMajorVersion();
        assumeTrue(Dump.program(major).isPresent(), "pg_dump " + major + " is not installed");
        return Dump.program(major).orElseThrow();
    }
}
