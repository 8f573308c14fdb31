package dev.plumbline.plan;

import java.util.List;

/**
 * How a statement must be run.
 *
 * @param inTransaction whether it stands in its group's transaction; else the server refuses it inside of one, and it is a group by itself
 * @param locks what it takes of tables that others use meanwhile, in plans that are careful about that; else empty
 * @param note a sentence for who reads it, such as that no gentler form exists; may be empty
 */
public record Running(boolean inTransaction, List<TableLock> locks, String note) {
    /** In a transaction with others, as fast as it goes. */
    public static final Running PLAIN = new Running(true, List.of(), "");

    public Running {
        locks = List.copyOf(locks);
    }
}
