package dev.plumbline.jpa;

import dev.plumbline.catalog.ObjectId;
import dev.plumbline.drift.ModelSpeech;
import dev.plumbline.drift.Value;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What JPA entities can say. They map what is there rather than describe all of it: an index, a check, a comment, a sequence, a type, a
 * default or an identity that they do not mention may be there all the same. A serial column and an identity are one to them, and so is
 * a time with PostgreSQL's own precision, 6, and one without a precision.
 */
final class JpaSpeech implements ModelSpeech {
    static final JpaSpeech INSTANCE = new JpaSpeech();

    private static final Pattern USUAL_PRECISION = Pattern.compile("\\b(timestamp|time)\\(6\\)");
    private static final Set<String> GENERATED = Set.of("defaultValue", "identity");
    private static final Set<String> MENTIONED_AT_WILL = Set.of("check", "index", "comment", "sequence", "type");
    private static final Set<String> KINDS =
            Set.of("table", "column", "pk", "unique", "fk", "check", "index", "comment", "sequence", "type");
    private static final Map<String, Set<String>> LEFT_OUT = Map.of(
            "table", Set.of("accessMethod", "replicaIdentity", "partitionOf", "partitionBound", "ofType", "options"),
            "column", Set.of("storage", "compression", "statistics", "options", "collation"),
            "index", Set.of("clustered", "statistics"));

    private JpaSpeech() {}

    @Override
    public boolean expresses(ObjectId object, String attribute) {
        return KINDS.contains(object.kind())
                && !LEFT_OUT.getOrDefault(object.kind(), Set.of()).contains(attribute);
    }

    @Override
    public boolean meansByLeavingOut(ObjectId object, String attribute) {
        return attribute.isEmpty()
                ? !MENTIONED_AT_WILL.contains(object.kind())
                : !(object.kind().equals("column") && GENERATED.contains(attribute));
    }

    @Override
    public Value inEffect(Value value) {
        if (!(value instanceof Value.Present present)) {
            return value;
        }
        Map<String, @Nullable Object> attributes = new HashMap<>(present.attributes());
        if (attributes.get("type") instanceof String type) {
            attributes.put("type", USUAL_PRECISION.matcher(type).replaceAll("$1"));
        }
        if (attributes.get("identity") == null
                && attributes.get("defaultValue") instanceof String drawn
                && drawn.startsWith("nextval(")) {
            attributes.put("identity", "by default");
            attributes.put("defaultValue", null);
        }
        return new Value.Present(attributes);
    }
}
