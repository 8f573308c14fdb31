package dev.plumbline.jpa;

import dev.plumbline.catalog.ObjectId;
import dev.plumbline.drift.ModelSpeech;
import java.util.Map;
import java.util.Set;

/**
 * What JPA entities can say. They map what is there rather than describe all of it: an index, a check, a comment, a sequence, a type or a
 * default that they do not mention may be there all the same.
 */
final class JpaSpeech implements ModelSpeech {
    static final JpaSpeech INSTANCE = new JpaSpeech();

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
                : !(object.kind().equals("column") && attribute.equals("defaultValue"));
    }
}
