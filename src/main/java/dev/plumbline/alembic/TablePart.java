package dev.plumbline.alembic;

import dev.plumbline.source.schema.CheckDef;
import dev.plumbline.source.schema.ConstraintDef;
import dev.plumbline.source.schema.ExcludeDef;
import dev.plumbline.source.schema.ForeignKeyDef;
import dev.plumbline.source.schema.IndexDef;
import dev.plumbline.source.schema.IndexElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A constraint or an index of a table, as an inspector tells of it.
 *
 * @param kind its key in a naming convention, {@code index}, or empty for an exclusion
 * @param names what it may be called: one where that is sure
 * @param columns those that it is over; empty texts stand for expressions
 * @param expressions SQL in it that may name columns too
 * @param foreignKey what it refers to, where it is one
 */
record TablePart(
        String kind,
        List<String> names,
        List<String> columns,
        String expressions,
        boolean unique,
        @Nullable ForeignKeyDef foreignKey) {
    static final String INDEX = "index";

    TablePart {
        names = List.copyOf(names);
        columns = List.copyOf(columns);
    }

    static TablePart of(ConstraintDef constraint, List<String> names) {
        String expressions =
                switch (constraint) {
                    case CheckDef check -> check.sql();
                    case ExcludeDef exclude -> exclude.elements() + " " + exclude.where();
                    default -> "";
                };
        return new TablePart(
                constraint.conventionKey(),
                names,
                constraint.columns(),
                expressions,
                false,
                constraint instanceof ForeignKeyDef key ? key : null);
    }

    static TablePart of(IndexDef index, String name) {
        List<String> columns = new ArrayList<>();
        for (IndexElement element : index.elements()) {
            columns.add(element.column().size() == 1 ? element.column().getFirst() : "");
        }
        String expressions =
                index.elements().stream().map(IndexElement::expression).collect(Collectors.joining(" "));
        return new TablePart(INDEX, List.of(name), columns, expressions + " " + index.where(), index.unique(), null);
    }

    /** Its name, where that is sure. */
    Optional<String> name() {
        return names.size() == 1 ? Optional.of(names.getFirst()) : Optional.empty();
    }

    boolean isCalled(String name) {
        return names.equals(List.of(name));
    }

    /** Whether PostgreSQL drops it along with that column. */
    boolean isOver(String column) {
        return columns.contains(column)
                || Words.whole(column).matcher(expressions).find();
    }

    /** The same after a column has got another name. */
    TablePart renamed(String column, String to) {
        return new TablePart(
                kind,
                names,
                columns.stream().map(each -> each.equals(column) ? to : each).toList(),
                isOver(column) ? expressions + " " + to : expressions,
                unique,
                foreignKey);
    }
}
