package dev.plumbline.files;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.plumbline.catalog.CatalogObject;
import dev.plumbline.catalog.Gap;
import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.OtherObject;
import dev.plumbline.catalog.Provenance;
import dev.plumbline.catalog.Snapshot;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Writes one snapshot: objects by the word of their kind, sorted by id, attributes without a value left out. */
final class SnapshotWriter {
    /** Stands where the fingerprint of the same length comes. */
    static final String TO_COME = "0".repeat(64);

    private final JsonGenerator json;

    SnapshotWriter(JsonGenerator json) {
        this.json = json;
    }

    void write(Snapshot snapshot) throws IOException {
        json.writeStartObject();
        json.writeStringField("format", JsonSnapshots.FORMAT);
        provenance(snapshot.provenance());
        json.writeStringField("fingerprint", TO_COME);
        json.writeObjectFieldStart("objects");
        for (Map.Entry<String, List<CatalogObject>> kind : byWord(snapshot).entrySet()) {
            json.writeArrayFieldStart(kind.getKey());
            for (CatalogObject object : kind.getValue()) {
                object(object);
            }
            json.writeEndArray();
        }
        json.writeEndObject();
        gaps(snapshot.gaps());
        json.writeEndObject();
    }

    private static SortedMap<String, List<CatalogObject>> byWord(Snapshot snapshot) {
        SortedMap<String, List<CatalogObject>> byWord = new TreeMap<>();
        snapshot.objects()
                .forEach((id, object) -> byWord.computeIfAbsent(id.kind(), k -> new ArrayList<>())
                        .add(object));
        return byWord;
    }

    private void provenance(Provenance provenance) throws IOException {
        json.writeObjectFieldStart("provenance");
        json.writeStringField("source", provenance.source());
        json.writeStringField("commit", provenance.commit());
        json.writeStringField("generated", provenance.generated());
        json.writeStringField("server", provenance.server());
        json.writeStringField("encoding", provenance.encoding());
        json.writeStringField("collation", provenance.collation());
        json.writeStringField("role", provenance.role());
        json.writeEndObject();
    }

    private void object(CatalogObject object) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", object.id().toString());
        if (object instanceof OtherObject other) {
            other(other);
        } else {
            known(object);
        }
        json.writeEndObject();
    }

    private void known(CatalogObject object) throws IOException {
        String form = SnapshotForms.formOf(object).orElse(null);
        if (form != null) {
            json.writeStringField(SnapshotForms.FORM, form);
        }
        for (RecordComponent component : RecordShape.of(object.getClass()).components()) {
            Object value = RecordShape.value(component, object);
            if (value != null && !component.getName().equals("id")) {
                json.writeFieldName(component.getName());
                value(value);
            }
        }
    }

    private void other(OtherObject object) throws IOException {
        ObjectId parent = object.parent();
        if (parent != null) {
            json.writeStringField("parent", parent.toString());
        }
        for (Map.Entry<String, @Nullable Object> attribute : object.attributes().entrySet()) {
            json.writeFieldName(attribute.getKey());
            value(attribute.getValue());
        }
    }

    private void value(@Nullable Object value) throws IOException {
        switch (value) {
            case null -> json.writeNull();
            case Boolean flag -> json.writeBoolean(flag);
            case Integer number -> json.writeNumber(number);
            case Number number -> json.writeNumber(number.toString());
            case List<?> list -> {
                json.writeStartArray();
                for (Object element : list) {
                    value(element);
                }
                json.writeEndArray();
            }
            default -> json.writeString(value.toString());
        }
    }

    private void gaps(List<Gap> gaps) throws IOException {
        json.writeArrayFieldStart("gaps");
        for (Gap gap : gaps) {
            json.writeStartObject();
            json.writeStringField("scope", gap.scope());
            json.writeStringField("kind", gap.kind());
            json.writeFieldName("objects");
            value(gap.objects());
            json.writeStringField("reason", gap.reason());
            json.writeStringField("place", gap.place());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
