package dev.plumbline.catalog;

import java.util.List;

/**
 * Something a reader could not or does not read. While a gap covers an object nothing is said about it, "in sync" least of all.
 *
 * @param scope the schema it lies in, or {@code *} for all
 * @param kind the kind of object as in an {@link ObjectId}, or {@code *} for all
 * @param objects the objects it may hide, with all that stands under them; empty means every object of scope and kind
 * @param reason one sentence: what failed and why
 * @param place {@code file:line}, or the server, or empty
 */
public record Gap(String scope, String kind, List<ObjectId> objects, String reason, String place) {
    /** Everything, where not even the beginning could be read. */
    public static Gap ofEverything(String reason, String place) {
        return new Gap("*", "*", List.of(), reason, place);
    }

    /** One object and what stands under it. */
    public static Gap ofObject(ObjectId object, String reason, String place) {
        return new Gap(object.schema(), object.kind(), List.of(object), reason, place);
    }

    /** Whether the state of that object is unknown because of this gap. */
    public boolean covers(ObjectId id) {
        return objects.isEmpty() ? coversScope(id) : objects.stream().anyMatch(object -> isOrContains(object, id));
    }

    private boolean coversScope(ObjectId id) {
        return (scope.equals("*") || scope.equals(id.schema())) && (kind.equals("*") || kind.equals(id.kind()));
    }

    private static boolean isOrContains(ObjectId object, ObjectId id) {
        return object.equals(id)
                || id.name().startsWith(object.name() + "/")
                || id.name().equals(object.toString())
                || id.name().startsWith(object + "/")
                || (id.kind().equals("rls") && id.name().equals(object.name()));
    }
}
