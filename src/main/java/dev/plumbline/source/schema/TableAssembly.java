package dev.plumbline.source.schema;

import dev.plumbline.catalog.Place;
import dev.plumbline.catalog.SqlName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Adds to a table what its columns imply, as {@code Column._set_parent} does, and turns keys of columns into names. */
final class TableAssembly {
    private final TableName name;
    private final List<ColumnDef> columns;
    private final List<ConstraintDef> given;
    private final List<IndexDef> givenIndexes;
    private final TableOptions options;
    private final Place place;
    private final Map<String, String> nameOfKey = new HashMap<>();

    TableAssembly(
            TableName name,
            List<ColumnDef> columns,
            List<ConstraintDef> constraints,
            List<IndexDef> indexes,
            TableOptions options,
            Place place) {
        this.name = name;
        this.columns = columns;
        this.given = constraints;
        this.givenIndexes = indexes;
        this.options = options;
        this.place = place;
        columns.forEach(column -> nameOfKey.putIfAbsent(column.name(), column.name()));
        columns.forEach(column -> nameOfKey.put(column.key(), column.name()));
    }

    TableDef table() {
        List<ConstraintDef> constraints = new ArrayList<>();
        addPrimaryKey(constraints);
        given.stream()
                .filter(constraint -> !(constraint instanceof PrimaryKeyDef))
                .forEach(constraint -> constraints.add(named(constraint)));
        columns.forEach(column -> constraints.addAll(ImpliedConstraints.of(column)));
        List<IndexDef> indexes = new ArrayList<>();
        columns.forEach(column -> ImpliedConstraints.index(column).ifPresent(indexes::add));
        givenIndexes.forEach(index -> indexes.add(named(index)));
        return new TableDef(name, columns, constraints, indexes, options, place);
    }

    private void addPrimaryKey(List<ConstraintDef> constraints) {
        List<String> flagged = columns.stream()
                .filter(ColumnDef::primaryKey)
                .map(ColumnDef::name)
                .toList();
        PrimaryKeyDef explicit = given.stream()
                .filter(PrimaryKeyDef.class::isInstance)
                .map(PrimaryKeyDef.class::cast)
                .reduce((first, second) -> second)
                .orElse(null);
        if (explicit == null) {
            if (!flagged.isEmpty()) {
                constraints.add(PrimaryKeyDef.of(GivenName.NONE, countingFirst(flagged), place));
            }
        } else if (!explicit.columns().isEmpty() || !flagged.isEmpty()) {
            constraints.add(explicit.over(explicit.columns().isEmpty() ? flagged : names(explicit.columns())));
        }
    }

    private List<String> countingFirst(List<String> key) {
        List<String> ordered = new ArrayList<>(key);
        SerialColumn.among(columns, key).ifPresent(column -> {
            ordered.remove(column.name());
            ordered.addFirst(column.name());
        });
        return ordered;
    }

    private ConstraintDef named(ConstraintDef constraint) {
        return constraint.over(names(constraint.columns()));
    }

    private IndexDef named(IndexDef index) {
        List<IndexElement> elements = index.elements().stream().map(this::named).toList();
        return new IndexDef(
                index.name(),
                elements,
                index.unique(),
                index.using(),
                index.where(),
                names(index.include()),
                index.with(),
                index.tablespace(),
                index.concurrently(),
                index.nullsNotDistinct(),
                index.place());
    }

    private IndexElement named(IndexElement element) {
        boolean plain = element.column().size() == 1
                && element.expression().equals(SqlName.quote(element.column().getFirst()));
        List<String> resolved = names(element.column());
        return plain
                ? new IndexElement(SqlName.quote(resolved.getFirst()), resolved, element.operatorClass())
                : element;
    }

    private List<String> names(List<String> keys) {
        return keys.stream().map(key -> nameOfKey.getOrDefault(key, key)).toList();
    }
}
