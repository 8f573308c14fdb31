package dev.plumbline.files;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.plumbline.catalog.CatalogObject;
import dev.plumbline.catalog.Gap;
import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.Provenance;
import dev.plumbline.catalog.Snapshot;
import dev.plumbline.port.ConfigurationException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads one saved snapshot and checks its fingerprint. */
final class SnapshotReader {
    static final String SAVE_AGAIN = "Save it again with `plumbline snapshot SOURCE -o FILE`.";
    private static final String FAMILY = "plumbline-snapshot/";
    private static final List<String> KEYS = List.of("format", "provenance", "fingerprint", "objects", "gaps");
    private static final List<String> PROVENANCE =
            List.of("source", "commit", "generated", "server", "encoding", "collation", "role");
    private static final List<String> GAP = List.of("scope", "kind", "objects", "reason", "place");

    private final JsonParser json;
    private final String file;
    private final List<CatalogObject> objects = new ArrayList<>();
    private final List<Gap> gaps = new ArrayList<>();
    private @Nullable Provenance provenance;
    private @Nullable String fingerprint;
    private @Nullable String format;

    SnapshotReader(JsonParser json, String file) {
        this.json = json;
        this.file = file;
    }

    Snapshot read() throws IOException {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            throw wrong("this is no snapshot: it does not begin with {");
        }
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String key = known(json.currentName(), KEYS);
            json.nextToken();
            part(key);
        }
        if (json.nextToken() != null) {
            throw wrong("something follows the end of the snapshot");
        }
        return checked();
    }

    private void part(String key) throws IOException {
        switch (key) {
            case "format" -> format();
            case "provenance" -> provenance();
            case "fingerprint" -> fingerprint = text("fingerprint");
            case "objects" -> objects();
            default -> gaps();
        }
    }

    private void format() throws IOException {
        format = text("format");
        if (!format.startsWith(FAMILY)) {
            throw wrong("this is no snapshot but `" + format + "`");
        }
        String version = format.substring(FAMILY.length());
        if (!version.equals("1") && !version.startsWith("1.")) {
            throw new ConfigurationException(
                    file + ": the snapshot is in format `" + format + "`, and this version of Plumbline reads "
                            + JsonSnapshots.FORMAT,
                    "Update Plumbline, or save the snapshot with this version.");
        }
    }

    private void provenance() throws IOException {
        Map<String, String> values = texts(PROVENANCE, "provenance");
        provenance = new Provenance(
                need(values, "source"),
                need(values, "commit"),
                need(values, "generated"),
                need(values, "server"),
                need(values, "encoding"),
                need(values, "collation"),
                need(values, "role"));
    }

    private Map<String, String> texts(List<String> allowed, String what) throws IOException {
        expect(JsonToken.START_OBJECT, what, "an object");
        Map<String, String> values = new HashMap<>();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String key = known(json.currentName(), allowed);
            json.nextToken();
            values.put(key, text(key));
        }
        return values;
    }

    private String need(Map<String, String> values, String key) {
        String value = values.get(key);
        if (value == null) {
            throw wrong("`" + key + "` is missing");
        }
        return value;
    }

    private void objects() throws IOException {
        expect(JsonToken.START_OBJECT, "objects", "an object");
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String word = json.currentName();
            json.nextToken();
            expect(JsonToken.START_ARRAY, word, "a list");
            while (json.nextToken() == JsonToken.START_OBJECT) {
                objects.add(new SnapshotObject(json, this, word).read());
            }
            expect(JsonToken.END_ARRAY, word, "a list of objects");
        }
    }

    private void gaps() throws IOException {
        expect(JsonToken.START_ARRAY, "gaps", "a list");
        while (json.nextToken() == JsonToken.START_OBJECT) {
            Map<String, String> values = new HashMap<>();
            List<ObjectId> hidden = new ArrayList<>();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String key = known(json.currentName(), GAP);
                json.nextToken();
                if (key.equals("objects")) {
                    hidden.addAll(ids());
                } else {
                    values.put(key, text(key));
                }
            }
            gaps.add(new Gap(
                    need(values, "scope"),
                    need(values, "kind"),
                    hidden,
                    need(values, "reason"),
                    need(values, "place")));
        }
        expect(JsonToken.END_ARRAY, "gaps", "a list of objects");
    }

    private List<ObjectId> ids() throws IOException {
        expect(JsonToken.START_ARRAY, "objects", "a list");
        List<ObjectId> ids = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            ids.add(id("objects"));
        }
        return ids;
    }

    private Snapshot checked() {
        if (format == null || provenance == null || fingerprint == null) {
            throw wrong("this is no snapshot: one of format, provenance and fingerprint is missing");
        }
        try {
            Snapshot snapshot = Snapshot.of(provenance, objects, gaps);
            if (!snapshot.fingerprint().sha256().equals(fingerprint)) {
                throw new ConfigurationException(
                        file + ": the fingerprint does not fit the objects: the file was changed after it was saved",
                        SAVE_AGAIN);
            }
            return snapshot;
        } catch (IllegalArgumentException e) {
            throw new ConfigurationException(file + ": " + e.getMessage(), SAVE_AGAIN);
        }
    }

    /** The id that stands here. */
    ObjectId id(String key) throws IOException {
        try {
            return ObjectId.parse(text(key));
        } catch (IllegalArgumentException e) {
            throw wrong(String.valueOf(e.getMessage()));
        }
    }

    String text(String key) throws IOException {
        expect(JsonToken.VALUE_STRING, key, "a text");
        return json.getText();
    }

    void expect(JsonToken token, String key, String what) {
        if (json.currentToken() != token) {
            throw wrong("`" + key + "` must be " + what);
        }
    }

    private String known(String key, List<String> keys) {
        if (keys.contains(key)) {
            return key;
        }
        String meant = NearestWord.of(key, keys)
                .map(word -> "; did you mean `" + word + "`?")
                .orElse("");
        throw wrong("unknown key `" + key + "`" + meant);
    }

    ConfigurationException wrong(String what) {
        return wrong(file, json.currentTokenLocation(), what);
    }

    static ConfigurationException wrong(String file, @Nullable JsonLocation at, String what) {
        String place = at == null ? file : file + ":" + at.getLineNr() + ":" + at.getColumnNr();
        return new ConfigurationException(place + ": " + what, SAVE_AGAIN);
    }
}
