package dev.plumbline.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class TestServerTest {
    @Test
    void aDatabaseIsThereUntilItIsClosed() throws SQLException {
        String url;
        try (TestServer.EmptyDatabase database = TestServer.emptyDatabase()) {
            database.execute("CREATE TABLE a (); CREATE TABLE b ()");
            url = database.jdbcUrl();
            try (var other = DriverManager.getConnection(url);
                    var statement = other.createStatement();
                    var rows = statement.executeQuery(
                            "SELECT count(*) FROM pg_class WHERE relnamespace = 'public'::regnamespace")) {
                rows.next();
                assertEquals(2, rows.getInt(1));
            }
        }
        assertThrows(SQLException.class, () -> DriverManager.getConnection(url).close());
    }
}
