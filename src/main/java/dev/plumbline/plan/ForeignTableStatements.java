package dev.plumbline.plan;

import dev.plumbline.catalog.ForeignTable;
import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.SqlName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Foreign tables; {@link NewForeignTable} writes the columns of a new one. */
final class ForeignTableStatements implements KindStatements<ForeignTable> {
    @Override
    public List<Action> make(ForeignTable table) {
        return List.of(
                Action.make(table.id(), create(table, List.of()), ForeignOptions.hazards(List.of(), table.options())));
    }

    /** {@code CREATE FOREIGN TABLE} with those column definitions. */
    static String create(ForeignTable table, List<String> columns) {
        String head = "CREATE FOREIGN TABLE " + table.id().name();
        String body = columns.stream().collect(Collectors.joining(",\n    ", " (\n    ", "\n)"));
        String tail = " SERVER " + SqlName.quote(table.server()) + ForeignOptions.all(table.options());
        if (table.partitionOf() != null) {
            return head + " PARTITION OF " + Names.of(table.partitionOf()) + (columns.isEmpty() ? "" : body) + " "
                    + table.partitionBound() + tail;
        }
        String inherits = table.inherits().isEmpty()
                ? ""
                : table.inherits().stream().map(Names::of).collect(Collectors.joining(", ", " INHERITS (", ")"));
        return head + (columns.isEmpty() ? " ()" : body) + inherits + tail;
    }

    @Override
    public List<Action> remove(ForeignTable table) {
        return List.of(
                Action.remove(table.id(), "DROP FOREIGN TABLE " + table.id().name(), HazardCode.BREAKS_CODE));
    }

    @Override
    public @Nullable List<Action> change(ForeignTable from, ForeignTable to) {
        if (!from.server().equals(to.server())) {
            return null;
        }
        List<Action> actions = new ArrayList<>();
        parents(from, to, actions);
        String options = ForeignOptions.changes(from.options(), to.options());
        if (!options.isEmpty()) {
            actions.add(Action.change(
                    to.id(),
                    "ALTER FOREIGN TABLE " + to.id().name() + options,
                    ForeignOptions.hazards(from.options(), to.options())));
        }
        return actions;
    }

    private static void parents(ForeignTable from, ForeignTable to, List<Action> actions) {
        boolean moved = !Objects.equals(from.partitionOf(), to.partitionOf())
                || !Objects.equals(from.partitionBound(), to.partitionBound());
        String name = to.id().name();
        if (moved && from.partitionOf() != null) {
            actions.add(
                    Action.change(to.id(), "ALTER TABLE " + Names.of(from.partitionOf()) + " DETACH PARTITION " + name)
                            .as(Form.DETACH));
        }
        from.inherits().stream()
                .filter(parent -> !to.inherits().contains(parent))
                .forEach(parent -> actions.add(
                        Action.change(to.id(), "ALTER FOREIGN TABLE " + name + " NO INHERIT " + Names.of(parent))));
        to.inherits().stream()
                .filter(parent -> !from.inherits().contains(parent))
                .forEach(parent -> actions.add(
                        Action.change(to.id(), "ALTER FOREIGN TABLE " + name + " INHERIT " + Names.of(parent))));
        if (moved && to.partitionOf() != null) {
            actions.add(Action.change(
                    to.id(),
                    "ALTER TABLE " + Names.of(to.partitionOf()) + " ATTACH PARTITION " + name + " "
                            + to.partitionBound()));
        }
    }

    /** What turns the options of those columns into those that must be. */
    static List<Action> columnOptions(@Nullable ForeignTable from, ForeignTable to, List<ObjectId> columns) {
        Map<String, List<String>> before = from == null ? Map.of() : byColumn(from);
        Map<String, List<String>> after = byColumn(to);
        List<Action> actions = new ArrayList<>();
        for (ObjectId column : columns) {
            String name = Names.own(column);
            String options =
                    ForeignOptions.changes(before.getOrDefault(name, List.of()), after.getOrDefault(name, List.of()));
            if (!options.isEmpty()) {
                actions.add(Action.change(
                        column, "ALTER FOREIGN TABLE " + to.id().name() + " ALTER COLUMN " + name + options));
            }
        }
        return actions;
    }

    private static SequencedMap<String, List<String>> byColumn(ForeignTable table) {
        SequencedMap<String, List<String>> byColumn = new LinkedHashMap<>();
        for (String option : table.columnOptions()) {
            int colon = Names.endOfName(option);
            byColumn.computeIfAbsent(option.substring(0, colon), column -> new ArrayList<>())
                    .add(option.substring(colon + ": ".length()));
        }
        return byColumn;
    }
}
