package dev.plumbline.plan;

import dev.plumbline.catalog.CatalogObject;
import dev.plumbline.catalog.Column;
import dev.plumbline.catalog.ForeignKey;
import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.Snapshot;
import dev.plumbline.catalog.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A row for each table of a copy of the actual side, so that a plan can be seen to keep it. Values fit both sides' types, checks and
 * foreign keys as far as these can be read.
 */
public final class Seeds {
    private final Side actual;
    private final SeedRow row;
    private final Set<ObjectId> ordered = new LinkedHashSet<>();
    private final Set<ObjectId> open = new LinkedHashSet<>();

    private Seeds(Side actual, Side expected) {
        this.actual = actual;
        this.row = new SeedRow(actual, expected);
    }

    /** In an order in which referenced tables come first. */
    public static List<Seed> of(Snapshot actual, Snapshot expected) {
        return new Seeds(new Side(actual), new Side(expected)).all();
    }

    private List<Seed> all() {
        for (CatalogObject object : actual.snapshot().objects().values()) {
            if (object instanceof Table table && table.partitionKey() == null) {
                place(table.id());
            }
        }
        List<Seed> seeds = new ArrayList<>();
        for (ObjectId table : ordered) {
            List<Column> columns = columns(table);
            seeds.add(new Seed(
                    table,
                    row.attempts(table, columns),
                    columns.stream().map(Column::id).toList()));
        }
        return seeds;
    }

    private void place(ObjectId table) {
        if (ordered.contains(table) || !open.add(table)) {
            return;
        }
        for (ObjectId child : actual.under(table)) {
            if (actual.find(child) instanceof ForeignKey key) {
                leaves(key.references()).forEach(this::place);
            }
        }
        ordered.add(table);
    }

    /** The table itself, or the partitions that hold its rows. */
    private List<ObjectId> leaves(ObjectId table) {
        return actual.isPartitioned(table)
                ? actual.partitions(table).stream()
                        .flatMap(partition -> leaves(partition).stream())
                        .toList()
                : List.of(table);
    }

    private List<Column> columns(ObjectId table) {
        return actual.under(table).stream()
                .map(actual::find)
                .filter(Column.class::isInstance)
                .map(Column.class::cast)
                .filter(column -> column.generated() == null)
                .sorted(Comparator.comparingInt(Column::position))
                .toList();
    }
}
