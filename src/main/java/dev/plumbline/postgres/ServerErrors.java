package dev.plumbline.postgres;

import dev.plumbline.catalog.SqlName;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** What PostgreSQL's errors say; messages are in English ({@code lc_messages} C). */
final class ServerErrors {
    static final String NO_SUCH_TABLE = "42P01";
    static final String NO_SUCH_SCHEMA = "3F000";
    static final String NO_SUCH_OBJECT = "42704";
    static final String NOT_ALLOWED = "42501";
    static final String NOT_SUPPORTED = "0A000";
    static final String CANCELLED = "57014";
    static final String SCHEMA_EXISTS = "42P06";

    private static final Pattern RELATION = Pattern.compile(
            "^(?:relation|table|view|materialized view|sequence|foreign table) \"(.+)\" does not exist$");
    private static final Pattern SCHEMA = Pattern.compile("^schema \"(.+)\" does not exist$");
    private static final Pattern ROLE = Pattern.compile("^role \"(.+)\" does not exist$");

    private static final Pattern LANGUAGE = Pattern.compile("^language \".+\" does not exist$");

    private ServerErrors() {}

    static String stateOf(SQLException e) {
        String state = e.getSQLState();
        return state == null ? "" : state;
    }

    /** The server's own words without "ERROR:", with its detail; the driver's where the server said nothing. */
    static String textOf(SQLException e) {
        ServerErrorMessage server = serverMessage(e);
        if (server == null || server.getMessage() == null) {
            return String.valueOf(e.getMessage());
        }
        String detail = server.getDetail();
        return detail == null ? server.getMessage() : server.getMessage() + " (" + detail + ")";
    }

    /** The server's primary message alone. */
    static String primary(SQLException e) {
        ServerErrorMessage server = serverMessage(e);
        String message = server == null ? e.getMessage() : server.getMessage();
        return message == null ? "" : message;
    }

    /** The character of the statement, from 1, that the error is about; 0: not known. */
    static int positionOf(SQLException e) {
        ServerErrorMessage server = serverMessage(e);
        return server == null ? 0 : server.getPosition();
    }

    /** The role that is not there; empty for any other error. */
    static String missingRole(SQLException e) {
        Matcher role = ROLE.matcher(primary(e));
        return stateOf(e).equals(NO_SUCH_OBJECT) && role.matches() ? role.group(1) : "";
    }

    /** Whether the server has no such procedural language: what is written in it cannot be made here, whoever asks. */
    static boolean lacksLanguage(SQLException e) {
        return stateOf(e).equals(NO_SUCH_OBJECT) && LANGUAGE.matcher(primary(e)).matches();
    }

    /**
     * The relation or schema that is not there, as {@code schema.name} with quotes where needed; empty for any other error. The server
     * writes both parts without quotes, so the statement decides whether a dot belongs to a name.
     */
    static String missing(SQLException e, List<SqlToken> tokens) {
        String message = primary(e);
        Matcher schema = SCHEMA.matcher(message);
        if (stateOf(e).equals(NO_SUCH_SCHEMA) && schema.matches()) {
            return SqlName.quote(schema.group(1));
        }
        Matcher relation = RELATION.matcher(message);
        return stateOf(e).equals(NO_SUCH_TABLE) && relation.matches() ? qualified(relation.group(1), tokens) : "";
    }

    private static String qualified(String written, List<SqlToken> tokens) {
        int dot = written.indexOf('.');
        boolean oneName =
                tokens.stream().anyMatch(token -> token.isName() && token.name().equals(written));
        return dot < 0 || oneName
                ? SqlName.qualified("public", written)
                : SqlName.qualified(written.substring(0, dot), written.substring(dot + 1));
    }

    static void closeQuietly(@Nullable AutoCloseable closeable) {
        try {
            if (closeable != null) {
                closeable.close();
            }
        } catch (Exception e) {
            // The session ends with its socket anyway, and the work it was for is done or has failed with a reason of
            // its own.
            return;
        }
    }

    private static @Nullable ServerErrorMessage serverMessage(SQLException e) {
        return e instanceof PSQLException server ? server.getServerErrorMessage() : null;
    }
}
