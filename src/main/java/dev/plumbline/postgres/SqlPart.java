package dev.plumbline.postgres;

import java.util.List;
import java.util.stream.Collectors;

/**
 * One statement of a script.
 *
 * @param sql from its first token to the last, without the semicolon
 * @param line where it begins, from 1
 * @param copyData the rows that follow a {@code COPY … FROM stdin} of a dump; empty for all others
 */
record SqlPart(String sql, int line, List<SqlToken> tokens, String copyData) {
    /** Its words in capitals and its symbols, with a blank between them. */
    String shape() {
        return tokens.stream().map(SqlToken::upper).collect(Collectors.joining(" "));
    }

    /** The statement put together again from its tokens alone, so that it holds nothing that was not looked at. */
    String fromTokens() {
        StringBuilder rebuilt = new StringBuilder();
        int end = tokens.getFirst().start();
        for (SqlToken token : tokens) {
            rebuilt.append(token.start() > end ? " " : "").append(token.text());
            end = token.end();
        }
        return rebuilt.toString();
    }

    boolean isMetaCommand() {
        return tokens.getFirst().type() == SqlToken.Type.META;
    }

    boolean isCopyFromStdin() {
        return tokens.getFirst().isWord("copy") && StatementWords.has(tokens, "FROM", "STDIN");
    }

    /** The line in the script of a position that the server reports, which counts characters from 1; 0: not known. */
    int lineOf(int position) {
        if (position <= 0) {
            return line;
        }
        int characters = Math.min(position - 1, sql.codePointCount(0, sql.length()));
        int end = sql.offsetByCodePoints(0, characters);
        return line + (int) sql.substring(0, end).chars().filter(c -> c == '\n').count();
    }
}
