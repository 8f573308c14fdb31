package dev.plumbline.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.plumbline.catalog.CatalogObject;
import dev.plumbline.catalog.Gap;
import dev.plumbline.catalog.Kind;
import dev.plumbline.catalog.Provenance;
import dev.plumbline.catalog.Snapshot;
import dev.plumbline.port.Connection;
import dev.plumbline.report.Reports;
import dev.plumbline.report.SampleReview;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SchemasTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    private static Path file(String name) {
        return Path.of("docs/schemas", name + ".schema.json");
    }

    private static List<String> mistakes(String name, JsonNode document) throws IOException {
        JsonSchema schema =
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(Files.readString(file(name)));
        return schema.validate(document).stream().map(Object::toString).toList();
    }

    static Stream<Path> connections() throws IOException {
        try (Stream<Path> own = Files.list(Path.of("connections"));
                Stream<Path> sample = Files.list(Path.of("sample-projects/wellness/connections"))) {
            return Stream.concat(own, sample)
                    .filter(path -> path.toString().endsWith(".yaml"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("connections")
    void everyConnectionFileOfTheRepositoryIsReadAndFits(Path path) throws IOException {
        assertEquals(List.of(), mistakes("connection", YAML.readTree(Files.readString(path))));
        String name = String.valueOf(path.getFileName()).replace(".yaml", "");
        Path folder = Path.of(".").resolve(path).resolveSibling(".").normalize();
        Connection connection = new YamlConnections(null).find(name, List.of(folder));
        assertEquals(name, connection.name());
    }

    @Test
    void theSamplesProjectFileFits() throws IOException {
        String text = Files.readString(Path.of("sample-projects/wellness/plumbline.yaml"));
        assertEquals(List.of(), mistakes("project", YAML.readTree(text)));
    }

    @ParameterizedTest
    @CsvSource({"project,services: {a: {}}", "project,servces: {}", "connection,password: secret", "connection,host: x"
    })
    void aFileThatIsRefusedDoesNotFitEither(String schema, String line) throws IOException {
        String base = schema.equals("project") ? "plumbline: 1\n" : "plumbline: 1\nurl: postgresql://db/x\n";
        assertEquals(List.of(), mistakes(schema, YAML.readTree(base)));
        assertFalse(mistakes(schema, YAML.readTree(base + line)).isEmpty());
    }

    @Test
    void schemasKnowTheSameKeysAsTheReaders() throws IOException {
        assertEquals(new TreeSet<>(ProjectFile.KEYS), keys("project"));
        assertEquals(new TreeSet<>(ConnectionFile.KEYS), keys("connection"));
    }

    private static Set<String> keys(String name) throws IOException {
        Set<String> keys = new TreeSet<>();
        JSON.readTree(file(name).toFile()).get("properties").fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    @Test
    void aSnapshotOfEveryKindFits() throws IOException {
        List<CatalogObject> objects =
                Arrays.stream(Kind.values()).map(SampleObjects::full).toList();
        Snapshot snapshot = Snapshot.of(Provenance.of("x"), objects, List.of(Gap.ofEverything("none", "")));
        JsonNode json = JSON.readTree(new JsonSnapshots().text(snapshot));
        assertEquals(List.of(), mistakes("snapshot", json));
        ((ObjectNode) json).put("fingerprint", "x");
        assertFalse(mistakes("snapshot", json).isEmpty());
    }

    @Test
    void aRenderedReviewFits() throws IOException {
        String text = Reports.review("json", false).orElseThrow().render(SampleReview.withFindingsAndAGap());
        JsonNode json = JSON.readTree(text);
        assertEquals(List.of(), mistakes("review", json));
        ((ObjectNode) json.get("findings").get(0)).put("severity", "fatal");
        assertFalse(mistakes("review", json).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"project", "connection", "snapshot", "review"})
    void eachSchemaSaysWhichItIs(String name) throws IOException {
        JsonNode schema = JSON.readTree(file(name).toFile());
        assertEquals(
                "https://json-schema.org/draft/2020-12/schema",
                schema.get("$schema").textValue());
        assertEquals(
                "https://plumbline.dev/schemas/" + name + ".schema.json",
                schema.get("$id").textValue());
    }
}
