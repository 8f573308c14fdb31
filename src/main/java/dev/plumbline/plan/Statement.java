package dev.plumbline.plan;

import dev.plumbline.catalog.ObjectId;
import dev.plumbline.diff.Difference;
import java.util.List;

/**
 * One SQL statement to run.
 *
 * @param sql without a semicolon at its end
 * @param object what it acts on
 * @param cause the difference it helps to mend
 * @param group statements of one group share a transaction; numbered from 0 in the order of running
 * @param running how it must be run
 * @param undo the way back
 */
public record Statement(
        String sql, ObjectId object, Difference cause, List<Hazard> hazards, int group, Running running, Undo undo) {
    public Statement {
        hazards = List.copyOf(hazards);
    }

    /** Whether rows or values would be lost. */
    public boolean losesData() {
        return hazards.stream().anyMatch(hazard -> hazard.code() == HazardCode.DATA_LOSS);
    }

    /** The same with other hazards. */
    Statement with(List<Hazard> known) {
        return new Statement(sql, object, cause, known, group, running, undo);
    }

    Statement later(int groups) {
        return new Statement(sql, object, cause, hazards, group + groups, running, undo);
    }
}
