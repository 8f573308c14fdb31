package dev.plumbline.report;

import dev.plumbline.plan.Plan;
import dev.plumbline.plan.Proof;
import dev.plumbline.plan.RenameCandidate;
import java.util.List;

/** The formats of a plan by the names that {@code --format} takes. */
public final class PlanFormats {
    /** All of them. */
    public static final List<String> NAMES =
            List.of("sql", "json", "liquibase-sql", "liquibase-yaml", "liquibase-xml", "alembic");

    private PlanFormats() {}

    /**
     * The file. But for JSON, which holds everything, what loses data is left out or a comment unless {@code allowDrop} is given.
     *
     * @throws IllegalArgumentException for an unknown name
     */
    public static String render(String format, Plan plan, Proof proof, boolean allowDrop) {
        return render(format, plan, proof, List.of(), allowDrop);
    }

    /** The same; JSON holds what may have been renamed, too. */
    public static String render(
            String format, Plan plan, Proof proof, List<RenameCandidate> renames, boolean allowDrop) {
        return switch (format) {
            case "sql" -> PlanSql.render(plan, allowDrop);
            case "json" -> PlanJson.render(plan, proof, renames);
            case "liquibase-sql" -> LiquibaseSql.render(plan, allowDrop);
            case "liquibase-yaml" -> LiquibaseYaml.render(plan, allowDrop);
            case "liquibase-xml" -> LiquibaseXml.render(plan, allowDrop);
            case "alembic" -> AlembicRevision.render(plan, allowDrop);
            default -> throw new IllegalArgumentException("no format of a plan: " + format);
        };
    }
}
