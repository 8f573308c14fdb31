package dev.plumbline.postgres;

import dev.plumbline.catalog.Gap;
import dev.plumbline.catalog.ObjectId;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Objects of kinds that are not read: they are listed by name, as a gap for each kind and schema. */
final class UnmodelledKinds {
    /** The kinds that {@code unmodelled.sql} lists. */
    static final List<String> WORDS = List.of("type");

    private final Map<Group, List<ObjectId>> groups = new LinkedHashMap<>();

    void add(Row row) throws SQLException {
        ObjectId id = row.target();
        groups.computeIfAbsent(
                        new Group(id.kind(), row.text("schema") == null ? "" : row.required("schema")),
                        g -> new ArrayList<>())
                .add(id);
    }

    List<Gap> gaps(String place) {
        return groups.entrySet().stream()
                .map(group -> new Gap(
                        group.getKey().schema(),
                        group.getKey().kind(),
                        List.copyOf(group.getValue()),
                        "base types are not read",
                        place))
                .toList();
    }

    private record Group(String kind, String schema) {}
}
