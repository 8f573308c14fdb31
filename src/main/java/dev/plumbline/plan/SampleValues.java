package dev.plumbline.plan;

import dev.plumbline.catalog.Domain;
import dev.plumbline.catalog.EnumType;
import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.SqlName;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One plain value for each type that PostgreSQL brings, for enums and for domains; none for what is unknown. */
final class SampleValues {
    private static final Pattern BITS = Pattern.compile("bit\\((\\d+)\\)");
    private static final Map<Pattern, String> BY_TYPE = Map.ofEntries(
            value("smallint|integer|bigint|numeric.*|real|double precision|money|oid|xid8?|bit varying.*|bit", "'1'"),
            value("text|character.*|citext|name|\"char\"|bpchar|ltree|tsquery", "'a'"),
            value("boolean", "true"),
            value("date|timestamp.*", "'2024-01-01'"),
            value("time.*", "'12:00'"),
            value("interval.*", "'1 day'"),
            value("uuid", "'00000000-0000-0000-0000-000000000001'"),
            value("jsonb?", "'{}'"),
            value("bytea", "'\\x61'"),
            value("inet|cidr", "'10.0.0.1'"),
            value("macaddr", "'08:00:2b:01:02:03'"),
            value("macaddr8", "'08:00:2b:01:02:03:04:05'"),
            value("(int[48]|num)range", "'[1,2)'"),
            value("(ts|tstz|date)range", "'[2024-01-01,2024-01-02)'"),
            value(".*multirange", "'{}'"),
            value("point", "'(1,1)'"),
            value("line", "'{1,1,1}'"),
            value("lseg|box|path|polygon", "'((1,1),(2,2))'"),
            value("circle", "'<(1,1),1>'"),
            value("tsvector|hstore", "'a=>1'"),
            value("xml", "'<a/>'"),
            value("pg_lsn", "'0/1'"));

    private SampleValues() {}

    private static Map.Entry<Pattern, String> value(String types, String literal) {
        return Map.entry(Pattern.compile(types), literal);
    }

    /** A literal of that type as the side has it; null where we know none. */
    static @Nullable String of(String type, Side side) {
        String plain = type.substring(type.lastIndexOf('.') + 1);
        if (type.endsWith("[]")) {
            String element = of(type.substring(0, type.length() - 2), side);
            return element == null ? "'{}'" : "ARRAY[" + element + "]::" + type;
        }
        if (side.find(new ObjectId("type", type)) instanceof EnumType labels) {
            return labels.labels().isEmpty()
                    ? null
                    : SqlName.literal(labels.labels().getFirst());
        }
        if (side.find(new ObjectId("domain", type)) instanceof Domain domain) {
            return of(domain.type(), side);
        }
        Matcher bits = BITS.matcher(plain);
        if (bits.matches()) {
            return "B'" + "1".repeat(Integer.parseInt(bits.group(1))) + "'";
        }
        return BY_TYPE.entrySet().stream()
                .filter(entry -> entry.getKey().matcher(plain).matches())
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }
}
