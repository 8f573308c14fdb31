package dev.plumbline.sqlalchemy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.plumbline.audit.StartupReading;
import dev.plumbline.drift.Project;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The start-up code of the wellness sample, as its table of planted facts has it. */
class SampleStartupTest {
    private static final Path ROOT = Path.of("sample-projects/wellness").toAbsolutePath();

    @Test
    void everyPlantedCallIsFoundWithItsGuard() {
        StartupReading reading = new SqlAlchemyStartup().read(project(), Unwatched.PROGRESS);
        assertEquals(
                List.of(
                        "habits CREATE_ALL habits_service/habits/db.py#init_schema start"
                                + " [ENVIRONMENT unset YES, [development, local, test] YES, other NO]"
                                + " [habits.program_templates, habits.lesson_templates, habits.habits, habits.habit_logs]",
                        "habits RAW_DDL habits_service/habits/db.py#add_missing_columns start [] swallowed",
                        "meals CREATE_ALL meals_service/meals/repository/database.py#init_db start []",
                        "movements CREATE_ALL movements_service/movements/main.py#prepare_database start"
                                + " [ENVIRONMENT unset NO, [development] YES, other NO]",
                        "practices CREATE_ALL practices_service/practices/repository/database.py#init_db start []"
                                + " [practices.practices, practices.practice_sessions]",
                        "users CREATE_ALL users_service/users/main.py#create_tables start"
                                + " [ENVIRONMENT unset YES, [development] YES, other NO]",
                        "- CREATE_ALL db/seeder.py#seed elsewhere",
                        "- CREATE_ALL tests/conftest.py#engine elsewhere"),
                reading.calls().stream().map(StartupText::of).toList());
        assertEquals(List.of(), reading.gaps());
        assertEquals(
                List.of("ALTER TABLE habits.lesson_templates ADD COLUMN IF NOT EXISTS subtitle VARCHAR(200)"),
                reading.calls().get(1).statements().stream()
                        .map(statement -> statement.sql())
                        .toList());
    }

    @Test
    void theGuardIsFollowedThroughTheFunctionsThatDecideIt() {
        StartupReading reading = new SqlAlchemyStartup().read(project(), Unwatched.PROGRESS);
        assertEquals(
                List.of("shared_kernel/environment.py", "shared_kernel/environment.py"),
                reading.calls().getFirst().guards().getFirst().followed().stream()
                        .map(place -> place.file())
                        .toList());
    }

    private static Project project() {
        return Projects.of(
                ROOT,
                List.of(
                        Projects.service("agent", "src/agent"),
                        Projects.service("journal", "src/journal"),
                        Projects.service("habits", "habits_service"),
                        Projects.service("meals", "meals_service"),
                        Projects.service("movements", "movements_service"),
                        Projects.service("practices", "practices_service", "practices.web.app:lifespan"),
                        Projects.service("users", "users_service")));
    }
}
