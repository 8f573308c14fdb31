package dev.plumbline.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The one place that quotes SQL names and literals, by the rules of PostgreSQL's {@code quote_ident} and {@code quote_literal}
 * (manual, "String Functions"). The keyword list is that of PostgreSQL 18, so the spelling does not depend on the server.
 */
public final class SqlName {
    private static final Set<String> KEYWORDS = Set.of(
            ("all analyse analyze and any array as asc asymmetric authorization between bigint binary bit boolean both "
                            + "case cast char character check coalesce collate collation column concurrently constraint create "
                            + "cross current_catalog current_date current_role current_schema current_time current_timestamp "
                            + "current_user dec decimal default deferrable desc distinct do else end except exists extract false "
                            + "fetch float for foreign freeze from full grant greatest group grouping having ilike in initially "
                            + "inner inout int integer intersect interval into is isnull join json json_array json_arrayagg "
                            + "json_exists json_object json_objectagg json_query json_scalar json_serialize json_table json_value "
                            + "lateral leading least left like limit localtime localtimestamp merge_action national natural nchar "
                            + "none normalize not notnull null nullif numeric offset on only or order out outer overlaps overlay "
                            + "placing position precision primary real references returning right row select session_user setof "
                            + "similar smallint some substring symmetric system_user table tablesample then time timestamp to "
                            + "trailing treat trim true union unique user using values varchar variadic verbose when where window "
                            + "with xmlattributes xmlconcat xmlelement xmlexists xmlforest xmlnamespaces xmlparse xmlpi xmlroot "
                            + "xmlserialize xmltable")
                    .split(" "));

    private SqlName() {}

    /** The identifier as it must be written in SQL: quoted where {@code quote_ident} would quote it. */
    public static String quote(String identifier) {
        return isPlain(identifier) && !KEYWORDS.contains(identifier)
                ? identifier
                : '"' + identifier.replace("\"", "\"\"") + '"';
    }

    private static boolean isPlain(String identifier) {
        for (int i = 0; i < identifier.length(); i++) {
            char c = identifier.charAt(i);
            boolean letter = c >= 'a' && c <= 'z';
            boolean laterDigit = i > 0 && c >= '0' && c <= '9';
            if (!letter && !laterDigit && c != '_') {
                return false;
            }
        }
        return !identifier.isEmpty();
    }

    /** {@code schema.name}, both quoted where needed. */
    public static String qualified(String schema, String name) {
        return quote(schema) + '.' + quote(name);
    }

    /** A string literal; backslashes give the {@code E''} form, as in {@code quote_literal}. */
    public static String literal(String value) {
        String doubled = value.replace("'", "''");
        return value.indexOf('\\') < 0 ? '\'' + doubled + '\'' : "E'" + doubled.replace("\\", "\\\\") + '\'';
    }

    /** Splits {@code a."B.c".d} at the dots outside quotes and takes the quotes away; unquoted parts are kept as they are. */
    public static List<String> split(String dotted) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < dotted.length(); i++) {
            char c = dotted.charAt(i);
            if (c == '"' && quoted && i + 1 < dotted.length() && dotted.charAt(i + 1) == '"') {
                part.append(dotted.charAt(++i));
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == '.' && !quoted) {
                parts.add(part.toString());
                part.setLength(0);
            } else {
                part.append(c);
            }
        }
        parts.add(part.toString());
        return parts;
    }
}
