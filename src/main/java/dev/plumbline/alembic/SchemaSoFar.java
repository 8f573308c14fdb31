package dev.plumbline.alembic;

import dev.plumbline.catalog.Place;
import dev.plumbline.source.schema.ColumnDef;
import dev.plumbline.source.schema.ConstraintDef;
import dev.plumbline.source.schema.IndexDef;
import dev.plumbline.source.schema.TableDef;
import dev.plumbline.source.schema.TableName;
import dev.plumbline.source.schema.TableOptions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * What the revisions have made so far, as far as their operations say it. Raw SQL is not interpreted: a table that such a text
 * mentions is in doubt.
 */
final class SchemaSoFar {
    private Map<TableName, TableFacts> tables = new LinkedHashMap<>();
    private final Set<TableName> doubtful = new HashSet<>();
    private final SentTexts texts = new SentTexts();
    private final FilledTables filled = new FilledTables();
    private final Mentions mentions = new Mentions();

    static TableDef tableOf(TableName name, ColumnDef... columns) {
        return new TableDef(name, List.of(columns), List.of(), List.of(), TableOptions.NONE, new Place("", 0));
    }

    /** A table with its columns; what belongs to it is told apart. */
    void create(TableDef table) {
        TableFacts facts = new TableFacts(Map.of(), List.of());
        for (ColumnDef column : table.columns()) {
            facts = facts.with(column);
        }
        tables.put(key(table.name()), facts);
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

    /** A column that is new, or another than before. */
    void column(TableName table, ColumnDef column) {
        change(table, facts -> facts.with(column));
    }

    void dropColumn(TableName table, String column) {
        change(table, facts -> facts.withoutColumn(column));
    }

    void renameColumn(TableName table, String column, String to) {
        change(table, facts -> facts.withRenamed(column, to));
    }

    private void change(TableName table, UnaryOperator<TableFacts> change) {
        tables.computeIfPresent(key(table), (name, facts) -> change.apply(facts));
    }

    /** Whether an index or a constraint may go with that column. */
    boolean hasPartsOver(TableName table, String column) {
        return find(table).stream().flatMap(facts -> facts.parts().stream()).anyMatch(part -> part.isOver(column))
                || texts.makePartsOver(table.name(), column);
    }

    /** A constraint; without a name PostgreSQL chooses one. */
    void constraint(TableName table, ConstraintDef constraint, Optional<String> given) {
        List<String> names = given.map(List::of)
                .orElseGet(() -> DefaultNames.of(constraint, table.name(), name -> isTaken(name, key(table))));
        change(table, facts -> facts.with(TablePart.of(constraint, names)));
    }

    void index(TableName table, IndexDef index, String name) {
        change(table, facts -> facts.with(TablePart.of(index, name)));
    }

    private boolean isTaken(String name, TableName near) {
        return texts.mention(name)
                || tables.entrySet().stream()
                        .filter(entry -> entry.getKey().effectiveSchema().equals(near.effectiveSchema()))
                        .anyMatch(entry -> entry.getKey().name().equals(name)
                                || !entry.getValue().perhaps(name).isEmpty());
    }

    /** A constraint that goes; where it is not sure which one that is, the table is in doubt. */
    void dropConstraint(TableName table, String name) {
        List<TablePart> perhaps = find(table).map(facts -> facts.perhaps(name)).orElse(List.of());
        if (perhaps.stream().anyMatch(part -> part.isCalled(name))) {
            change(table, facts -> facts.withoutPart(name));
        } else if (perhaps.size() == 1) {
            change(table, facts -> facts.without(perhaps.getFirst()));
        } else if (perhaps.size() > 1) {
            doubt(table);
        }
    }

    /** The table of that index, as far as operations made it. */
    Optional<TableName> tableOfIndex(String name) {
        return tables.entrySet().stream()
                .filter(entry -> !entry.getValue().perhaps(name).isEmpty())
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** An index whose table the source does not name. */
    void dropIndex(String name) {
        tables.replaceAll((table, facts) -> facts.withoutPart(name));
    }

    /** A statement that is not interpreted. */
    void text(String sql) {
        filled.text(sql);
        texts.add(sql);
    }

    /** Statements that are not interpreted. */
    SentTexts texts() {
        return texts;
    }

    /** Names that occur in what was sent. */
    Mentions mentions() {
        return mentions;
    }

    /** Whether nothing that was sent can have made anything of that name. */
    boolean isAbsent(String name) {
        List<String> unread = new ArrayList<>(texts.words());
        doubtful.forEach(table -> unread.add(table.name()));
        return mentions.never(name)
                && !DefaultNames.mayBe(name, mentions.words().orElse(Set.of()), unread)
                && tables.values().stream()
                        .allMatch(facts -> facts.perhaps(name).isEmpty());
    }

    /** What may have rows. */
    FilledTables filled() {
        return filled;
    }

    /** Nothing is known of that table any more. */
    void doubt(TableName table) {
        mentions.sent(table.name());
        doubtful.add(key(table));
    }

    /** Whether nothing at all is sure about that table. */
    boolean inDoubtItself(TableName table) {
        return doubtful.contains(key(table));
    }

    /** Whether something that was known of that table may be gone. */
    boolean mayHaveLost(TableName table) {
        return inDoubtItself(table) || texts.loseOf(table.name());
    }

    /** Whether more may have become of that table than operations say. */
    boolean inDoubt(TableName table) {
        return inDoubtItself(table) || texts.mention(table.name());
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
        return () -> {
            Set<TableName> changed = new HashSet<>(tables.keySet());
            changed.addAll(before.keySet());
            changed.removeIf(table -> Objects.equals(tables.get(table), before.get(table)));
            tables = new LinkedHashMap<>(before);
            doubtful.addAll(changed);
        };
    }
}
