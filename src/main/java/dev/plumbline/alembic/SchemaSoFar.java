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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the revisions have made so far, as far as their operations say it. Raw SQL is not interpreted: a table that such a text
 * mentions is in doubt.
 */
final class SchemaSoFar {
    private static final Pattern ABOUT_TABLES =
            Pattern.compile("(?i)\\b(create|alter|drop|rename|into|do|call|perform|execute)\\b");

    private Map<TableName, TableFacts> tables = new LinkedHashMap<>();
    private final Set<TableName> doubtful = new HashSet<>();
    private List<String> texts = new ArrayList<>();
    private final FilledTables filled = new FilledTables();

    /** One table: columns by name, and names of its indexes and constraints by kind. */
    record TableFacts(Map<String, ColumnDef> columns, Map<String, String> children) {
        private TableFacts changed(
                Consumer<Map<String, ColumnDef>> ofColumns, Consumer<Map<String, String>> ofChildren) {
            Map<String, ColumnDef> newColumns = new LinkedHashMap<>(columns);
            Map<String, String> newChildren = new LinkedHashMap<>(children);
            ofColumns.accept(newColumns);
            ofChildren.accept(newChildren);
            return new TableFacts(newColumns, newChildren);
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
        filled.renamed(table, to);
        if (facts != null) {
            tables.put(key(to), facts);
        }
    }

    void column(TableName table, ColumnDef column) {
        columns(table, columns -> columns.put(column.name(), column));
    }

    void dropColumn(TableName table, String column) {
        columns(table, columns -> columns.remove(column));
    }

    void renameColumn(TableName table, String column, String to) {
        columns(table, columns -> {
            ColumnDef known = columns.remove(column);
            if (known != null) {
                columns.put(to, known);
            }
        });
    }

    private void columns(TableName table, Consumer<Map<String, ColumnDef>> change) {
        tables.computeIfPresent(key(table), (name, facts) -> facts.changed(change, children -> {}));
    }

    private void children(TableName table, Consumer<Map<String, String>> change) {
        tables.computeIfPresent(key(table), (name, facts) -> facts.changed(columns -> {}, change));
    }

    /** An index or constraint; {@code kind} is {@code index unique fk check pk}. */
    void child(TableName table, String name, String kind) {
        children(table, children -> children.put(name, kind));
    }

    void dropChild(TableName table, String name) {
        children(table, children -> children.remove(name));
    }

    /** The table of that index, as far as operations made it. */
    Optional<TableName> tableOfIndex(String name) {
        return tables.entrySet().stream()
                .filter(entry -> entry.getValue().children.containsKey(name))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Words of the statements that are not interpreted: whatever they make or drop is called one of them. */
    List<String> words() {
        return texts.stream()
                .flatMap(text -> Stream.of(text.split("[^\\w$]+", -1)))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    /** An index whose table the source does not name. */
    void dropIndex(String name) {
        tables.entrySet().stream()
                .filter(entry -> entry.getValue().children.containsKey(name))
                .forEach(entry ->
                        entry.setValue(entry.getValue().changed(columns -> {}, children -> children.remove(name))));
    }

    /** A statement that is not interpreted. */
    void text(String sql) {
        filled.text(sql);
        if (ABOUT_TABLES.matcher(sql).find()) {
            texts.add(sql);
        }
    }

    /** What may have rows. */
    FilledTables filled() {
        return filled;
    }

    /** Nothing is known of that table any more. */
    void doubt(TableName table) {
        doubtful.add(key(table));
    }

    boolean inDoubt(TableName table) {
        Pattern word = Pattern.compile("(?i)(?<![\\w$])" + Pattern.quote(table.name()) + "(?![\\w$])");
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

    /** Tables of which nothing is known. */
    List<TableName> doubtful() {
        return List.copyOf(doubtful);
    }

    private static TableName key(TableName table) {
        return new TableName(table.effectiveSchema(), table.name());
    }

    /**
     * Remembers the state; running the answer brings it back, but for the tables that have changed since, which are then in doubt, and
     * for those that have come into doubt.
     */
    Runnable remember() {
        Map<TableName, TableFacts> before = new LinkedHashMap<>(tables);
        List<String> textsBefore = new ArrayList<>(texts);
        return () -> {
            Set<TableName> changed = new HashSet<>(tables.keySet());
            changed.addAll(before.keySet());
            changed.removeIf(table -> java.util.Objects.equals(tables.get(table), before.get(table)));
            List<String> added = List.copyOf(texts.subList(textsBefore.size(), texts.size()));
            tables = new LinkedHashMap<>(before);
            doubtful.addAll(changed);
            texts = textsBefore;
            texts.addAll(added);
        };
    }
}
