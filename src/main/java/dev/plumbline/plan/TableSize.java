package dev.plumbline.plan;

/**
 * How large a table is.
 *
 * @param rows the server's estimate; -1 where it never counted
 * @param bytes with indexes and what is stored apart; -1 where that is not known
 */
public record TableSize(long rows, long bytes) {
    /** All partitions together. */
    TableSize and(TableSize other) {
        return new TableSize(sum(rows, other.rows), sum(bytes, other.bytes));
    }

    private static long sum(long one, long other) {
        return one < 0 ? other : other < 0 ? one : one + other;
    }
}
