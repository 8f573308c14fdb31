package dev.plumbline.sqlalchemy;

import dev.plumbline.drift.ModelTable;
import dev.plumbline.drift.Models;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;

/** Tests that write models of a service and read them. */
abstract class ModelsReading {
    static final String PLAIN = """
            from sqlalchemy import Column, Integer, String, Table, MetaData, ForeignKey
            from sqlalchemy.orm import declarative_base
            Base = declarative_base()
            """;

    @TempDir
    Path root = Path.of("");

    Models read(String text) throws IOException {
        write(text);
        return new SqlAlchemyModels().read(root, Projects.service("app", "app"), Unwatched.PROGRESS);
    }

    void write(String text) throws IOException {
        Files.createDirectories(root.resolve("app"));
        Files.writeString(root.resolve("app/models.py"), text);
    }

    static List<String> gaps(Models models) {
        return models.gaps().stream()
                .map(gap ->
                        (gap.objects().isEmpty() ? gap.scope() : gap.objects().getFirst()) + " " + gap.reason())
                .toList();
    }

    static List<String> sql(Models models) {
        return models.tables().stream()
                .flatMap(ModelsReading::statements)
                .map(sql -> sql.replaceAll("\\s+", " ").replace("( ", "(").replace(" )", ")"))
                .toList();
    }

    private static Stream<String> statements(ModelTable table) {
        return Stream.of(table.types(), table.statements(), table.late())
                .flatMap(List::stream)
                .map(statement -> statement.sql());
    }
}
