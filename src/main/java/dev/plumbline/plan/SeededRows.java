package dev.plumbline.plan;

import dev.plumbline.catalog.ObjectId;
import java.util.List;

/**
 * What a plan was seen to keep on a scratch copy.
 *
 * @param tables that had a row before and have it after
 * @param columns of these that held a value before and hold it after
 * @param unseeded tables and columns of which nothing can be said: no row or value could be put there
 */
public record SeededRows(int tables, int columns, List<ObjectId> unseeded) {
    /** Nothing was tried. */
    public static final SeededRows NONE = new SeededRows(0, 0, List.of());

    public SeededRows {
        unseeded = List.copyOf(unseeded);
    }
}
