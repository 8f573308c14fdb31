package dev.plumbline.postgres;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;

/** The JDBC driver, asked directly: no other driver of the class path is tried. */
final class Driver {
    private Driver() {}

    static Connection connect(String url, Properties properties) throws SQLException {
        Connection connection = new org.postgresql.Driver().connect(url, properties);
        if (connection == null) {
            throw new SQLException("the driver does not take such a URL", "08001");
        }
        return connection;
    }

    static String url(String host, int port, String database) {
        String bracketed = host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host;
        return "jdbc:postgresql://" + bracketed + ":" + port + "/"
                + URLEncoder.encode(database, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
