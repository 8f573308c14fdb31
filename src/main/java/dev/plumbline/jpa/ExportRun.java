package dev.plumbline.jpa;

import dev.plumbline.exact.Answers;
import dev.plumbline.exact.ChildRun;
import dev.plumbline.port.ExactRuns;
import dev.plumbline.port.Progress;
import dev.plumbline.port.WorkFailedException;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** One run of the export in a JVM of its own: its source, request and answer are files of a work folder. */
final class ExportRun {
    private static final String SOURCE = "HibernateSchema.java";

    private final JavaPrograms programs;
    private final Path work;
    private final Duration limit;
    private final StringBuilder request = new StringBuilder();

    ExportRun(JavaPrograms programs, Path work, Duration limit) {
        this.programs = programs;
        this.work = work;
        this.limit = limit;
    }

    void say(String kind, String... fields) {
        request.append(kind);
        for (String field : fields) {
            request.append('\t').append(Base64.getEncoder().encodeToString(field.getBytes(StandardCharsets.UTF_8)));
        }
        request.append('\n');
    }

    Answers in(Path folder, List<Path> classPath, Progress progress) throws IOException {
        Path source = work.resolve(SOURCE);
        try (InputStream text = ExportRun.class.getResourceAsStream(SOURCE)) {
            Files.copy(Objects.requireNonNull(text, SOURCE), source);
        }
        Path asked = Files.writeString(work.resolve("request"), request);
        Path answered = Files.createFile(work.resolve("answer"));
        Path options = Files.writeString(work.resolve("options"), options(classPath));
        List<String> command = List.of(
                programs.java().toString(), "@" + options, source.toString(), asked.toString(), answered.toString());
        ChildRun.Result result =
                new ChildRun(command, folder, ChildEnvironment.of(programs, work), limit).run(progress);
        Answers answers = Answers.parse(Files.readString(answered, StandardCharsets.UTF_8));
        answers.failure().ifPresent(ExportRun::fail);
        if (answers.first("done").isEmpty()) {
            throw new WorkFailedException(
                    programs.java() + ", running Hibernate's export, " + ChildEnvironment.ended(result, limit),
                    "Mend what is shown; it runs in the JVM of JAVA_HOME, which must be a JDK of version 11 or later.");
        }
        return answers;
    }

    private static void fail(ExactRuns.Failure failure) {
        throw new WorkFailedException(
                "Hibernate's export failed: " + failure.type()
                        + (failure.message().isEmpty() ? "" : ": " + failure.message())
                        + (failure.place().isEmpty() ? "" : " at " + failure.place()),
                "Mend the entities or the settings that it names.");
    }

    private static String options(List<Path> classPath) {
        String joined = classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        return "-XX:TieredStopAtLevel=1\n-XX:+UseSerialGC\n-Djava.awt.headless=true\n-Dnet.bytebuddy.experimental=true\n-cp\n\""
                + joined.replace("\\", "\\\\").replace("\"", "\\\"") + "\"\n";
    }
}
