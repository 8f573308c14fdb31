package dev.plumbline.ui;

import static dev.plumbline.ui.FindingDraft.error;
import static dev.plumbline.ui.FindingDraft.note;
import static dev.plumbline.ui.FindingDraft.warning;

import dev.plumbline.drift.Finding;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The planted facts of the wellness sample as findings, written by hand. */
final class WellnessFindings {
    private static final String DATABASE = "meals_service/meals/repository/database.py";

    private WellnessFindings() {}

    static List<Finding> all() {
        return Stream.of(checkout(), code(), staging(), meals(), others())
                .flatMap(s -> s)
                .map(FindingDraft::done)
                .sorted(Comparator.comparing(Finding::key))
                .toList();
    }

    private static Stream<FindingDraft> checkout() {
        return Stream.of(
                error("no-migrations", "", "practices", "")
                        .says("practices has no migrations.", "Its tables come from create_all alone.")
                        .remedy("draft", "Draft a baseline from production, and mark it as applied.", null, null),
                error("no-migrations", "", "users", "")
                        .says("users has no migrations.", "Its tables come from create_all alone.")
                        .remedy("draft", "Draft a baseline from production, and mark it as applied.", null, null),
                incomplete("agent", "table:public.agent_runs"),
                incomplete("journal", "table:public.journal_attachments"),
                incomplete("meals", "table:meals.meal_tags"),
                warning("model-ahead-of-head", "", "habits", "column:habits.lesson_templates/subtitle")
                        .there("yn")
                        .says(
                                "The models have column habits.lesson_templates/subtitle as no migration makes it.",
                                "A migration is missing.")
                        .source("habits_service/habits/models.py", 57, "subtitle = mapped_column(String(200))")
                        .remedy("draft", "Draft the migration that adds it.", null, null),
                error("pending-drop-still-modelled", "", "meals", "column:meals.meals/legacy_code")
                        .there("yn")
                        .says(
                                "The migrations drop column meals.meals/legacy_code, and the models still have it.",
                                "An earlier revision made it and a later one drops it: the code still uses it.")
                        .source("meals_service/meals/repository/models.py", 48, "legacy_code: Mapped[Optional[str]]"));
    }

    private static FindingDraft incomplete(String service, String object) {
        return error("incomplete-history", "", service, object)
                .there("yn")
                .says("No migration makes a table that the models declare.", "The history is incomplete.")
                .remedy(
                        "draft",
                        "Draft the migration that is missing.",
                        null,
                        "plumbline complete . --service " + service);
    }

    private static Stream<FindingDraft> code() {
        return Stream.of(
                error("create-all-unguarded", "", "meals", "code:" + DATABASE + "#init_db")
                        .says("init_db() runs create_all at every start, with no guard.", "")
                        .source(DATABASE, 24, "await connection.run_sync(Base.metadata.create_all)")
                        .remedy("guard", "Put it behind a guard that is closed in production.", null, null),
                error("create-all-unguarded", "", "practices", "code:practices_service/practices/database.py#init_db")
                        .says("init_db() runs create_all at every start, with no guard.", ""),
                warning("startup-race", "production", "meals", "code:" + DATABASE + "#init_db")
                        .says("Two replicas run create_all at once.", ""),
                warning("create-all-guard-fails-open", "", "users", "code:users_service/users/main.py#lifespan")
                        .says("The guard is open where ENVIRONMENT is missing.", ""),
                warning("create-all-guard-fails-open", "", "habits", "code:habits_service/habits/db.py#init")
                        .says("The guard is open where no environment can be found.", ""),
                error("guard-variable-not-set", "production", "users", "code:users_service/users/main.py#lifespan")
                        .says("production does not set ENVIRONMENT for users: the guard is open there.", "")
                        .evidence("variable", "ENVIRONMENT is set for all services but users"),
                error("startup-ddl-unguarded", "", "habits", "code:habits_service/habits/db.py#init")
                        .says("A raw ALTER TABLE runs at every start, outside the guard; errors are swallowed.", ""),
                note("create-all-guarded", "", "movements", "code:movements_service/movements/main.py#lifespan")
                        .says("create_all runs only where ENVIRONMENT is development.", ""),
                note("create-all-outside-startup", "", "", "code:tests/conftest.py#database")
                        .says("create_all in a test.", ""),
                note("create-all-outside-startup", "", "", "code:db/seeder.py#main")
                        .says("create_all in a seeder.", ""),
                error("not-in-migration-script", "", "practices", "code:bootstrap/03-run-migrations.sh")
                        .says("The script leaves practices out.", ""),
                error("not-in-migration-script", "", "users", "code:bootstrap/03-run-migrations.sh")
                        .says("The script leaves users out.", ""));
    }

    private static Stream<FindingDraft> staging() {
        return Stream.of(
                pending("staging", "habits", "column:habits.program_templates/deleted_at"),
                pending("staging", "meals", "table:meals.meal_plans").with(6),
                pending("staging", "meals", "column:meals.foods/unit")
                        .attribute("type", "varchar(40)", "varchar(40)", "varchar(20)", "varchar(20)"),
                pending("staging", "meals", "column:meals.meals/plan_note"),
                warning("pending-drop", "staging", "meals", "column:meals.meals/legacy_code")
                        .there("ynyy"));
    }

    private static FindingDraft pending(String environment, String service, String object) {
        return warning("pending-migration", environment, service, object)
                .there(object.endsWith("unit") ? "yyyy" : "yynn")
                .says("The migrations will make or change it.", "Live equals the revision it says it is at.")
                .remedy("adopt", "Run the pending migrations of " + service + ".", null, null);
    }

    private static Stream<FindingDraft> meals() {
        return Stream.of(
                error("pre-empted-migration", "production", "meals", "table:meals.meal_plans")
                        .there("yyny")
                        .with(6)
                        .likely()
                        .says(
                                "Table meals.meal_plans is already there in production, so the pending migration will fail.",
                                "Live equals head here, and differs from the revision it says it is at.")
                        .evidence("history", "meals.alembic_version says 0002_off_fields")
                        .evidence("age", "newer than the version row")
                        .source(DATABASE, 24, "create_all makes the table")
                        .remedy("stamp", "Prove that live equals the pending revision, then stamp it.", null, null)
                        .remedy("drop", "Drop it before the migration runs.", "DROP TABLE meals.meal_plans;", null),
                error("created-at-startup", "production", "meals", "table:meals.meal_tags")
                        .there("ynny")
                        .with(14)
                        .says(
                                "Table meals.meal_tags in production was made by start-up code, not by a migration.",
                                "The start-up code, replayed on a copy of the applied state, gives exactly this.")
                        .source(DATABASE, 24, "await connection.run_sync(Base.metadata.create_all)")
                        .related("incomplete-history||meals|table:meals.meal_tags"),
                diverged(),
                byHand("meals", "column:meals.foods/brand")
                        .attribute("type", "varchar(255)", "varchar(255)", "varchar(255)", "varchar(500)")
                        .says("Its type is varchar(500), expected varchar(255).", "Live differs from what was applied.")
                        .remedy(
                                "restore",
                                "Bring production back to what the migrations declare.",
                                "ALTER TABLE meals.foods ALTER COLUMN brand TYPE varchar(255);",
                                null),
                byHand("meals", "check:meals.foods/foods_kcal_positive")
                        .attribute(
                                "definition",
                                "CHECK (kcal >= 0)",
                                "CHECK (kcal >= 0)",
                                "CHECK (kcal >= 0)",
                                "CHECK (kcal >= '-1'::integer)"),
                byHand("meals", "policy:meals.meals/meals_own_rows")
                        .attribute("using", null, "(user_id = auth.uid())", "(user_id = auth.uid())", "true"),
                pending("production", "meals", "column:meals.meals/plan_note"),
                warning("pending-drop", "production", "meals", "column:meals.meals/legacy_code")
                        .there("ynyy"));
    }

    private static FindingDraft diverged() {
        return error("diverged", "production", "meals", "column:meals.foods/unit")
                .there("yyyy")
                .attribute("type", "varchar(40)", "varchar(40)", "varchar(20)", "text")
                .says(
                        "Column meals.foods/unit in production was changed, and a pending migration changes it too. "
                                + "Its type is text, expected varchar(20).",
                        "Live, applied and head all differ.")
                .evidence("history", "meals.alembic_version says 0002_off_fields")
                .source("meals_service/alembic/versions/0003_meal_plans.py", 31, "op.alter_column(\"foods\", \"unit\")")
                .evidence("age", "the column's catalog row is newer than the version row")
                .remedy(
                        "restore",
                        "Bring production back to the applied revision, then migrate.",
                        "ALTER TABLE meals.foods ALTER COLUMN unit TYPE varchar(20);",
                        null)
                .remedy(
                        "adopt",
                        "Change the pending migration so that it starts from what production has.",
                        null,
                        null);
    }

    private static FindingDraft byHand(String service, String object) {
        return error("changed-by-hand", "production", service, object).there("yyyy");
    }

    private static Stream<FindingDraft> others() {
        return Stream.of(
                error("created-at-startup", "production", "habits", "column:habits.lesson_templates/subtitle")
                        .there("ynny")
                        .related("model-ahead-of-head||habits|column:habits.lesson_templates/subtitle"),
                byHand("habits", "column:habits.habits/priority").there("nnny"),
                error("dropped-by-hand", "production", "habits", "index:habits.habits/ix_habits_user_id")
                        .there("yyyn"),
                warning("unowned-object", "production", "", "table:public.tmp_import")
                        .there("nnny")
                        .says("Table public.tmp_import in production belongs to no service.", ""),
                warning("live-not-in-model", "production", "users", "column:users.users/nickname")
                        .there("n??y"));
    }
}
