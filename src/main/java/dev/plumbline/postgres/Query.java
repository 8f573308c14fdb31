package dev.plumbline.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One {@code read/NAME.sql} for one major version. <code>{include x}</code> stands for {@code read/include/x.sql};
 * <code>{14: x else y}</code> for x from that version on, and for y before; <code>{secrets: x else y}</code> for x where the role may
 * see what only superusers may; {@code :name} is a bound parameter.
 *
 * @param sql with a question mark for each parameter
 * @param parameters their names in order
 */
record Query(String sql, List<String> parameters) {
    private static final Pattern INCLUDE = Pattern.compile("\\{include (\\w+)\\}");
    private static final Pattern VERSION = Pattern.compile("\\{(\\d+|secrets): (.*?)\\s?else (.*?)\\}", Pattern.DOTALL);
    private static final Pattern PARAMETER = Pattern.compile("(?<!:):([a-z]+)");

    static Query of(String name, ReadScope scope) {
        String whole = INCLUDE.matcher(resource(name))
                .replaceAll(include -> Matcher.quoteReplacement(
                        resource("include/" + include.group(1)).strip()));
        String fitting = VERSION.matcher(whole)
                .replaceAll(choice ->
                        Matcher.quoteReplacement(fits(choice.group(1), scope) ? choice.group(2) : choice.group(3)));
        List<String> parameters = PARAMETER
                .matcher(fitting)
                .results()
                .map(result -> result.group(1))
                .toList();
        return new Query(PARAMETER.matcher(fitting).replaceAll("?"), parameters);
    }

    private static boolean fits(String condition, ReadScope scope) {
        return condition.equals("secrets") ? scope.secrets() : scope.major() >= Integer.parseInt(condition);
    }

    /** Binds arrays of oids and booleans by name. */
    PreparedStatement prepare(Connection connection, Map<String, Object> values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.size(); i++) {
            Object value = values.get(parameters.get(i));
            if (value instanceof List<?> oids) {
                statement.setArray(i + 1, connection.createArrayOf("oid", oids.toArray()));
            } else {
                statement.setObject(i + 1, value);
            }
        }
        return statement;
    }

    private static String resource(String name) {
        try (InputStream in = Query.class.getResourceAsStream("read/" + name + ".sql")) {
            if (in == null) {
                throw new IllegalStateException("this program lacks its resource read/" + name + ".sql");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
