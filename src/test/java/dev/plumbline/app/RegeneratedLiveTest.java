package dev.plumbline.app;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sample's databases are what real SQLAlchemy and Alembic make of its code, and nothing that we wrote ourselves. */
class RegeneratedLiveTest {
    private static final Path TOOLS = Path.of("tools", "python-oracle").toAbsolutePath();
    private static final Path LIVE = Folders.SAMPLE.resolve("live");
    private static final Pattern GENERATED = Pattern.compile("(01|02|03|11|12)-.*\\.sql");
    private static final Pattern TIME = Pattern.compile("\\d\\d:\\d\\d:\\d\\d");

    @Test
    void theGeneratedFilesAreWhatTheRealToolsMake(@TempDir Path folder) {
        String packages =
                Program.run(TOOLS.resolve("fetch").toString(), "trixie").mustSucceed();
        Program.run(
                        Map.of("PYTHONPATH", packages, "PYTHONDONTWRITEBYTECODE", "1"),
                        List.of(TOOLS.resolve("regenerate-live").toString(), folder.toString()))
                .mustSucceed();
        SortedMap<String, String> made = texts(folder);
        SortedMap<String, String> committed = texts(LIVE);
        assertEquals(3 * 6 + 2, made.size());
        assertEquals(committed.keySet(), made.keySet());
        assertAll(made.keySet().stream().map(name -> () -> assertEquals(committed.get(name), made.get(name), name)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"development", "staging", "production"})
    void everyDatabaseBeginsWithTheSchemasOfTheBootstrapScript(String environment) {
        assertEquals(
                Folders.read(Folders.SAMPLE.resolve("bootstrap/01-create-schemas.sql")),
                Folders.read(LIVE.resolve(environment).resolve("00-schemas.sql")));
    }

    private static SortedMap<String, String> texts(Path live) {
        SortedMap<String, String> texts = new TreeMap<>();
        for (Path file : Folders.files(live)) {
            if (GENERATED.matcher(file.getFileName().toString()).matches()) {
                texts.put(live.relativize(file).toString(), withoutTimes(Folders.read(file)));
            }
        }
        return texts;
    }

    private static String withoutTimes(String text) {
        return text.lines().filter(line -> !TIME.matcher(line).find()).collect(Collectors.joining("\n"));
    }
}
