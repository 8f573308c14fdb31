package dev.plumbline.postgres;

import dev.plumbline.port.Connection.Secret;
import dev.plumbline.port.UnreachableException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.util.Optional;

/** Says why a server does not let us in: what, why, and what to do; without the password, whoever's words it stood in. */
record Unreachable(String name, LiveTarget target, Optional<Secret> password) {
    UnreachableException because(SQLException e) {
        String what = name.equals(target.label()) ? name : name + " (" + target.label() + ")";
        return new UnreachableException(scrubbed("cannot reach " + what + ": " + why(e)), remedy(e), withoutSecrets(e));
    }

    UnreachableException tooOld(int major) {
        String why = "it runs PostgreSQL " + major + ", which is too old to be read";
        return new UnreachableException(
                name + " (" + target.label() + "): " + why, "PostgreSQL 13 is the oldest.", new SQLException(why));
    }

    private String why(SQLException e) {
        Throwable root = rootOf(e);
        return switch (root) {
            case UnknownHostException unknown -> "the host " + target.host() + " is not known";
            case SocketTimeoutException timeout -> "it did not answer in time";
            case ConnectException refused -> "nothing listens there (" + refused.getMessage() + ")";
            default -> isTimeout(e) ? "it did not answer in time" : ServerErrors.textOf(e);
        };
    }

    private String remedy(SQLException e) {
        String state = ServerErrors.stateOf(e);
        return switch (state) {
            case "28P01", "28000" ->
                "Check user and password: see `password:` in the connection file, PGPASSWORD and ~/.pgpass.";
            case "3D000" -> "Check the database's name.";
            case "53300" -> "Wait until others disconnect.";
            default ->
                rootOf(e) instanceof UnknownHostException
                        ? "Check the host's name and your network or VPN."
                        : "Check host and port, and whether the server runs and can be reached from here.";
        };
    }

    private static boolean isTimeout(SQLException e) {
        return String.valueOf(e.getMessage()).contains("timed out");
    }

    private static Throwable rootOf(Throwable e) {
        Throwable cause = e.getCause();
        return cause == null ? e : rootOf(cause);
    }

    /** The failure for logs: its words and place, none of the driver's objects. */
    private SQLException withoutSecrets(SQLException e) {
        SQLException copy = new SQLException(scrubbed(String.valueOf(e.getMessage())), e.getSQLState());
        copy.setStackTrace(e.getStackTrace());
        return copy;
    }

    String scrubbed(String text) {
        String secret = password.map(Secret::reveal).orElse("");
        String shown = text.replaceAll("(?i)(password=)[^&\\s]+", "$1***");
        return secret.length() < 3 ? shown : shown.replace(secret, "***");
    }
}
