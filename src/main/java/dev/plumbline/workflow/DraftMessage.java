package dev.plumbline.workflow;

import dev.plumbline.catalog.ObjectId;
import dev.plumbline.drift.Shortfall;
import java.util.List;

/** What a drafted migration is called, as a person would say it. */
final class DraftMessage {
    private static final int MOST = 3;

    private DraftMessage() {}

    static String of(Shortfall shortfall) {
        List<ObjectId> tables = ofKind(shortfall, "table");
        if (!tables.isEmpty()) {
            return "add " + named(tables, "tables");
        }
        List<ObjectId> columns = ofKind(shortfall, "column");
        List<ObjectId> on = onTables(columns);
        if (!columns.isEmpty() && on.size() == 1 && shortfall.changed().isEmpty()) {
            return "add " + named(columns, "columns") + " to " + named(on, "");
        }
        List<ObjectId> all =
                onTables(java.util.stream.Stream.concat(shortfall.missing().stream(), shortfall.changed().stream())
                        .toList());
        return "bring " + named(all, "tables") + " in line with the models";
    }

    private static List<ObjectId> ofKind(Shortfall shortfall, String kind) {
        return shortfall.missing().stream().filter(id -> id.kind().equals(kind)).toList();
    }

    private static List<ObjectId> onTables(List<ObjectId> objects) {
        return objects.stream()
                .map(id -> id.name().replaceFirst("^\\w+:", ""))
                .map(name -> new ObjectId("table", name.split("/", 2)[0]))
                .distinct()
                .toList();
    }

    private static String named(List<ObjectId> objects, String many) {
        List<String> names = objects.stream().map(ObjectId::simpleName).toList();
        if (names.size() > MOST) {
            return names.size() + " " + many;
        }
        String last = names.getLast();
        return names.size() == 1 ? last : String.join(", ", names.subList(0, names.size() - 1)) + " and " + last;
    }
}
