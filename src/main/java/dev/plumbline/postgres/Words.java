package dev.plumbline.postgres;

/** The letters of the system catalogs as words (PostgreSQL manual, "System Catalogs"). */
final class Words {
    private Words() {}

    static String persistence(char letter) {
        return switch (letter) {
            case 'p' -> "permanent";
            case 'u' -> "unlogged";
            default -> unknown(letter);
        };
    }

    static String storage(char letter) {
        return switch (letter) {
            case ' ' -> "default";
            case 'p' -> "plain";
            case 'e' -> "external";
            case 'm' -> "main";
            case 'x' -> "extended";
            default -> unknown(letter);
        };
    }

    static String compression(char letter) {
        return switch (letter) {
            case ' ' -> "default";
            case 'p' -> "pglz";
            case 'l' -> "lz4";
            default -> unknown(letter);
        };
    }

    static String volatility(char letter) {
        return switch (letter) {
            case 'i' -> "immutable";
            case 's' -> "stable";
            case 'v' -> "volatile";
            default -> unknown(letter);
        };
    }

    static String parallel(char letter) {
        return switch (letter) {
            case 's' -> "safe";
            case 'r' -> "restricted";
            case 'u' -> "unsafe";
            default -> unknown(letter);
        };
    }

    /** When a trigger or rule fires. */
    static String enabled(char letter) {
        return switch (letter) {
            case 'O' -> "origin";
            case 'D' -> "disabled";
            case 'R' -> "replica";
            case 'A' -> "always";
            default -> unknown(letter);
        };
    }

    static String command(char letter) {
        return switch (letter) {
            case '*' -> "ALL";
            case 'r' -> "SELECT";
            case 'a' -> "INSERT";
            case 'w' -> "UPDATE";
            case 'd' -> "DELETE";
            default -> unknown(letter);
        };
    }

    /** A letter of a version that is newer than this program stays visible. */
    private static String unknown(char letter) {
        return String.valueOf(letter);
    }
}
