package dev.plumbline.plan;

/** What the time of a statement depends on, shortest first. */
public enum Span {
    /** The catalogs alone: a moment, once it has its lock. */
    INSTANT("instant", "for a moment"),
    /** All rows are read once. */
    SCAN("scan", "while it reads every row"),
    /** All rows are read and sorted into an index. */
    INDEX_BUILD("index-build", "while it builds the index"),
    /** All rows are written anew, with all indexes. */
    REWRITE("rewrite", "while it writes the table anew");

    private final String code;
    private final String sentence;

    Span(String code, String sentence) {
        this.code = code;
        this.sentence = sentence;
    }

    /** As written in files. */
    public String code() {
        return code;
    }

    /** How long a lock is held, after what it is. */
    public String sentence() {
        return sentence;
    }
}
