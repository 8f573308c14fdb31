package dev.plumbline.alembic;

import dev.plumbline.catalog.Place;
import dev.plumbline.source.schema.ColumnDef;
import dev.plumbline.source.schema.TableDef;
import dev.plumbline.source.schema.TableName;
import dev.plumbline.source.schema.TableOptions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the revisions have made so far, as far as their operations say it. Raw SQL is not interpreted: a table that such a text
 * mentions is in doubt.
 */
final class SchemaSoFar {
    private static final Pattern ABOUT_TABLES =
            Pattern.compile("(?i)\\b(create|alter|drop|rename|into|do|call|perform|execute)\\b");

    private Map<TableName, TableFacts> tables = new LinkedHashMap<>();
    private Set<TableName> doubtful = new HashSet<>();
    private List<String> texts = new ArrayList<>();

    /** One table: columns by name, and names of its indexes and constraints by kind. */
    record TableFacts(Map<String, ColumnDef> columns, Map<String, String> children) {
        TableFacts copy() {
            return new TableFacts(new LinkedHashMap<>(columns), new LinkedHashMap<>(children));
        }
    }

    static TableDef tableOf(TableName name, ColumnDef... columns) {
        return new TableDef(name, List.of(columns), List.of(), List.of(), TableOptions.NONE, new Place("", 0));
    }

    void create(TableDef table) {
        Map<String, ColumnDef> columns = new LinkedHashMap<>();
        table.columns().forEach(column -> columns.put(column.name(), column));
        tables.put(key(table.name()), new TableFacts(columns, new LinkedHashMap<>()));
    }

    void drop(TableName table) {
        tables.remove(key(table));
    }

    void rename(TableName table, TableName to) {
        TableFacts facts = tables.remove(key(table));
        if (facts != null) {
            tables.put(key(to), facts);
        }
    }

    void column(TableName table, ColumnDef column) {
        find(table).ifPresent(facts -> facts.columns.put(column.name(), column));
    }

    void dropColumn(TableName table, String column) {
        find(table).ifPresent(facts -> facts.columns.remove(column));
    }

    void renameColumn(TableName table, String column, String to) {
        find(table).ifPresent(facts -> {
            ColumnDef known = facts.columns.remove(column);
            if (known != null) {
                facts.columns.put(to, known);
            }
        });
    }

    /** An index or constraint; {@code kind} is {@code index unique fk check pk}. */
    void child(TableName table, String name, String kind) {
        find(table).ifPresent(facts -> facts.children.put(name, kind));
    }

    void dropChild(TableName table, String name) {
        find(table).ifPresent(facts -> facts.children.remove(name));
    }

    /** An index whose table the source does not name. */
    void dropIndex(String name) {
        tables.values().forEach(facts -> facts.children.remove(name));
    }

    /** A statement that is not interpreted. */
    void text(String sql) {
        if (ABOUT_TABLES.matcher(sql).find()) {
            texts.add(sql.toLowerCase(Locale.ROOT));
        }
    }

    /** Nothing is known of that table any more. */
    void doubt(TableName table) {
        doubtful.add(key(table));
    }

    boolean inDoubt(TableName table) {
        Pattern word =
                Pattern.compile("(?<![\\w$])" + Pattern.quote(table.name().toLowerCase(Locale.ROOT)) + "(?![\\w$])");
        return doubtful.contains(key(table))
                || texts.stream().anyMatch(text -> word.matcher(text).find());
    }

    Optional<TableFacts> find(TableName table) {
        return Optional.ofNullable(tables.get(key(table)));
    }

    /** Tables of a schema, certain ones only. */
    List<String> names(TableName schema) {
        Set<String> names = new LinkedHashSet<>();
        tables.keySet().stream()
                .filter(table -> table.effectiveSchema().equals(schema.effectiveSchema()))
                .filter(table -> !inDoubt(table))
                .forEach(table -> names.add(table.name()));
        return List.copyOf(names);
    }

    /** Whether statements that are not interpreted may have made or dropped something. */
    boolean hasTexts() {
        return !texts.isEmpty() || !doubtful.isEmpty();
    }

    private static TableName key(TableName table) {
        return new TableName(table.effectiveSchema(), table.name());
    }

    /** Remembers the state; running the answer brings it back, but for the tables that have changed since, which are then in doubt. */
    Runnable remember() {
        Map<TableName, TableFacts> before = copy(tables);
        Set<TableName> doubtfulBefore = new HashSet<>(doubtful);
        List<String> textsBefore = new ArrayList<>(texts);
        return () -> {
            Set<TableName> changed = new HashSet<>(tables.keySet());
            changed.addAll(before.keySet());
            changed.removeIf(table -> java.util.Objects.equals(tables.get(table), before.get(table)));
            List<String> added = List.copyOf(texts.subList(textsBefore.size(), texts.size()));
            tables = copy(before);
            doubtful = doubtfulBefore;
            doubtful.addAll(changed);
            texts = textsBefore;
            texts.addAll(added);
        };
    }

    private static Map<TableName, TableFacts> copy(Map<TableName, TableFacts> tables) {
        Map<TableName, TableFacts> copy = new LinkedHashMap<>();
        tables.forEach((name, facts) -> copy.put(name, facts.copy()));
        return copy;
    }
}
