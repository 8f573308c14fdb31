package dev.plumbline.plan;

import dev.plumbline.catalog.CatalogObject;
import dev.plumbline.catalog.EnumType;
import dev.plumbline.catalog.MaterializedView;
import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.Routine;
import dev.plumbline.catalog.View;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What code may name and then does not find, or finds with another shape. */
record Breakage(Side actual, Side expected) {
    private static final Set<String> NAMED_BY_CODE = Set.of(
            "table",
            "column",
            "view",
            "matview",
            "function",
            "procedure",
            "aggregate",
            "sequence",
            "type",
            "domain",
            "schema",
            "extension",
            "foreign-table");

    boolean of(Step step) {
        if (step.hazards.contains(HazardCode.DATA_LOSS) && step.act == Act.CHANGE) {
            return true;
        }
        ObjectId node = step.node;
        return step.act == Act.REMOVE
                && NAMED_BY_CODE.contains(node.kind())
                && actual.find(node) != null
                && !isStillThere(actual.find(node), expected.find(node));
    }

    private static boolean isStillThere(@Nullable CatalogObject before, @Nullable CatalogObject after) {
        if (before == null || after == null) {
            return false;
        }
        return switch (before) {
            case Routine routine ->
                after instanceof Routine again
                        && Objects.equals(routine.returns(), again.returns())
                        && routine.arguments().equals(again.arguments());
            case View view -> after instanceof View again && keeps(view.columns(), again.columns());
            case MaterializedView view ->
                after instanceof MaterializedView again && keeps(view.columns(), again.columns());
            case EnumType type ->
                after instanceof EnumType again && again.labels().containsAll(type.labels());
            default -> true;
        };
    }

    private static boolean keeps(List<String> before, List<String> after) {
        Set<String> names = Set.copyOf(names(after));
        return names.containsAll(names(before));
    }

    private static List<String> names(List<String> columns) {
        return columns.stream().map(column -> ViewColumn.parse(column).name()).toList();
    }
}
