package dev.plumbline.postgres;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Looks for words and the names after them among the tokens of a statement. */
final class StatementWords {
    private static final Set<String> SELF = Set.of("current_user", "session_user", "current_role", "public", "none");

    private StatementWords() {}

    /** Whether the statement begins with these words. */
    static boolean begins(List<SqlToken> tokens, String... words) {
        return matchesAt(tokens, 0, words);
    }

    /** Whether these words stand somewhere, one after the other. */
    static boolean has(List<SqlToken> tokens, String... words) {
        for (int i = 0; i < tokens.size(); i++) {
            if (matchesAt(tokens, i, words)) {
                return true;
            }
        }
        return false;
    }

    /**
     * The names after each place where these words stand: roles of {@code OWNER TO x}, {@code CREATE ROLE x}. A list with a word such as
     * {@code CURRENT_USER} in it gives none.
     */
    static List<String> namesAfter(List<SqlToken> tokens, String... words) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            int next = i + words.length;
            if (matchesAt(tokens, i, words)
                    && next < tokens.size()
                    && tokens.get(next).isName()) {
                addListFrom(tokens, next, names);
            }
        }
        return names;
    }

    private static void addListFrom(List<SqlToken> tokens, int first, List<String> names) {
        for (int i = first; i < tokens.size() && tokens.get(i).isName(); i += 2) {
            SqlToken token = tokens.get(i);
            if (token.type() == SqlToken.Type.WORD && SELF.contains(token.name())) {
                names.clear();
                return;
            }
            names.add(token.name());
            if (i + 1 >= tokens.size() || !tokens.get(i + 1).isSymbol(',')) {
                return;
            }
        }
    }

    private static boolean matchesAt(List<SqlToken> tokens, int start, String... words) {
        if (start + words.length > tokens.size()) {
            return false;
        }
        for (int i = 0; i < words.length; i++) {
            if (!tokens.get(start + i).isWord(words[i])) {
                return false;
            }
        }
        return true;
    }
}
