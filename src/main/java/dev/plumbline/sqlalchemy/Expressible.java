package dev.plumbline.sqlalchemy;

import dev.plumbline.catalog.ObjectId;
import java.util.Map;
import java.util.Set;

/** What SQLAlchemy models can say: by kind of object the attributes that they leave to the server. */
final class Expressible {
    private static final Set<String> KINDS = Set.of(
            "table",
            "column",
            "pk",
            "unique",
            "fk",
            "check",
            "exclude",
            "index",
            "type",
            "domain",
            "sequence",
            "comment");
    private static final Map<String, Set<String>> LEFT_OUT = Map.of(
            "table", Set.of("accessMethod", "replicaIdentity", "partitionOf", "partitionBound", "ofType", "options"),
            "column", Set.of("storage", "compression", "statistics", "options", "position"),
            "index", Set.of("clustered", "statistics"));

    private Expressible() {}

    static boolean expresses(ObjectId object, String attribute) {
        return KINDS.contains(object.kind())
                && !LEFT_OUT.getOrDefault(object.kind(), Set.of()).contains(attribute);
    }
}
