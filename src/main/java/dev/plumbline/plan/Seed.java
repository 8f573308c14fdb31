package dev.plumbline.plan;

import dev.plumbline.catalog.ObjectId;
import java.util.List;

/**
 * One row for one table of a scratch copy.
 *
 * @param table as in {@code table:meals.foods}
 * @param attempts statements that may insert it, the fullest first
 * @param columns all of the table that hold values of their own
 */
public record Seed(ObjectId table, List<String> attempts, List<ObjectId> columns) {
    public Seed {
        attempts = List.copyOf(attempts);
        columns = List.copyOf(columns);
    }
}
