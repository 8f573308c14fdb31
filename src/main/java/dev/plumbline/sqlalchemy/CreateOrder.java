package dev.plumbline.sqlalchemy;

import dev.plumbline.source.schema.ForeignKeyDef;
import dev.plumbline.source.schema.TableDef;
import dev.plumbline.source.schema.TableName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The order in which {@code create_all} makes tables: what a foreign key refers to first, by name where nothing else decides. Foreign keys
 * inside a cycle, and those marked {@code use_alter}, are added after all tables.
 */
final class CreateOrder {
    private final Map<TableName, TableDef> tables = new LinkedHashMap<>();
    private final Map<TableName, Set<TableName>> reachable = new HashMap<>();

    CreateOrder(List<TableDef> given) {
        given.stream()
                .sorted(Comparator.comparing(table -> table.name().sql()))
                .forEach(table -> tables.put(table.name(), table));
        tables.keySet().forEach(name -> reachable.put(name, reach(name)));
    }

    private Set<TableName> targets(TableName name) {
        Set<TableName> targets = new LinkedHashSet<>();
        TableDef table = tables.get(name);
        if (table != null) {
            table.foreignKeys().stream()
                    .filter(key -> !key.useAlter())
                    .map(ForeignKeyDef::target)
                    .filter(target -> !target.equals(name) && tables.containsKey(target))
                    .forEach(targets::add);
        }
        return targets;
    }

    private Set<TableName> reach(TableName from) {
        Set<TableName> seen = new HashSet<>();
        List<TableName> open = new ArrayList<>(targets(from));
        while (!open.isEmpty()) {
            TableName next = open.removeLast();
            if (seen.add(next)) {
                open.addAll(targets(next));
            }
        }
        return seen;
    }

    /** The tables, each after those that it refers to. */
    List<TableDef> ordered() {
        List<TableDef> done = new ArrayList<>();
        Set<TableName> visited = new HashSet<>();
        tables.keySet().forEach(name -> visit(name, visited, done));
        return done;
    }

    private void visit(TableName name, Set<TableName> visited, List<TableDef> done) {
        if (visited.add(name)) {
            targets(name).stream()
                    .filter(target -> !inOneCycle(name, target))
                    .forEach(target -> visit(target, visited, done));
            TableDef table = tables.get(name);
            if (table != null) {
                done.add(table);
            }
        }
    }

    /** Whether that foreign key must wait until all tables are there. */
    boolean isLate(ForeignKeyDef key, TableDef table) {
        return key.useAlter() || inOneCycle(table.name(), key.target());
    }

    private boolean inOneCycle(TableName one, TableName other) {
        return !one.equals(other)
                && reachable.getOrDefault(one, Set.of()).contains(other)
                && reachable.getOrDefault(other, Set.of()).contains(one);
    }
}
