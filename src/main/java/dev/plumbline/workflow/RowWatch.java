package dev.plumbline.workflow;

import dev.plumbline.catalog.CatalogObject;
import dev.plumbline.catalog.Column;
import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.Place;
import dev.plumbline.catalog.Snapshot;
import dev.plumbline.catalog.SqlName;
import dev.plumbline.changelog.SourceStatement;
import dev.plumbline.plan.Seed;
import dev.plumbline.plan.SeededRows;
import dev.plumbline.port.ReplayOutcome;
import dev.plumbline.port.ScratchDatabase;
import dev.plumbline.port.WorkFailedException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Puts a row into each table of a scratch copy, and looks after a plan whether each value is still there. */
final class RowWatch {
    private static final Place SEED = new Place("seed", 0);

    private final ScratchDatabase database;
    private final PlannedSides sides;
    private final List<ObjectId> unseeded = new ArrayList<>();
    private final Map<Seed, List<String>> before = new LinkedHashMap<>();

    private RowWatch(ScratchDatabase database, PlannedSides sides) {
        this.database = database;
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
        seeds.stream().filter(seed -> !watch.unseeded.contains(seed.table())).forEach(watch::look);
        return watch;
    }

    private boolean insert(Seed seed) {
        return seed.attempts().stream()
                .anyMatch(sql -> database.run(new SourceStatement(sql, SEED)) instanceof ReplayOutcome.Done);
    }

    private void look(Seed seed) {
        List<String> values = values(seed.table(), seed.columns());
        if (values == null || values.getFirst().equals("0")) {
            unseeded.add(seed.table());
            return;
        }
        before.put(seed, values);
        for (int i = 0; i < seed.columns().size(); i++) {
            if (values.get(i + 1).equals("-")) {
                unseeded.add(seed.columns().get(i));
            }
        }
    }

    /** How many rows, and for each column its values as one word; null where they cannot be read. */
    private @Nullable List<String> values(ObjectId table, List<ObjectId> columns) {
        StringBuilder query = new StringBuilder("SELECT concat_ws(' ', count(*)");
        for (ObjectId column : columns) {
            String name = SqlName.quote(column.simpleName());
            query.append(", coalesce(md5(string_agg(").append(name).append("::text, ',')), '-')");
        }
        try {
            String text = database.texts(query + ") FROM ONLY " + table.name()).getFirst();
            return Arrays.asList(text.split(" "));
        } catch (WorkFailedException e) {
            return null;
        }
    }

    /** Tables and columns whose row or value is gone in what is there now, although nothing of it should be. */
    List<ObjectId> lost(Snapshot now) {
        TreeSet<ObjectId> lost = new TreeSet<>();
        before.forEach((seed, values) -> {
            if (!sides.mayGo(seed.table())) {
                compare(seed, values, now, lost);
            }
        });
        return List.copyOf(lost);
    }

    private void compare(Seed seed, List<String> values, Snapshot now, Collection<ObjectId> lost) {
        List<ObjectId> columns =
                seed.columns().stream().filter(column -> isThere(column, now)).toList();
        List<String> after = values(
                sides.renamed(seed.table()),
                columns.stream().map(sides::renamed).toList());
        if (after == null || Integer.parseInt(after.getFirst()) < Integer.parseInt(values.getFirst())) {
            lost.add(seed.table());
            return;
        }
        for (int i = 0; i < seed.columns().size(); i++) {
            ObjectId column = seed.columns().get(i);
            int at = columns.indexOf(column);
            String is = at < 0 ? "-" : after.get(at + 1);
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
        return !was.equals("-") && (sameType ? !was.equals(is) : is.equals("-"));
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
        return new SeededRows(tables, columns, unseeded.stream().sorted().toList());
    }
}
