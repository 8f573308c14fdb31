package dev.plumbline.plan;

import dev.plumbline.catalog.ObjectId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the live side answered.
 *
 * @param sizes by table; one that could not be measured is left out
 * @param checks by probe: {@link RowCheck.Fits}, {@link RowCheck.DoesNotFit} or {@link RowCheck.Unknown}
 * @param reason why a probe without an answer has none, as a clause
 */
public record RowAnswers(Map<ObjectId, TableSize> sizes, Map<RowProbe, RowCheck> checks, String reason) {
    private static final int EXAMPLES = 3;

    public RowAnswers {
        sizes = Map.copyOf(sizes);
        checks = Map.copyOf(checks);
    }

    /** Nobody could be asked. */
    public static RowAnswers none(String reason) {
        return new RowAnswers(Map.of(), Map.of(), reason);
    }

    /** The plan with what is known of its tables now, and with {@link HazardCode#WOULD_FAIL_ON_DATA} where rows do not fit. */
    public Plan in(Plan plan, List<Renaming> renamings) {
        LiveNames names = new LiveNames(renamings);
        List<Statement> statements = plan.statements().stream()
                .map(statement -> statement.with(hazards(statement, names)))
                .toList();
        return plan.with(statements);
    }

    private List<Hazard> hazards(Statement statement, LiveNames names) {
        List<Hazard> hazards = new ArrayList<>();
        for (Hazard hazard : statement.hazards()) {
            ObjectId table = RowQuestions.table(hazard);
            TableSize size = table == null ? null : sizes.get(names.of(table));
            Hazard known = hazard.knowing(answer(hazard.rows()), size);
            hazards.add(known);
            if (known.rows() instanceof RowCheck.DoesNotFit) {
                hazards.add(new Hazard(HazardCode.WOULD_FAIL_ON_DATA, hazard.object(), null, known.rows(), size));
            }
        }
        return hazards;
    }

    private @Nullable RowCheck answer(@Nullable RowCheck asked) {
        if (!(asked instanceof RowCheck.Open open)) {
            return asked;
        }
        long count = 0;
        boolean more = false;
        RowCheck unknown = null;
        List<String> examples = new ArrayList<>();
        for (RowProbe probe : open.probes()) {
            RowCheck answer = checks.getOrDefault(probe, new RowCheck.Unknown(reason));
            if (answer instanceof RowCheck.DoesNotFit found) {
                count += found.count();
                more |= found.more();
                examples.addAll(found.examples());
            } else if (answer instanceof RowCheck.Unknown) {
                unknown = answer;
                more = true;
            }
        }
        if (count > 0) {
            return new RowCheck.DoesNotFit(
                    count, more, examples.stream().limit(EXAMPLES).toList());
        }
        return unknown == null ? new RowCheck.Fits() : unknown;
    }
}
