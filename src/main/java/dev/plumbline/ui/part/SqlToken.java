package dev.plumbline.ui.part;

/** A piece of SQL text with what it is. */
public record SqlToken(Sort sort, String text) {
    /** What a piece of SQL is, as far as colours go. */
    public enum Sort {
        KEYWORD,
        TYPE,
        STRING,
        NUMBER,
        COMMENT,
        OTHER
    }

    /** The style class of its colour. */
    public String style() {
        return "sql-" + sort.name().toLowerCase(java.util.Locale.ROOT);
    }
}
