package dev.plumbline.workflow;

import dev.plumbline.catalog.CatalogObject;
import dev.plumbline.catalog.Column;
import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.Place;
import dev.plumbline.catalog.Snapshot;
import dev.plumbline.changelog.SourceStatement;
import dev.plumbline.plan.Seed;
import dev.plumbline.plan.SeededRows;
import dev.plumbline.port.ReplayOutcome;
import dev.plumbline.port.ScratchDatabase;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Puts a row into each table of a scratch copy, and looks after a plan whether each value is still there. */
final class RowWatch {
    private static final Place SEED = new Place("seed", 0);

    private final ScratchDatabase database;
    private final RowValues rows;
    private final PlannedSides sides;
    private final Set<ObjectId> unseeded = new TreeSet<>();
    private final Map<Seed, List<String>> before = new LinkedHashMap<>();

    private RowWatch(ScratchDatabase database, PlannedSides sides) {
        this.database = database;
        this.rows = new RowValues(database);
        this.sides = sides;
    }

    /** With rows in all tables but those for which {@code without} says so. */
    static RowWatch seed(
            ScratchDatabase database,
            PlannedSides sides,
            List<Seed> seeds,
            java.util.function.Predicate<ObjectId> without) {
        RowWatch watch = new RowWatch(database, sides);
        for (Seed seed : seeds) {
            if (without.test(seed.table()) || !watch.insert(seed)) {
                watch.unseeded.add(seed.table());
            }
        }
        watch.look(seeds.stream()
                .filter(seed -> !watch.unseeded.contains(seed.table()))
                .toList());
        return watch;
    }

    private boolean insert(Seed seed) {
        for (String sql : seed.attempts()) {
            if (database.run(new SourceStatement(sql, SEED)) instanceof ReplayOutcome.Done) {
                return true;
            }
        }
        return false;
    }

    private void look(List<Seed> seeds) {
        List<Optional<List<String>>> all = rows.of(seeds.stream()
                .map(seed -> new RowValues.Wanted(seed.table(), seed.columns()))
                .toList());
        for (int i = 0; i < seeds.size(); i++) {
            look(seeds.get(i), all.get(i).orElse(List.of("0")));
        }
    }

    private void look(Seed seed, List<String> values) {
        if (values.getFirst().equals("0")) {
            unseeded.add(seed.table());
            return;
        }
        before.put(seed, values);
        for (int i = 0; i < seed.columns().size(); i++) {
            if (values.get(i + 1).equals(RowValues.NONE)) {
                unseeded.add(seed.columns().get(i));
            }
        }
    }

    /** Tables and columns whose row or value is gone in what is there now, although nothing of it should be. */
    List<ObjectId> lost(Snapshot now) {
        TreeSet<ObjectId> lost = new TreeSet<>();
        List<Seed> kept = before.keySet().stream()
                .filter(seed -> !sides.mayGo(seed.table()))
                .toList();
        List<Optional<List<String>>> all =
                rows.of(kept.stream().map(seed -> wanted(seed, now)).toList());
        for (int i = 0; i < kept.size(); i++) {
            compare(kept.get(i), all.get(i).orElse(List.of("0")), now, lost);
        }
        return List.copyOf(lost);
    }

    private RowValues.Wanted wanted(Seed seed, Snapshot now) {
        return new RowValues.Wanted(
                sides.renamed(seed.table()),
                there(seed, now).stream().map(sides::renamed).toList());
    }

    private List<ObjectId> there(Seed seed, Snapshot now) {
        return seed.columns().stream().filter(column -> isThere(column, now)).toList();
    }

    private void compare(Seed seed, List<String> after, Snapshot now, Collection<ObjectId> lost) {
        List<String> values = before.getOrDefault(seed, List.of("0"));
        List<ObjectId> columns = there(seed, now);
        if (Integer.parseInt(after.getFirst()) < Integer.parseInt(values.getFirst())) {
            lost.add(seed.table());
            return;
        }
        for (int i = 0; i < seed.columns().size(); i++) {
            ObjectId column = seed.columns().get(i);
            int at = columns.indexOf(column);
            String is = at < 0 ? RowValues.NONE : after.get(at + 1);
            if (!sides.mayGo(column) && isLost(column, now, values.get(i + 1), is)) {
                lost.add(column);
            }
        }
    }

    /** Whether it is a column still; one that only follows from a parent table's is no object of its own. */
    private boolean isThere(ObjectId column, Snapshot now) {
        ObjectId id = sides.renamed(column);
        return now.find(id).isPresent() || now.structure().implied().containsKey(id);
    }

    private boolean isLost(ObjectId column, Snapshot now, String was, String is) {
        boolean sameType = type(sides.actual(), column).equals(type(now, sides.renamed(column)));
        return !was.equals(RowValues.NONE) && (sameType ? !was.equals(is) : is.equals(RowValues.NONE));
    }

    private static String type(Snapshot snapshot, ObjectId column) {
        CatalogObject object =
                snapshot.find(column).orElse(snapshot.structure().implied().get(column));
        return object instanceof Column found ? found.type() : "";
    }

    /** What was kept. */
    SeededRows kept() {
        int tables = 0;
        int columns = 0;
        for (Map.Entry<Seed, List<String>> entry : before.entrySet()) {
            if (!sides.mayGo(entry.getKey().table())) {
                tables++;
                columns += (int) entry.getKey().columns().stream()
                        .filter(column -> !unseeded.contains(column) && !sides.mayGo(column))
                        .count();
            }
        }
        return new SeededRows(tables, columns, List.copyOf(unseeded));
    }
}
