package dev.plumbline.alembic;

import dev.plumbline.catalog.Place;
import dev.plumbline.source.PyAnswer;
import dev.plumbline.source.PyBool;
import dev.plumbline.source.PyDict;
import dev.plumbline.source.PyInt;
import dev.plumbline.source.PyNone;
import dev.plumbline.source.PyValue;
import dev.plumbline.source.SymbolCall;
import dev.plumbline.source.schema.TableName;
import dev.plumbline.source.schema.UnreadableException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Queries of PostgreSQL's catalog for a name that nothing has made so far: they surely find none. */
final class CatalogQueries {
    private static final Pattern EXISTS =
            Pattern.compile("(?is)\\s*select\\s+(not\\s+)?exists\\s*\\((.*)\\)\\s*(?:as\\s+\\w+)?\\s*;?\\s*");
    private static final Pattern REGCLASS =
            Pattern.compile("(?is)\\s*select\\s+to_regclass\\s*\\(\\s*'(?:public\\.)?(\\w+)'\\s*\\)\\s*;?\\s*");
    private static final Pattern QUERY =
            Pattern.compile("(?is)\\s*select\\s+(.*?)\\s+from\\s+(.*?)\\s+where\\s+(.*?)\\s*;?\\s*");
    private static final Pattern COUNT = Pattern.compile("(?i)count\\s*\\(\\s*[\\w*]+\\s*\\)");
    private static final Pattern OTHER = Pattern.compile(
            "(?i)\\b(?:select|union|except|intersect|or|left|right|full|lateral|values|with|case|group|having)\\b|--|/\\*|;");
    private static final Pattern SOURCE = Pattern.compile("(?i)(?:^|\\bjoin\\b|,)\\s*([\\w.\"]+)");
    private static final Pattern CATALOG = Pattern.compile("(?i)(?:pg_catalog\\.)?pg_\\w+|information_schema\\.\\w+");
    private static final Pattern NAMED = Pattern.compile(
            "(?i)(?<!\\w)(?:\\w+\\.)?(\\w+)\\s*=\\s*'([^']*)'(?!'|\\s*(?:::|\\)?\\s*(?:is\\b|=|<>|!=)))");
    private static final Pattern NEGATED = Pattern.compile("(?i)\\bnot\\s*$");
    private static final Pattern NEGATED_WHOLE = Pattern.compile("(?i)\\bnot\\s*\\(");

    private static final Set<String> OF_SCHEMAS = Set.of(
            "table_schema",
            "schemaname",
            "nspname",
            "constraint_schema",
            "sequence_schema",
            "trigger_schema",
            "event_object_schema");
    private static final Set<String> OF_COLUMNS = Set.of("column_name", "attname");
    private static final Set<String> OF_OBJECTS = Set.of(
            "table_name",
            "tablename",
            "relname",
            "indexname",
            "conname",
            "constraint_name",
            "typname",
            "viewname",
            "matviewname",
            "sequencename",
            "sequence_name",
            "policyname",
            "tgname",
            "trigger_name",
            "enumlabel");

    /** Types that PostgreSQL has from the start. */
    private static final Pattern BUILT_IN = Pattern.compile(
            "(?i)_?(?:pg_|sql_|reg|int|float|bool|text|name|char|bpchar|varchar|bytea|numeric|money|date|time|interval|json|uuid|xml|oid"
                    + "|xid|cid|tid|inet|cidr|macaddr|bit|varbit|point|line|lseg|box|path|polygon|circle|ts|txid|ref|record|any|void"
                    + "|trigger|event_trigger|internal|cstring|aclitem|gtsvector|num|daterange|datemulti|cardinal|yes_or_no|character).*");

    private final SchemaSoFar soFar;

    CatalogQueries(SchemaSoFar soFar) {
        this.soFar = soFar;
    }

    /** What the call of {@code execute} or {@code scalar} gives; empty where that is not known. */
    Optional<PyValue> answer(SymbolCall call, @Nullable PyValue statement, @Nullable PyValue parameters) {
        String text = statement == null ? null : RawStatements.textOf(statement);
        if (text == null) {
            return Optional.empty();
        }
        Optional<PyAnswer> rows = bound(text, parameters, call.place()).flatMap(this::answer);
        return call.name().equals("scalar") ? rows.map(each -> each.call("scalar")) : rows.map(PyValue.class::cast);
    }

    private static Optional<String> bound(String text, @Nullable PyValue parameters, Place place) {
        Map<String, PyValue> values = new HashMap<>();
        if (parameters instanceof PyDict dict) {
            dict.entries().forEach((key, value) -> values.put(String.valueOf(key.asText()), value));
        }
        try {
            return Optional.of(BoundText.of(text, values, place));
        } catch (UnreadableException e) {
            return Optional.empty();
        }
    }

    private Optional<PyAnswer> answer(String text) {
        Matcher exists = EXISTS.matcher(text);
        if (exists.matches()) {
            Matcher query = QUERY.matcher(exists.group(2));
            return query.matches() && findsNone(query)
                    ? Optional.of(PyAnswer.of(PyBool.of(exists.group(1) != null)))
                    : Optional.empty();
        }
        Matcher regclass = REGCLASS.matcher(text);
        if (regclass.matches()) {
            return isAbsent(regclass.group(1)) ? Optional.of(PyAnswer.of(PyNone.NONE)) : Optional.empty();
        }
        Matcher query = QUERY.matcher(text);
        if (!query.matches()) {
            return Optional.empty();
        }
        boolean count = COUNT.matcher(query.group(1)).matches();
        if (count ? !hasNoRows(query) : !findsNone(query)) {
            return Optional.empty();
        }
        return Optional.of(count ? PyAnswer.of(PyInt.of(0)) : new PyAnswer(List.of()));
    }

    /** Whether a query gives no row at all; with a function among its columns it may give one for none. */
    private boolean findsNone(Matcher query) {
        return !query.group(1).contains("(") && hasNoRows(query);
    }

    /** Whether it demands a name that nothing has. */
    private boolean hasNoRows(Matcher query) {
        return Stream.of(query.group(1), query.group(2), query.group(3))
                        .noneMatch(part -> OTHER.matcher(part).find())
                && isOfCatalog(query.group(2))
                && demandsAbsent(query.group(3));
    }

    private static boolean isOfCatalog(String from) {
        Matcher sources = SOURCE.matcher(from);
        boolean found = false;
        while (sources.find()) {
            found = true;
            if (!CATALOG.matcher(sources.group(1)).matches()) {
                return false;
            }
        }
        return found;
    }

    private boolean demandsAbsent(String where) {
        if (NEGATED_WHOLE.matcher(where).find()) {
            return false;
        }
        Map<String, String> demanded = new HashMap<>();
        Matcher names = NAMED.matcher(where);
        while (names.find()) {
            if (!NEGATED.matcher(where.substring(0, names.start())).find()) {
                demanded.putIfAbsent(names.group(1).toLowerCase(Locale.ROOT), names.group(2));
            }
        }
        return !demandsStrangeSchema(demanded)
                && demanded.entrySet().stream().anyMatch(each -> isAbsent(each.getKey(), each.getValue(), demanded));
    }

    /** A schema that no statement has named may be there before the first migration, with all that is in it. */
    private boolean demandsStrangeSchema(Map<String, String> demanded) {
        return OF_SCHEMAS.stream()
                .map(demanded::get)
                .filter(Objects::nonNull)
                .anyMatch(schema -> !schema.equals("public") && soFar.mentions().never(schema));
    }

    private boolean isAbsent(String column, String name, Map<String, String> demanded) {
        if (OF_COLUMNS.contains(column)) {
            return isAbsent(name) || lacksColumn(demanded.get("table_name"), name, demanded.get("table_schema"));
        }
        return OF_OBJECTS.contains(column) && isAbsent(name);
    }

    private boolean isAbsent(String name) {
        return soFar.isAbsent(name) && !BUILT_IN.matcher(name).matches();
    }

    private boolean lacksColumn(@Nullable String table, String column, @Nullable String schema) {
        if (table == null) {
            return false;
        }
        TableName named = new TableName(schema, table);
        Optional<TableFacts> facts = soFar.find(named);
        return facts.isPresent()
                && !soFar.inDoubt(named)
                && facts.get().columns().keySet().stream().noneMatch(column::equalsIgnoreCase);
    }
}
