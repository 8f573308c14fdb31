package dev.plumbline.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Our automatic names are those that the server gives. */
class AutomaticNameTest {
    @ParameterizedTest
    @CsvSource({
        "t, a",
        "t23456789012345678901234567890123456789012345678901234567890123, a",
        "t, c23456789012345678901234567890123456789012345678901234567890123",
        "t234567890123456789012345678901234567890, c234567890123456789012345678901234567890",
        "ßßßßßßßßßßßßßßßßßßßßßßßßßßßßßß, äöäöäöäöäöäöäöäöäöäöäöäöäöäöä"
    })
    void theServerGivesTheSame(String table, String column) throws SQLException {
        try (TestServer.EmptyDatabase database = TestServer.emptyDatabase()) {
            database.execute("CREATE TABLE " + table + " (" + column + " int, b int)");
            database.execute("CREATE INDEX ON " + table + " (" + column + ", b)");
            try (Statement statement = database.connection().createStatement();
                    ResultSet row = statement.executeQuery(
                            "SELECT relname FROM pg_class WHERE relkind = 'i' AND relnamespace = 'public'::regnamespace")) {
                row.next();
                assertEquals(row.getString(1), AutomaticName.of(table, List.of(column, "b"), "idx"));
            }
        }
    }
}
