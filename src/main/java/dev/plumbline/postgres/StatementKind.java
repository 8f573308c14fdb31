package dev.plumbline.postgres;

import java.util.List;

/** How a statement of a project is treated on a scratch database before anything of it is run. */
enum StatementKind {
    /** Sent as it is. */
    PLAIN(""),
    /** Makes a role: a bare one is made instead, without login and rights. */
    CREATE_ROLE(""),
    /** Sent inside a transaction of its own, as it means nothing outside of one. */
    IN_TRANSACTION(""),
    SWITCH_ROLE("it switches the role and holds no schema"),
    REPLICATION_ROLE("it switches session_replication_role and holds no schema"),
    TRANSACTION_CONTROL("it begins or ends a transaction, and every statement is replayed on its own"),
    ROLE_ATTRIBUTES("it changes roles, which belong to the server and not to the schema"),
    ROWS("it loads rows from the client and holds no schema");

    private final String leftOut;

    StatementKind(String leftOut) {
        this.leftOut = leftOut;
    }

    /** Why it is left out; empty where it is not. */
    String leftOut() {
        return leftOut;
    }

    static StatementKind of(SqlPart part) {
        List<SqlToken> tokens = part.tokens();
        String first = tokens.getFirst().upper();
        return switch (first) {
            case "SET", "RESET" -> ofSetting(tokens);
            case "BEGIN", "START", "COMMIT", "END", "ROLLBACK", "ABORT", "SAVEPOINT", "RELEASE" -> TRANSACTION_CONTROL;
            case "PREPARE" -> StatementWords.begins(tokens, "prepare", "transaction") ? TRANSACTION_CONTROL : PLAIN;
            case "LOCK", "DECLARE" -> IN_TRANSACTION;
            case "COPY" -> part.isCopyFromStdin() ? ROWS : PLAIN;
            case "CREATE" -> namesRole(tokens, 1) ? CREATE_ROLE : PLAIN;
            case "ALTER", "DROP" -> namesRole(tokens, 1) ? ROLE_ATTRIBUTES : PLAIN;
            case "COMMENT" -> StatementWords.begins(tokens, "comment", "on", "role") ? ROLE_ATTRIBUTES : PLAIN;
            case "GRANT", "REVOKE" -> StatementWords.has(tokens, "ON") ? PLAIN : ROLE_ATTRIBUTES;
            default -> PLAIN;
        };
    }

    private static StatementKind ofSetting(List<SqlToken> tokens) {
        int at = tokens.size() > 1
                        && (tokens.get(1).isWord("local") || tokens.get(1).isWord("session"))
                ? 2
                : 1;
        if (tokens.size() <= at) {
            return PLAIN;
        }
        if (tokens.get(at).isWord("role") || StatementWords.has(tokens.subList(1, tokens.size()), "authorization")) {
            return SWITCH_ROLE;
        }
        if (tokens.get(at).isName() && tokens.get(at).name().equals("session_replication_role")) {
            return REPLICATION_ROLE;
        }
        return tokens.get(1).isWord("local")
                        || tokens.get(1).isWord("constraints")
                        || tokens.get(1).isWord("transaction")
                ? IN_TRANSACTION
                : PLAIN;
    }

    private static boolean namesRole(List<SqlToken> tokens, int at) {
        if (tokens.size() <= at + 1) {
            return false;
        }
        SqlToken kind = tokens.get(at);
        boolean role = kind.isWord("role") || kind.isWord("user") || kind.isWord("group");
        return role && !tokens.get(at + 1).isWord("mapping");
    }
}
