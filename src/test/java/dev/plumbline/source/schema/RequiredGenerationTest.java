package dev.plumbline.source.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which SQLAlchemy requirements ask for. */
class RequiredGenerationTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "requirements.txt | SQLAlchemy==1.3.24 | UP_TO_1_3",
                "requirements.txt | sqlalchemy<1.4 | UP_TO_1_3",
                "requirements.txt | sqlalchemy==1.4.46 # pinned | ONLY_1_4",
                "requirements.txt | sqlalchemy[asyncio] >= 1.4, < 2 | ONLY_1_4",
                "requirements.txt | sqlalchemy<2.0 | ONLY_1_4",
                "requirements.txt | sqlalchemy>=1.4 | FROM_1_4",
                "requirements.txt | sqlalchemy>=1.4,<2.1 | FROM_1_4",
                "requirements.txt | sqlalchemy | FROM_1_4",
                "requirements.txt | sqlalchemy-utils==0.41 | FROM_1_4",
                "requirements.txt | sqlalchemy2-stubs | FROM_1_4",
                "requirements.txt | sqlalchemy>=2.0,<3 | FROM_2_0",
                "pyproject.toml | sqlalchemy = \"^1.4.41\" | ONLY_1_4",
                "pyproject.toml | sqlalchemy = {extras = [\"asyncio\"], version = \"^2.0\"} | FROM_2_0",
                "pyproject.toml |     \"sqlalchemy (>=2.0.40,<3.0.0)\", | FROM_2_0",
                "pyproject.toml |     \"SQLAlchemy~=1.3\", | UP_TO_1_3",
                "poetry.lock | name = \"sqlalchemy\" version = \"1.4.54\" | ONLY_1_4",
                "uv.lock | name = \"sqlalchemy\" version = \"2.0.41\" | FROM_2_0",
                "poetry.lock | name = \"sqlalchemy-utils\" version = \"0.41.1\" | FROM_1_4"
            })
    void formsOfRequirements(String file, String text, Generation expected) {
        assertEquals(expected, of("", Map.of(file, text)));
    }

    @Test
    void theNearestFolderAndWhatIsLockedCount() {
        Map<String, String> files = Map.of(
                "requirements.txt", "sqlalchemy==1.3",
                "services/pyproject.toml", "\"sqlalchemy>=1.4\",",
                "services/uv.lock", "name = \"sqlalchemy\"\nversion = \"2.0.1\"");
        assertEquals(Generation.FROM_2_0, of("services/a/db", files));
        assertEquals(Generation.UP_TO_1_3, of("other/db", files));
        assertEquals(Generation.UP_TO_1_3, of(".", files));
    }

    private static Generation of(String folder, Map<String, String> files) {
        return RequiredGeneration.of(folder, file -> Optional.ofNullable(files.get(file)));
    }
}
