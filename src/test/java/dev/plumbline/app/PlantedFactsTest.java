package dev.plumbline.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.plumbline.drift.Review;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each fact of the table in the sample's README is taken away in turn: the findings change as the table says, and no more. */
class PlantedFactsTest {
    /** Follows from the applied revision, so there is nothing to take away. */
    private static final String PENDING_IN_PRODUCTION = "P11";

    private static final String TAGS_BY_HAND = "changed-by-hand|meals|table:meals.meal_tags|production|error";
    private static final String TAGS_AT_STARTUP = "created-at-startup|meals|table:meals.meal_tags|production|error";
    private static final String SUBTITLE = "|habits|column:habits.lesson_templates/subtitle|production|error";

    /**
     * A fact, and what becomes of the findings without it.
     *
     * @param places how many places it stands in, where it is taken away by its marks
     */
    record Fact(String id, String environment, int places, List<String> gone, List<String> came) {
        @Override
        public String toString() {
            return id;
        }

        Fact becomes(String... lines) {
            return new Fact(id, environment, places, gone, List.of(lines));
        }
    }

    static Stream<Fact> facts() {
        return Stream.of(
                fact(
                                "K1",
                                0,
                                "no-migrations|practices|||error",
                                "no-migrations|users|||error",
                                "live-not-in-model|users|column:users.users/nickname|production|warning")
                        .becomes("changed-by-hand|users|column:users.users/nickname|production|error"),
                fact(
                                "K2",
                                3,
                                "incomplete-history|agent|||error",
                                "incomplete-history|journal|||error",
                                "incomplete-history|meals|||error",
                                TAGS_AT_STARTUP)
                        .becomes(TAGS_BY_HAND),
                fact(
                                "K3",
                                2,
                                "create-all-unguarded|practices|code:practices_service/practices/repository/database.py#init_db||error",
                                "create-all-unguarded|meals|code:meals_service/meals/repository/database.py#init_db||error",
                                "startup-race|meals||production|warning",
                                TAGS_AT_STARTUP)
                        .becomes(TAGS_BY_HAND),
                fact("K4", 1, "guard-variable-not-set|users||production|error"),
                fact(
                                "K5",
                                1,
                                "startup-ddl-unguarded|habits|code:habits_service/habits/db.py#add_missing_columns||error",
                                "created-at-startup" + SUBTITLE)
                        .becomes("changed-by-hand" + SUBTITLE),
                fact(
                        "K6",
                        3,
                        "create-all-guarded|movements|code:movements_service/movements/main.py#prepare_database||note",
                        "create-all-outside-startup||code:tests/conftest.py#engine||note",
                        "create-all-outside-startup||code:db/seeder.py#seed||note"),
                fact(
                        "K7",
                        2,
                        "not-in-migration-script|practices|code:bootstrap/03-run-migrations.sh||error",
                        "not-in-migration-script|users|code:bootstrap/03-run-migrations.sh||error"),
                fact("K8", 1, "model-ahead-of-head|habits|column:habits.lesson_templates/subtitle||warning"),
                fact("K9", 1, "pending-drop-still-modelled|meals|column:meals.meals/legacy_code||error"),
                new Fact(
                        "S1",
                        "staging",
                        0,
                        List.of(
                                "pending-migration|habits|column:habits.program_templates/deleted_at|staging|warning",
                                "pending-migration|meals|table:meals.meal_plans|staging|warning",
                                "pending-migration|meals|column:meals.foods/unit|staging|warning",
                                "pending-migration|meals|column:meals.meals/plan_note|staging|warning",
                                "pending-drop|meals|column:meals.meals/legacy_code|staging|warning"),
                        List.of()),
                fact("P1", 1, "pre-empted-migration|meals|table:meals.meal_plans|production|error")
                        .becomes("pending-migration|meals|table:meals.meal_plans|production|warning"),
                fact("P2", 1, TAGS_AT_STARTUP),
                fact("P3", 1, "created-at-startup" + SUBTITLE),
                fact("P4", 1, "changed-by-hand|habits|column:habits.habits/priority|production|error"),
                fact("P5", 1, "dropped-by-hand|habits|index:habits.habits/ix_habits_user_id|production|error"),
                fact("P6", 1, "changed-by-hand|meals|check:meals.foods/foods_kcal_positive|production|error"),
                fact("P7", 1, "changed-by-hand|meals|column:meals.foods/brand|production|error"),
                fact("P8", 1, "changed-by-hand|meals|policy:meals.meals/meals_own_rows|production|error"),
                fact("P9", 1, "diverged|meals|column:meals.foods/unit|production|error")
                        .becomes("pending-migration|meals|column:meals.foods/unit|production|warning"),
                fact("P10", 1, "unowned-object||table:public.tmp_import|production|warning"),
                fact("P12", 1, "live-not-in-model|users|column:users.users/nickname|production|warning"));
    }

    private static Fact fact(String id, int places, String... gone) {
        return new Fact(id, "production", places, List.of(gone), List.of());
    }

    @ParameterizedTest
    @MethodSource("facts")
    void withoutAFactTheFindingsChangeAsTheTableSays(Fact fact, @TempDir Path folder) {
        Path project = Folders.copyOfSample(folder);
        takeAway(project, fact);
        Review review = Reviews.of(project, fact.environment());
        assertEquals(List.of(), review.gaps());
        SortedSet<String> before = FindingLines.ofSample(List.of(fact.environment()));
        assertEquals(
                FindingLines.text(FindingLines.changed(before, fact.gone(), fact.came())),
                FindingLines.text(FindingLines.of(review.findings())));
    }

    private static void takeAway(Path project, Fact fact) {
        switch (fact.id()) {
            case "K1" -> Baselines.write(project, "practices", "users");
            case "S1" -> atHead(project, "staging");
            default -> assertEquals(fact.places(), Planted.takeAway(project, fact.id()));
        }
    }

    /** Development is at head, and its generated files are what real Alembic prints for that. */
    private static void atHead(Path project, String environment) {
        Path live = project.resolve("live");
        for (String file : List.of("03-habits.sql", "03-meals.sql")) {
            Folders.write(
                    live.resolve(environment).resolve(file),
                    Folders.read(live.resolve("development").resolve(file)));
        }
    }

    @Test
    void everyMarkedFactStandsInThisTest() {
        Set<String> tested = facts().map(Fact::id).collect(Collectors.toCollection(TreeSet::new));
        Set<String> marked = Planted.marked(Folders.SAMPLE);
        marked.add("S1");
        assertEquals(marked, tested);
        tested.add(PENDING_IN_PRODUCTION);
        assertEquals(ids(), tested);
    }

    private static Set<String> ids() {
        return Stream.of(numbered("K", 9), numbered("S", 1), numbered("P", 12))
                .flatMap(each -> each)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> numbered(String letter, int last) {
        return IntStream.rangeClosed(1, last).mapToObj(number -> letter + number);
    }
}
