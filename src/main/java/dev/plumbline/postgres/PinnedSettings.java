package dev.plumbline.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Everything that changes how the server spells a definition, pinned for the transaction. */
final class PinnedSettings {
    private PinnedSettings() {}

    static void pin(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "SELECT set_config(name, value, true) FROM (VALUES ('search_path', 'pg_catalog'), ('jit', 'off'),"
                            + " ('quote_all_identifiers', 'off'), ('standard_conforming_strings', 'on'), ('DateStyle', 'ISO'),"
                            + " ('IntervalStyle', 'postgres'), ('TimeZone', 'UTC'), ('extra_float_digits', '1'), ('bytea_output', 'hex'),"
                            + " ('lc_monetary', 'C')) AS pinned (name, value)");
        }
    }
}
