package dev.plumbline.plan;

/** The stable codes of what can go wrong when a statement runs, each with one sentence for people. */
public enum HazardCode {
    DATA_LOSS("data-loss", "deletes rows or values that cannot be brought back"),
    TABLE_REWRITE("table-rewrite", "writes the whole table anew while nobody can use it"),
    BLOCKS_ACCESS("blocks-access", "lets nobody read or write meanwhile"),
    BLOCKS_WRITES("blocks-writes", "lets nobody write meanwhile"),
    VALIDATES_ROWS("validates-rows", "reads every row and fails where one does not fit"),
    WOULD_FAIL_ON_DATA("would-fail-on-data", "fails on rows that are there now"),
    CHANGES_ACCESS("changes-access", "changes who may see or do what"),
    BREAKS_CODE("breaks-code", "code that uses the old name or signature fails"),
    NON_TRANSACTIONAL("non-transactional", "cannot be undone by a rollback of what comes after it"),
    NEEDS_EXTENSION("needs-extension", "needs the extension's files on the server"),
    NEEDS_PRIVILEGE("needs-privilege", "needs a superuser or the owner of something else"),
    NEEDS_SECRET("needs-secret", "holds a placeholder in whose place you must write the secret before it runs"),
    NEEDS_PUBLISHER(
            "needs-publisher",
            "says nothing to the publisher: make or drop the replication slot there, and then refresh the publication here");

    private final String code;
    private final String sentence;

    HazardCode(String code, String sentence) {
        this.code = code;
        this.sentence = sentence;
    }

    /** As written in files and on the command line: {@code data-loss}. */
    public String code() {
        return code;
    }

    /** What it means, without a subject. */
    public String sentence() {
        return sentence;
    }
}
