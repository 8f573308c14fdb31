package dev.plumbline.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.catalog.CatalogObject;
import dev.plumbline.catalog.EnumType;
import dev.plumbline.catalog.Gap;
import dev.plumbline.catalog.Kind;
import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.OtherObject;
import dev.plumbline.catalog.Provenance;
import dev.plumbline.catalog.Schema;
import dev.plumbline.catalog.Snapshot;
import dev.plumbline.port.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class JsonSnapshotsTest {
    private static final Provenance PROVENANCE =
            new Provenance("env:production", "0123456", "2026-05-01T10:00:00Z", "15.18", "UTF8", "C.UTF-8", "reader");

    @TempDir
    Path folder = Path.of("");

    private Snapshot load(String text) throws IOException {
        Path file = folder.resolve("snapshot.json");
        Files.writeString(file, text);
        return new JsonSnapshots().load(file);
    }

    private static String save(Snapshot snapshot) {
        return new JsonSnapshots().text(snapshot);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void everyKindComesBackAsItWas(Kind kind) throws IOException {
        Snapshot snapshot =
                Snapshot.of(PROVENANCE, List.of(SampleObjects.full(kind), SampleObjects.bare(kind)), List.of());
        assertEquals(snapshot, load(save(snapshot)));
    }

    @Test
    void allKindsTogetherComeBackWithGapsAndTheSameText() throws IOException {
        List<CatalogObject> objects = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            objects.add(SampleObjects.full(kind));
        }
        Gap gap = new Gap("meals", "table", List.of(ObjectId.parse("table:meals.foods")), "locked", "production");
        Snapshot snapshot = Snapshot.of(PROVENANCE, objects, List.of(gap, Gap.ofEverything("none", "")));
        Snapshot loaded = load(save(snapshot));
        assertEquals(snapshot, loaded);
        assertEquals(save(snapshot), save(loaded));
    }

    @Test
    void theFormOfTheFileIsThis() {
        Snapshot snapshot = Snapshot.of(
                PROVENANCE,
                List.of(
                        new EnumType(ObjectId.parse("type:meals.unit"), List.of("g", "Stück")),
                        new Schema(ObjectId.parse("schema:meals"))),
                List.of(Gap.ofEverything("none", "here")));
        assertEquals("""
                {
                  "format" : "plumbline-snapshot/1",
                  "provenance" : {
                    "source" : "env:production",
                    "commit" : "0123456",
                    "generated" : "2026-05-01T10:00:00Z",
                    "server" : "15.18",
                    "encoding" : "UTF8",
                    "collation" : "C.UTF-8",
                    "role" : "reader"
                  },
                  "fingerprint" : "%s",
                  "objects" : {
                    "schema" : [ {
                      "id" : "schema:meals"
                    } ],
                    "type" : [ {
                      "id" : "type:meals.unit",
                      "form" : "enum",
                      "labels" : [ "g", "Stück" ]
                    } ]
                  },
                  "gaps" : [ {
                    "scope" : "*",
                    "kind" : "*",
                    "objects" : [ ],
                    "reason" : "none",
                    "place" : "here"
                  } ]
                }
                """.formatted(snapshot.fingerprint()), save(snapshot));
    }

    @Test
    void kindsOfALaterVersionSurviveWithTheirFingerprint() throws IOException {
        String text = save(Snapshot.of(PROVENANCE, List.of(SampleObjects.full(Kind.COLUMN)), List.of()))
                .replace("column:", "kolumn:")
                .replace("\"column\" :", "\"kolumn\" :");
        ConfigurationException e = assertThrows(ConfigurationException.class, () -> load(text));
        assertTrue(String.valueOf(e.getMessage()).contains("fingerprint"), e::getMessage);

        TreeMap<String, @Nullable Object> attributes = new TreeMap<>();
        attributes.put("zeta", "last");
        attributes.put("flag", true);
        attributes.put("number", 3);
        attributes.put("list", List.of("a", "b"));
        attributes.put("nothing", null);
        Snapshot later = Snapshot.of(
                PROVENANCE,
                List.of(
                        new OtherObject(
                                ObjectId.parse("widget:a.b/c"),
                                ObjectId.parse("table:a.b"),
                                Collections.unmodifiableSortedMap(attributes)),
                        new OtherObject(
                                ObjectId.parse("type:a.tree"),
                                null,
                                Collections.unmodifiableSortedMap(new TreeMap<>(java.util.Map.of("form", "tree"))))),
                List.of());
        assertEquals(later, load(save(later)));
    }

    @Test
    void aKindReadAsUnknownKeepsItsFingerprint() {
        CatalogObject known = SampleObjects.full(Kind.COLUMN);
        TreeMap<String, @Nullable Object> attributes = new TreeMap<>(dev.plumbline.catalog.Attributes.of(known));
        attributes.put("position", 7);
        OtherObject unknown = new OtherObject(known.id(), known.parent(), attributes);
        assertEquals(
                Snapshot.of(PROVENANCE, List.of(known), List.of()).fingerprint(),
                Snapshot.of(PROVENANCE, List.of(unknown), List.of()).fingerprint());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "another document|{\"format\": \"plumbline-review/1\"}|:1:12: this is no snapshot but `plumbline-review/1`",
                "newer|{\"format\": \"plumbline-snapshot/2\"}|: the snapshot is in format `plumbline-snapshot/2`",
                "no JSON|plumbline: 1|:1:",
                "a list|[]|:1:1: this is no snapshot",
                "empty object|{}|:1:2: this is no snapshot: one of format",
                "unknown key|{\"fromat\": 1}|:1:2: unknown key `fromat`; did you mean `format`?",
                "twice|{\"format\": \"plumbline-snapshot/1\", \"format\": \"plumbline-snapshot/1\"}|:1:",
                "unknown attribute|{\"objects\": {\"schema\": [{\"id\": \"schema:a\", \"x\": 1}]}}|:1:50: schema:a has an attribute `x`",
                "lacking attribute|{\"objects\": {\"owner\": [{\"id\": \"owner:a\", \"role\": \"x\"}]}}|:1:53: owner:a lacks the attribute `parent`",
                "wrong kind|{\"objects\": {\"owner\": [{\"id\": \"table:a\"}]}}|:1:40: an object under `owner` must have an `id` of that kind",
                "wrong type|{\"objects\": {\"type\": [{\"id\": \"type:a\", \"form\": \"enum\", \"labels\": [1]}]}}|:1:69: the attribute `labels` of type:a has a value of the wrong type",
            })
    void aBrokenFileIsOneSentenceWithItsPlace(String name, String text, String message) {
        ConfigurationException e = assertThrows(ConfigurationException.class, () -> load(text), name);
        String expected = folder.resolve("snapshot.json") + message;
        assertTrue(String.valueOf(e.getMessage()).startsWith(expected), e::getMessage);
    }

    @Test
    void aFileChangedByHandIsRefused() {
        String text = save(Snapshot.of(PROVENANCE, List.of(SampleObjects.full(Kind.TABLE)), List.of()));
        ConfigurationException e = assertThrows(
                ConfigurationException.class, () -> load(text.replace("accessMethod 1", "accessMethod 2")));
        assertEquals(
                folder.resolve("snapshot.json")
                        + ": the fingerprint does not fit the objects: the file was changed after it was saved",
                e.getMessage());
    }

    @Test
    void aFileThatIsNotThereIsRefused() {
        assertThrows(ConfigurationException.class, () -> new JsonSnapshots().load(folder.resolve("none.json")));
    }

    @Test
    void thirtyThousandColumnsAreSavedAndLoadedInSeconds() throws IOException {
        List<CatalogObject> columns = new ArrayList<>();
        for (int i = 0; i < 30_000; i++) {
            columns.add(SampleObjects.column(i));
        }
        Snapshot snapshot = Snapshot.of(PROVENANCE, columns, List.of());
        Snapshot loaded = org.junit.jupiter.api.Assertions.assertTimeout(
                java.time.Duration.ofSeconds(20), () -> load(save(snapshot)));
        assertEquals(30_000, loaded.objects().size());
        assertEquals(snapshot.fingerprint(), loaded.fingerprint());
    }
}
