package dev.plumbline.plan;

import dev.plumbline.catalog.ObjectId;
import java.util.List;

/**
 * One row for one table of a scratch copy.
 *
 * @param table as in {@code table:meals.foods}
 * @param attempts statements that may insert it, the fullest first; each is written when it is asked for
 * @param columns all of the table that hold values of their own
 */
public record Seed(ObjectId table, Iterable<String> attempts, List<ObjectId> columns) {
    public Seed {
        columns = List.copyOf(columns);
    }
}
