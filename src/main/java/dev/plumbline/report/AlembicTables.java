package dev.plumbline.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The tables that are made together, each after those that its foreign keys refer to, so that these can stand in it. */
final class AlembicTables {
    private final List<AlembicTable> tables;
    private final List<Key> keys;

    /**
     * A foreign key between two of them.
     *
     * @param drawIn puts it into the table
     * @param place where it stands otherwise
     * @param apart what stands there
     */
    record Key(AlembicTable table, AlembicTable other, ForeignKeySql key, Runnable drawIn, int place, Python apart) {}

    AlembicTables(List<AlembicTable> tables, List<Key> keys) {
        this.tables = tables;
        this.keys = keys;
    }

    /** Gives the tables their places, draws in the keys that can be, and leaves the others where they were. */
    void drawIn(List<@Nullable Python> entries) {
        if (areTogether(entries)) {
            List<Integer> places = tables.stream().map(AlembicTable::place).toList();
            List<AlembicTable> sorted = sorted();
            for (int i = 0; i < sorted.size(); i++) {
                sorted.get(i).moveTo(places.get(i));
            }
        }
        for (Key each : keys) {
            boolean ready = each.other().place() <= each.table().place()
                    && each.other().hasKey(SqlPieces.parts(each.key().references()));
            if (ready) {
                each.drawIn().run();
            } else {
                entries.set(each.place(), each.apart());
            }
        }
    }

    /** Whether nothing stands between them but what was drawn in. */
    private boolean areTogether(List<@Nullable Python> entries) {
        return !tables.isEmpty()
                && entries.subList(tables.getFirst().place(), tables.getLast().place()).stream()
                        .allMatch(Objects::isNull);
    }

    private List<AlembicTable> sorted() {
        Map<AlembicTable, Set<AlembicTable>> needs = new HashMap<>();
        tables.forEach(table -> needs.put(table, new LinkedHashSet<>()));
        for (Key key : keys) {
            if (!key.table().equals(key.other())) {
                needs.getOrDefault(key.table(), new LinkedHashSet<>()).add(key.other());
            }
        }
        List<AlembicTable> waiting = new ArrayList<>(tables);
        List<AlembicTable> sorted = new ArrayList<>();
        while (!waiting.isEmpty()) {
            AlembicTable next = waiting.stream()
                    .filter(table -> sorted.containsAll(needs.getOrDefault(table, Set.of())))
                    .findFirst()
                    .orElse(waiting.getFirst());
            waiting.remove(next);
            sorted.add(next);
        }
        return sorted;
    }
}
