package dev.plumbline.sqlalchemy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.catalog.Gap;
import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.Snapshot;
import dev.plumbline.port.ConfigurationException;
import dev.plumbline.postgres.TestServer;
import dev.plumbline.workflow.MigrationSource;
import dev.plumbline.workflow.ModelSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code models:DIR} as a source. */
class ModelSourceTest {
    @TempDir
    private Path root;

    private Snapshot read(String text) throws IOException {
        Files.createDirectories(root.resolve("app"));
        Files.writeString(root.resolve("app/models.py"), text);
        return new ModelSource(
                        "models:app",
                        List.of(new SqlAlchemyModels()),
                        null,
                        root,
                        "app",
                        TestServer.scratch(),
                        new MigrationSource.Server(0, List.of()))
                .read(Unwatched.PROGRESS);
    }

    @Test
    void theModelsAreBuiltWithTheirSchemasAndWhatTheyCannotSayIsUnknown() throws IOException {
        Snapshot snapshot = read("""
                from sqlalchemy import Column, Integer
                from sqlalchemy.dialects.postgresql import CITEXT
                from sqlalchemy.orm import declarative_base

                Base = declarative_base()

                class Thing(Base):
                    __tablename__ = "things"
                    __table_args__ = {"schema": "lab"}
                    id = Column(Integer, primary_key=True)
                    name = Column(CITEXT)
                """);
        assertEquals(
                List.of("column:lab.things/id", "column:lab.things/name"),
                snapshot.objects().keySet().stream()
                        .filter(id -> id.kind().equals("column"))
                        .map(ObjectId::toString)
                        .toList());
        assertTrue(covered(snapshot, ObjectId.of("view", "lab", "all_things")));
        assertTrue(covered(snapshot, ObjectId.of("table", "lab", "things").child("policy", "own")));
        assertEquals(false, covered(snapshot, ObjectId.of("table", "lab", "things")));
    }

    private static boolean covered(Snapshot snapshot, ObjectId id) {
        return snapshot.gaps().stream().anyMatch((Gap gap) -> gap.covers(id));
    }

    @Test
    void aFolderWithoutModelsIsRefused() {
        ConfigurationException refused = assertThrows(ConfigurationException.class, () -> read("X = 1\n"));
        assertEquals("models:app: no entity models were found there", refused.getMessage());
    }
}
