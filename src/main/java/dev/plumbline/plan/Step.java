package dev.plumbline.plan;

import dev.plumbline.catalog.ObjectId;
import dev.plumbline.diff.Difference;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One statement with what decides its place: the nodes it removes, changes or makes, and the names it frees and takes. */
final class Step {
    final Act act;
    final ObjectId node;
    String sql;
    List<HazardCode> hazards;
    Form form;
    Difference cause;

    /** The object in whose company it is best read: its table, for a column's comment. */
    final ObjectId subject;

    /** Further nodes that it removes or makes. */
    final Set<ObjectId> also = new LinkedHashSet<>();

    /** Nodes that must have been made or changed before, besides what the dependencies say. */
    final Set<ObjectId> after = new LinkedHashSet<>();

    /** Steps that must come before, besides what the dependencies say. */
    final Set<Step> earlier = new LinkedHashSet<>();

    /** Nodes whose changes must come after it, besides what the dependencies say. */
    final Set<ObjectId> opens = new LinkedHashSet<>();

    /** What the node was called before, where it is renamed. */
    @Nullable
    ObjectId renamed;

    final Set<String> frees = new LinkedHashSet<>();
    final Set<String> takes = new LinkedHashSet<>();

    /** The statement for the same object that comes before it. */
    @Nullable
    Step previous;

    int sequence;

    Sharing sharing = Sharing.SHARED;

    /** Whether it is kept out of the bulk of the plan: before all else where nothing stands before it, else after all else that can be. */
    boolean apart;

    /** 0 before the bulk, 1 in it, 2 after it, as far as the dependencies allow. */
    int phase = 1;

    /** For who reads it; may be empty. */
    String note = "";

    /** The way back where it follows from nothing else. */
    @Nullable
    Undo undo;

    /** Whether it removes what was renamed aside, or gives it another name, which no step but those of its dependants must wait for. */
    boolean late;

    /** Whether it renames what is to be removed late, so that what uses that may go after it. */
    boolean aside;

    Step(Action action, Difference cause, ObjectId subject) {
        this.act = action.act();
        this.node = action.node();
        this.sql = action.sql();
        this.hazards = action.hazards();
        this.form = action.form();
        this.cause = cause;
        this.subject = subject;
    }

    /** Whether it gives an enum another label, which nothing that uses the type stands in the way of. */
    boolean addsLabel() {
        return node.kind().equals("type") && sql.contains(" ADD VALUE ");
    }

    /** Whether it attaches an index to the partitioned table's. */
    boolean attachesIndex() {
        return sql.startsWith("ALTER INDEX ") && sql.contains(" ATTACH PARTITION ");
    }

    @Override
    public String toString() {
        return act + " " + node + ": " + sql;
    }
}
