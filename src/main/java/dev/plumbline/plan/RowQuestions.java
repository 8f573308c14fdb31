package dev.plumbline.plan;

import dev.plumbline.catalog.ObjectId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a plan wants to know of the live side before it is run.
 *
 * @param tables whose size matters, under their present names
 */
public record RowQuestions(Set<ObjectId> tables, List<RowProbe> probes) {
    private static final Set<String> WITH_ROWS = Set.of("table", "matview");
    private static final Set<HazardCode> SIZED = Set.of(
            HazardCode.DATA_LOSS,
            HazardCode.TABLE_REWRITE,
            HazardCode.BLOCKS_ACCESS,
            HazardCode.BLOCKS_WRITES,
            HazardCode.VALIDATES_ROWS);

    public RowQuestions {
        tables = Set.copyOf(tables);
        probes = List.copyOf(probes);
    }

    /** Those of a plan, of which the first statements are those renames. */
    public static RowQuestions of(Plan plan, List<Renaming> renamings) {
        LiveNames names = new LiveNames(renamings);
        Set<ObjectId> tables = new LinkedHashSet<>();
        Set<RowProbe> probes = new LinkedHashSet<>();
        for (Statement statement : plan.statements()) {
            for (Hazard hazard : statement.hazards()) {
                ObjectId table = table(hazard);
                if (table != null) {
                    tables.add(names.of(table));
                }
                if (hazard.rows() instanceof RowCheck.Open open) {
                    probes.addAll(open.probes());
                }
            }
        }
        return new RowQuestions(tables, List.copyOf(probes));
    }

    /** Whether nothing depends on rows. */
    public boolean isEmpty() {
        return tables.isEmpty() && probes.isEmpty();
    }

    /** The table or materialized view whose rows a hazard is about; null where it is about none. */
    static @Nullable ObjectId table(Hazard hazard) {
        if (!SIZED.contains(hazard.code())) {
            return null;
        }
        ObjectId object = hazard.object();
        if (WITH_ROWS.contains(object.kind())) {
            return object;
        }
        boolean child = object.kind().equals("column")
                || Names.isConstraint(object)
                || object.kind().equals("index");
        return child ? new ObjectId("table", Names.parent(object)) : null;
    }
}
