package dev.plumbline.postgres;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits a script into its statements, as psql does: at semicolons outside quotes, brackets and {@code BEGIN ATOMIC … END} bodies. The
 * restrict and unrestrict commands of a dump are passed over; any other command of psql is a part of its own.
 */
final class SqlScript {
    private final String text;
    private final SqlLexer lexer;
    private final List<SqlPart> parts = new ArrayList<>();
    private List<SqlToken> current = new ArrayList<>();
    private int brackets;
    private int bodies;
    private int countedTo;
    private int line = 1;

    private SqlScript(String text) {
        this.text = text;
        this.lexer = new SqlLexer(text, 0);
    }

    static List<SqlPart> split(String text) {
        return new SqlScript(text).parts();
    }

    private List<SqlPart> parts() {
        for (SqlToken token = lexer.next(); token != null; token = lexer.next()) {
            if (token.type() == SqlToken.Type.META) {
                metaCommand(token);
            } else if (token.isSymbol(';') && brackets == 0 && bodies == 0) {
                end();
            } else {
                add(token);
            }
        }
        end();
        return parts;
    }

    private void add(SqlToken token) {
        if (token.isSymbol('(')) {
            brackets++;
        } else if (token.isSymbol(')')) {
            brackets = Math.max(0, brackets - 1);
        } else if (brackets == 0 && makesRoutine()) {
            countBody(token);
        }
        current.add(token);
    }

    /** As psql's lexer: BEGIN and, inside, CASE open; END closes. */
    private void countBody(SqlToken token) {
        if (token.isWord("begin") || (bodies > 0 && token.isWord("case"))) {
            bodies++;
        } else if (token.isWord("end") && bodies > 0) {
            bodies--;
        }
    }

    private boolean makesRoutine() {
        int kind = StatementWords.begins(current, "create", "or", "replace") ? 3 : 1;
        return StatementWords.begins(current, "create")
                && current.size() > kind
                && (current.get(kind).isWord("function") || current.get(kind).isWord("procedure"));
    }

    private void metaCommand(SqlToken backslash) {
        int start = backslash.start();
        lexer.skipLine(start);
        String command = text.substring(start, lexer.position()).strip();
        if (!command.matches("\\\\(un)?restrict\\b.*")) {
            end();
            current.add(backslash);
            parts.add(new SqlPart(command, lineAt(start), List.copyOf(current), ""));
            current = new ArrayList<>();
        }
    }

    private void end() {
        brackets = 0;
        bodies = 0;
        if (current.isEmpty()) {
            return;
        }
        int start = current.getFirst().start();
        String sql = text.substring(start, current.getLast().end());
        SqlPart part = new SqlPart(sql, lineAt(start), List.copyOf(current), "");
        current = new ArrayList<>();
        parts.add(part.isCopyFromStdin() ? withRows(part) : part);
    }

    private SqlPart withRows(SqlPart copy) {
        lexer.skipLine(lexer.position());
        int start = lexer.position();
        int end = start;
        while (end < text.length() && !lineFrom(end).strip().equals("\\.")) {
            end = Math.min(text.length(), end + lineFrom(end).length() + 1);
        }
        lexer.moveTo(end);
        lexer.skipLine(end);
        return new SqlPart(copy.sql(), copy.line(), copy.tokens(), text.substring(start, end));
    }

    private String lineFrom(int start) {
        int end = text.indexOf('\n', start);
        return text.substring(start, end < 0 ? text.length() : end);
    }

    private int lineAt(int position) {
        for (; countedTo < position; countedTo++) {
            line += text.charAt(countedTo) == '\n' ? 1 : 0;
        }
        return line;
    }
}
