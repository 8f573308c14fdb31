package dev.plumbline.exact;

import dev.plumbline.port.Progress;
import dev.plumbline.port.ScratchLogin;
import dev.plumbline.port.WorkFailedException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.commons.io.file.PathUtils;

/** One run of the wrapper: its request and answer are files of a folder that is deleted afterwards. */
final class WrapperRun {
    private static final int SHOWN = 4_000;

    private final Path interpreter;
    private final ScratchLogin login;
    private final Duration limit;
    private final StringBuilder request = new StringBuilder();

    WrapperRun(Path root, Path interpreter, ScratchLogin login, Duration limit) {
        this.interpreter = interpreter;
        this.login = login;
        this.limit = limit;
        say("root", root.toString());
        say("host", login.host());
        say("port", String.valueOf(login.port()));
        say("database", login.database());
        say("user", login.user());
        say("password", login.password().reveal());
        say("statement_timeout", String.valueOf(limit.toMillis()));
        say("lock_timeout", String.valueOf(Math.min(30_000, limit.toMillis())));
    }

    void say(String key, String value) {
        request.append(key)
                .append('\t')
                .append(Base64.getEncoder().encodeToString(value.getBytes(StandardCharsets.UTF_8)))
                .append('\n');
    }

    /** Runs it in that folder; a run that ends without an answer is a failure that shows the end of what it printed. */
    Answers in(Path folder, Progress progress) {
        Path work = null;
        try {
            work = Files.createTempDirectory("plumbline-exact");
            return run(work, Files.isDirectory(folder) ? folder : work, progress);
        } catch (IOException e) {
            throw new WorkFailedException("preparing a run of " + interpreter + " failed: " + e.getMessage(), "", e);
        } finally {
            delete(work);
        }
    }

    private Answers run(Path work, Path folder, Progress progress) throws IOException {
        Path wrapper = work.resolve("wrapper.py");
        try (InputStream text = WrapperRun.class.getResourceAsStream("wrapper.py")) {
            Files.copy(Objects.requireNonNull(text, "wrapper.py"), wrapper);
        }
        Path asked = Files.writeString(work.resolve("request"), request);
        Path answered = Files.createFile(work.resolve("answer"));
        List<String> command =
                List.of(interpreter.toString(), "-B", wrapper.toString(), asked.toString(), answered.toString());
        ChildRun.Result result = new ChildRun(command, folder, environment(work), limit).run(progress);
        Answers answers = Answers.parse(Files.readString(answered, StandardCharsets.UTF_8));
        if (answers.first("done").isEmpty() && answers.failure().isEmpty()) {
            throw new WorkFailedException(
                    interpreter + " " + ended(result) + " in " + folder + shown(result.output()),
                    "Run it without --exact, or mend what is shown.");
        }
        return answers;
    }

    private String ended(ChildRun.Result result) {
        return result.code()
                .map(code -> "ended with exit code " + code)
                .orElse("took longer than " + limit.toSeconds() + " s and was ended");
    }

    private String shown(String output) {
        String hidden = output.replace(login.password().reveal(), "***");
        String end = hidden.length() > SHOWN ? hidden.substring(hidden.length() - SHOWN) : hidden;
        return end.isEmpty() ? "" : ":\n" + end;
    }

    /** Nothing of ours but what a program needs to start; no password but the scratch database's. */
    private Map<String, String> environment(Path work) {
        Map<String, String> environment = new HashMap<>();
        Stream.of("PATH", "HOME", "USER", "SYSTEMROOT", "TZ")
                .filter(name -> System.getenv(name) != null)
                .forEach(name -> environment.put(name, String.valueOf(System.getenv(name))));
        environment.putAll(Map.of(
                "LANG", "C.UTF-8",
                "TMPDIR", work.toString(),
                "PYTHONDONTWRITEBYTECODE", "1",
                "PYTHONIOENCODING", "utf-8",
                "PGPASSFILE", work.resolve("none").toString(),
                "PGHOST", login.host(),
                "PGPORT", String.valueOf(login.port()),
                "PGDATABASE", login.database(),
                "PGUSER", login.user(),
                "PGPASSWORD", login.password().reveal()));
        return environment;
    }

    private static void delete(@org.jspecify.annotations.Nullable Path folder) {
        if (folder == null) {
            return;
        }
        try {
            PathUtils.deleteDirectory(folder);
        } catch (IOException e) {
            folder.toFile().deleteOnExit();
        }
    }
}
