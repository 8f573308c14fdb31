package dev.plumbline.catalog;

import java.util.Comparator;

/**
 * One object that cannot be without another, as {@code pg_depend} tells it: a view needs the columns it reads. Ids may name what is no
 * object of a snapshot: {@code default:meals.foods/brand}, or a partition's column that follows from the partitioned table's.
 *
 * @param from what needs
 * @param to what is needed
 */
public record Dependency(ObjectId from, ObjectId to) implements Comparable<Dependency> {
    private static final Comparator<Dependency> ORDER =
            Comparator.comparing(Dependency::from).thenComparing(Dependency::to);

    @Override
    public int compareTo(Dependency other) {
        return ORDER.compare(this, other);
    }
}
