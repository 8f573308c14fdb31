package dev.plumbline.plan;

import dev.plumbline.catalog.CatalogObject;
import dev.plumbline.catalog.CheckConstraint;
import dev.plumbline.catalog.Column;
import dev.plumbline.catalog.Domain;
import dev.plumbline.catalog.ExclusionConstraint;
import dev.plumbline.catalog.ForeignKey;
import dev.plumbline.catalog.Index;
import dev.plumbline.catalog.NotNullConstraint;
import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.PrimaryKey;
import dev.plumbline.catalog.SqlName;
import dev.plumbline.catalog.Table;
import dev.plumbline.catalog.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The question to rows that each statement which depends on them gives rise to. */
final class Probes {
    private final Side actual;
    private final Side expected;
    private final LiveNames names;

    Probes(Side actual, Side expected, LiveNames names) {
        this.actual = actual;
        this.expected = expected;
        this.names = names;
    }

    /** For a statement about rows of that relation, or of the columns of a domain where it is null. */
    RowCheck of(Step step, @Nullable ObjectId relation) {
        CatalogObject object = expected.find(step.node);
        if (relation == null) {
            return ofDomain(step, object);
        }
        if (!(actual.find(relation) instanceof Table)) {
            return new RowCheck.Unknown("rows of " + relation + " are not asked");
        }
        ProbedTable table = new ProbedTable(actual, names, relation);
        ObjectId foreign = Expressions.foreign(expected, step.node);
        if (foreign != null && step.form != Form.SET_TYPE) {
            return unsafe(foreign);
        }
        return switch (step.form) {
            case SET_TYPE -> ofType(step, table);
            case SET_NOT_NULL -> ofNotNull(step.node, object, table);
            case VALIDATE -> object instanceof Column ? ofNotNull(step.node, object, table) : ofConstraint(step, table);
            default -> ofConstraint(step, table);
        };
    }

    private RowCheck ofConstraint(Step step, ProbedTable table) {
        CatalogObject object = expected.find(step.node);
        return object == null ? unasked(step.node) : ofObject(object, table);
    }

    private static RowCheck unsafe(ObjectId foreign) {
        return new RowCheck.Unknown("it uses " + foreign + ", and code of a project is not run on live rows");
    }

    private static RowCheck unasked(ObjectId node) {
        return new RowCheck.Unknown(
                node.kind().equals("attached") ? "bounds of partitions are not asked" : node + " is not asked");
    }

    private RowCheck ofType(Step step, ProbedTable table) {
        if (actual.find(step.node) instanceof Column from && expected.find(step.node) instanceof Column to) {
            int major = actual.snapshot().provenance().major();
            return CastProbe.of(expected, table, new TypeChange(actual, expected, from, to), major);
        }
        return unasked(step.node);
    }

    private static RowCheck ofNotNull(ObjectId node, @Nullable CatalogObject object, ProbedTable table) {
        String name = object instanceof NotNullConstraint constraint
                ? constraint.column()
                : node.kind().equals("column") ? node.simpleName() : "";
        Column column = table.column(name);
        return column == null
                ? new RowCheck.Unknown("column " + name + " is not there yet")
                : KeyProbe.nulls(table, column);
    }

    private RowCheck ofObject(CatalogObject object, ProbedTable table) {
        return switch (object) {
            case Column column ->
                new AddedColumn(expected, column).needsEmptyTable()
                        ? table.where("true")
                        : new RowCheck.Unknown("whether its type takes the default is not asked");
            case PrimaryKey key -> new KeyProbe(table).unique(key.columns(), key.definition());
            case UniqueConstraint key -> new KeyProbe(table).unique(key.columns(), key.definition());
            case ExclusionConstraint key -> new KeyProbe(table).exclusion(key.definition());
            case Index index -> new KeyProbe(table).unique(index);
            case CheckConstraint check -> {
                String expression = Expressions.ofCheck(check.definition());
                yield table.where("NOT " + expression, Expressions.calls(expression));
            }
            case NotNullConstraint constraint -> ofNotNull(constraint.id(), constraint, table);
            case ForeignKey key -> reference(key, table);
            default -> unasked(object.id());
        };
    }

    private RowCheck reference(ForeignKey key, ProbedTable table) {
        String definition = key.definition();
        int at = definition.indexOf(" REFERENCES ");
        String rest = definition.substring(at + " REFERENCES ".length());
        String list = Expressions.bracketed(rest, RoutineStatements.bracket(rest));
        List<String> theirs = Arguments.split(list.substring(1, list.length() - 1));
        if (definition.contains("PERIOD ") || theirs.size() != key.columns().size()) {
            return new RowCheck.Unknown("keys over periods are not asked");
        }
        List<String> ours = key.columns().stream()
                .map(column -> "t." + SqlName.quote(column))
                .toList();
        String all = ours.stream().map(c -> c + " IS NOT NULL").collect(Collectors.joining(" AND "));
        String alone = all + " AND " + missing(key, ours, theirs);
        boolean full = definition.contains(" MATCH FULL");
        String some = ours.stream().map(c -> c + " IS NOT NULL").collect(Collectors.joining(" OR "));
        return table.where(full ? "(" + alone + ") OR ((" + some + ") AND NOT (" + all + "))" : alone);
    }

    private String missing(ForeignKey key, List<String> ours, List<String> theirs) {
        if (!(actual.find(key.references()) instanceof Table)) {
            return "true";
        }
        ProbedTable referenced = new ProbedTable(actual, names, key.references());
        String same = IntStream.range(0, ours.size())
                .mapToObj(i -> "r." + theirs.get(i) + " = " + ours.get(i))
                .collect(Collectors.joining(" AND "));
        String rows = referenced.rows();
        return "NOT EXISTS (SELECT FROM " + rows.substring(0, rows.length() - 1) + "r WHERE " + same + ")";
    }

    /** All columns of a domain, where the domain itself or one of its constraints is changed. */
    private RowCheck ofDomain(Step step, @Nullable CatalogObject object) {
        ObjectId id = step.node.kind().equals("domain") ? step.node : new ObjectId("domain", Names.parent(step.node));
        ObjectId foreign = Expressions.foreign(expected, step.node);
        if (!(actual.find(id) instanceof Domain) || foreign != null) {
            return foreign != null ? unsafe(foreign) : unasked(step.node);
        }
        String expression = object instanceof CheckConstraint check ? Expressions.ofCheck(check.definition()) : null;
        List<RowProbe> probes = new ArrayList<>();
        for (CatalogObject found : actual.snapshot().objects().values()) {
            if (found instanceof Column column && !column.inherited() && isOf(column, id)) {
                if (!column.type().equals(id.name())) {
                    return new RowCheck.Unknown("values inside of " + column.type() + " are not asked");
                }
                probes.addAll(((RowCheck.Open) ofColumn(column, expression)).probes());
            }
        }
        return new RowCheck.Open(probes);
    }

    private static boolean isOf(Column column, ObjectId domain) {
        return column.type().equals(domain.name()) || column.type().startsWith(domain.name() + "[");
    }

    private RowCheck ofColumn(Column column, @Nullable String expression) {
        ProbedTable table = new ProbedTable(actual, names, column.parent());
        if (expression == null) {
            return KeyProbe.nulls(table, column);
        }
        return table.open(
                "SELECT " + table.keyNames() + " FROM (SELECT " + table.keyColumns() + ", t." + Names.own(column.id())
                        + " AS value FROM " + table.rows() + ") AS d WHERE NOT " + expression,
                Expressions.calls(expression));
    }
}
