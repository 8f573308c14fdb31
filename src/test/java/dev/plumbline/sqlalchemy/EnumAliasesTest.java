package dev.plumbline.sqlalchemy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.plumbline.catalog.Gap;
import dev.plumbline.drift.Models;
import dev.plumbline.drift.Service;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Second names of an enumeration's members: labels until 1.4, none from 2.0 on, and a gap where nobody says which one is used. */
class EnumAliasesTest {
    private static final String MODELS = """
            import enum
            from sqlalchemy import Column, Enum, Integer
            from sqlalchemy.orm import declarative_base
            Base = declarative_base()

            class Level(enum.Enum):
                low = 1
                small = 1
                high = 2

            class Thing(Base):
                __tablename__ = "things"
                id = Column(Integer, primary_key=True)
                level = Column(Enum(Level))
                kept = Column(Enum(Level, name="kept", omit_aliases=False))
            """;

    @TempDir
    private Path root;

    @ParameterizedTest
    @CsvSource({
        "bookworm, sqlalchemy==1.4.46",
        "bookworm, 'SQLAlchemy[asyncio]>=1.4,<2.0'",
        "trixie, sqlalchemy~=2.0.40"
    })
    void labelsAreThoseOfTheGenerationThatIsAskedFor(String suite, String requirement) throws IOException {
        write(requirement);
        Models models = read();
        String real = PythonOracle.createAll(suite, List.of(root), List.of("levels.models:Base.metadata"));
        assertEquals(List.of(), models.gaps());
        assertEquals(List.of(), BuiltModels.differences("", real, models));
    }

    @Test
    void itIsAGapWhereNobodySays() throws IOException {
        write("sqlalchemy>=1.4");
        assertEquals(
                List.of(
                        "enumeration Level has two names for one value: SQLAlchemy 1.4 makes labels of both and 2.0 of the"
                                + " first, and the requirements do not say which one is used"),
                read().gaps().stream().map(Gap::reason).toList());
        assertEquals(
                List.of("column:public.things/level"),
                read().gaps().stream()
                        .flatMap(gap -> gap.objects().stream())
                        .map(Object::toString)
                        .toList());
    }

    private void write(String requirement) throws IOException {
        Files.createDirectories(root.resolve("levels"));
        Files.writeString(root.resolve("levels/__init__.py"), "");
        Files.writeString(root.resolve("levels/models.py"), MODELS);
        Files.writeString(
                root.resolve("requirements.txt"), "# what it needs\nsqlalchemy2-stubs\n" + requirement + "\n");
    }

    private Models read() {
        Service service = new Service("levels", "levels", null, List.of(), List.of(), List.of(), List.of());
        return new SqlAlchemyModels().read(root, service, Unwatched.PROGRESS);
    }
}
