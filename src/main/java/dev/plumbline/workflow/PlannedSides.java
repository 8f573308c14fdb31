package dev.plumbline.workflow;

import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.Snapshot;
import dev.plumbline.catalog.Table;
import dev.plumbline.plan.Renaming;
import dev.plumbline.plan.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The two sides of a plan, what is called otherwise after it, and what its statements say they lose. */
final class PlannedSides {
    private final Snapshot actual;
    private final Snapshot expected;
    private final List<Renaming> renamings;
    private final Set<ObjectId> losing;
    private final Set<String> losingColumns;

    PlannedSides(Snapshot actual, Snapshot expected, List<Renaming> renamings, List<Statement> statements) {
        this.actual = actual;
        this.expected = expected;
        this.renamings = renamings;
        this.losing = statements.stream()
                .filter(Statement::losesData)
                .map(Statement::object)
                .collect(Collectors.toCollection(HashSet::new));
        this.losingColumns = losing.stream()
                .filter(id -> id.kind().equals("column"))
                .map(ObjectId::simpleName)
                .collect(Collectors.toSet());
    }

    Snapshot actual() {
        return actual;
    }

    Snapshot expected() {
        return expected;
    }

    /** What the table or column is called after the plan. */
    ObjectId renamed(ObjectId id) {
        for (Renaming renaming : renamings) {
            if (renaming.from().equals(id)) {
                return renaming.to();
            }
        }
        ObjectId now = id;
        for (Renaming renaming : renamings) {
            now = renaming.apply(now);
        }
        return now;
    }

    /** Whether a statement says that it loses the rows of that table, or the values of that column: by its name or a parent's. */
    boolean mayGo(ObjectId id) {
        if (losing.contains(id) || losing.contains(renamed(id))) {
            return true;
        }
        if (id.kind().equals("column")) {
            return losingColumns.contains(renamed(id).simpleName());
        }
        return actual.find(id).orElse(null) instanceof Table table
                && table.partitionOf() != null
                && mayGo(ObjectId.parse(table.partitionOf()));
    }
}
