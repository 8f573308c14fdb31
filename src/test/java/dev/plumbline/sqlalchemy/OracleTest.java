package dev.plumbline.sqlalchemy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.plumbline.drift.Models;
import dev.plumbline.drift.Service;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Models read without running them make the same objects as real SQLAlchemy, with no gap. */
class OracleTest {
    private static final Path WELLNESS = Path.of("sample-projects/wellness");
    private static final Path TRAPS = Path.of("src/test/resources/python");
    private static final String SCHEMAS = "CREATE SCHEMA habits; CREATE SCHEMA meals; CREATE SCHEMA movements;"
            + " CREATE SCHEMA practices; CREATE SCHEMA users; CREATE SCHEMA lab; CREATE SCHEMA modern;"
            + " CREATE TABLE users.users (id uuid PRIMARY KEY);";

    /** A folder of models, the metadata that real SQLAlchemy makes of it, and the generation that runs it. */
    record Case(String suite, Path root, Service service, List<Path> imports, List<String> metadata, String prepare) {
        @Override
        public String toString() {
            return service.name() + " with " + suite;
        }
    }

    static Stream<Case> cases() {
        return Stream.of(
                sample("trixie", "agent", "src/agent", "src", "agent.models"),
                sample("trixie", "journal", "src/journal", "src", "journal.models"),
                sample("trixie", "habits", "habits_service", "habits_service", "habits.models"),
                sample("trixie", "meals", "meals_service", "meals_service", "meals.repository.models"),
                sample("trixie", "movements", "movements_service", "movements_service", "movements.models"),
                sample("bookworm", "movements", "movements_service", "movements_service", "movements.models"),
                sample("trixie", "practices", "practices_service", "practices_service", "practices.repository.models"),
                sample("trixie", "users", "users_service", "users_service", "users.models"),
                traps("trixie", "movements-traps", "traps.models:Base.metadata", "traps.models:NamedBase.metadata"),
                traps("bookworm", "movements-traps", "traps.models:Base.metadata", "traps.models:NamedBase.metadata"),
                traps("trixie", "model-forms", "forms.models:Base.metadata"),
                traps("trixie", "model-listeners", "heard.all:Base.metadata"),
                traps("bookworm", "model-listeners", "heard.all:Base.metadata"),
                traps("trixie", "model-forms-modern", "notes.models:Modern.metadata"),
                traps("bookworm", "model-forms", "forms.models:Base.metadata"),
                traps("trixie", "shared-traps", "shared.models:Base.metadata", "shared.models:NamedBase.metadata"),
                traps("bookworm", "shared-traps", "shared.models:Base.metadata", "shared.models:NamedBase.metadata"),
                traps("bookworm", "old-traps", "old.models:Base.metadata"),
                traps("trixie", "modern-traps", "modern.models:Base.metadata", "modern.models:SchemaBase.metadata"));
    }

    private static Case sample(String suite, String name, String folder, String imports, String module) {
        List<String> schemas = folder.startsWith("src") ? List.of() : List.of(name);
        Service service = new Service(name, folder, null, schemas, List.of(), List.of(), List.of());
        String prepare = name.equals("users") ? SCHEMAS.replaceAll("CREATE TABLE.*", "") : SCHEMAS;
        return new Case(suite, WELLNESS, service, List.of(WELLNESS.resolve(imports)), List.of(module), prepare);
    }

    private static Case traps(String suite, String folder, String... metadata) {
        Service service = new Service(folder, folder, null, List.of(), List.of(), List.of(), List.of());
        return new Case(suite, TRAPS, service, List.of(TRAPS.resolve(folder)), List.of(metadata), SCHEMAS);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void staticReadingMakesWhatTheRealToolMakes(Case each) {
        Models models = new SqlAlchemyModels().read(each.root(), each.service(), Unwatched.PROGRESS);
        String real = PythonOracle.createAll(each.suite(), each.imports(), each.metadata());
        assertEquals(List.of(), models.gaps());
        assertEquals(List.of(), BuiltModels.differences(each.prepare(), real, models));
    }

    @Test
    void aWrongDefaultOrAMissingIndexWouldBeNoticed() {
        Case meals = cases().filter(each -> each.service().name().equals("meals"))
                .findFirst()
                .orElseThrow();
        Models models = new SqlAlchemyModels().read(meals.root(), meals.service(), Unwatched.PROGRESS);
        String real = PythonOracle.createAll(meals.suite(), meals.imports(), meals.metadata());
        String wrongDefault = real.replace("DEFAULT '{}'::jsonb", "DEFAULT '[]'::jsonb");
        String missingIndex = real.replaceFirst("CREATE INDEX ix_meal_tags_label[^;]*;", "");
        assertFalse(
                BuiltModels.differences(meals.prepare(), wrongDefault, models).isEmpty());
        assertFalse(
                BuiltModels.differences(meals.prepare(), missingIndex, models).isEmpty());
    }
}
