package dev.plumbline.catalog;

/**
 * One object that cannot be without another, as {@code pg_depend} tells it: a view needs the columns it reads. Ids may name what is no
 * object of a snapshot: {@code default:meals.foods/brand}, or a partition's column that follows from the partitioned table's.
 *
 * @param from what needs
 * @param to what is needed
 */
public record Dependency(ObjectId from, ObjectId to) {}
