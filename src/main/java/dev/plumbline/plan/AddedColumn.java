package dev.plumbline.plan;

import dev.plumbline.catalog.Column;
import dev.plumbline.catalog.Domain;
import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.Routine;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A column added to a table with rows: a value that is one for all of them is kept in the catalog (manual, "ALTER TABLE", Notes). */
record AddedColumn(Side expected, Column column) {
    /** The functions of {@code pg_catalog} that are volatile and give a value ({@code pg_proc.provolatile}). */
    private static final Set<String> VOLATILE = Set.of(
            "nextval",
            "setval",
            "currval",
            "lastval",
            "random",
            "random_normal",
            "clock_timestamp",
            "timeofday",
            "gen_random_uuid",
            "uuidv4",
            "uuidv7",
            "set_config",
            "pg_sleep",
            "query_to_xml",
            "lo_create",
            "lo_from_bytea");

    private static final Pattern CALL = Pattern.compile("([a-z_][a-z0-9_]*)\\(");

    boolean rewrites() {
        return !ColumnStatements.isForeign(column) && mustWriteValues();
    }

    private boolean mustWriteValues() {
        return (column.identity() != null && !getsIdentityLater())
                || (column.generated() != null && column.generated().startsWith("stored"))
                || TypeChange.isConstrained(expected, column.type())
                || isVolatile();
    }

    /** Whether it fails as soon as there is a row. */
    boolean needsEmptyTable() {
        return !ColumnStatements.isForeign(column)
                && value() == null
                && (column.identity() == null || getsIdentityLater())
                && column.generated() == null
                && (column.notNull() || domainIsNotNull(column.type()));
    }

    /** Whether child tables get the column too, but no identity: the server refuses to add both at once. */
    boolean getsIdentityLater() {
        return column.identity() != null
                && !expected.isPartitioned(column.parent())
                && expected.neededBy(column.id()).stream().anyMatch(node -> expected.find(node) instanceof Column);
    }

    private boolean domainIsNotNull(String type) {
        Domain domain = domain(type);
        return domain != null && (domain.notNull() || domainIsNotNull(domain.type()));
    }

    private @Nullable Domain domain(String type) {
        return expected.find(new ObjectId("domain", type)) instanceof Domain domain ? domain : null;
    }

    private @Nullable String value() {
        Domain domain = domain(column.type());
        return column.defaultValue() != null || domain == null ? column.defaultValue() : domain.defaultValue();
    }

    private boolean isVolatile() {
        String value = value();
        if (value == null) {
            return false;
        }
        Matcher calls = CALL.matcher(value.replaceAll("'(?:[^']|'')*'", "''"));
        boolean builtIn = calls.results().anyMatch(call -> VOLATILE.contains(call.group(1)));
        return builtIn || callsVolatile(ColumnStatements.defaultOf(column.id())) || callsVolatile(column.id());
    }

    private boolean callsVolatile(ObjectId node) {
        return expected.needs(node).stream()
                .anyMatch(need -> (need.kind().equals("extension") && calls(node)) || isVolatile(need));
    }

    private boolean isVolatile(ObjectId need) {
        return expected.find(need) instanceof Routine routine
                && routine.volatility().equals("volatile");
    }

    /** Whether a function of an extension, of which nothing is known, may be what the expression needs. */
    private boolean calls(ObjectId node) {
        String value = value();
        return node.kind().equals("default") && value != null && value.contains("(");
    }
}
