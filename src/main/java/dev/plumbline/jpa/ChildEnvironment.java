package dev.plumbline.jpa;

import dev.plumbline.exact.ChildRun;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** What programs of the project are started with, and how their end is told: no more of this machine than they need, and no password. */
final class ChildEnvironment {
    private static final int SHOWN = 2_000;

    private ChildEnvironment() {}

    static Map<String, String> of(JavaPrograms programs, Path work) {
        Map<String, String> environment = new HashMap<>();
        Stream.of("PATH", "HOME", "USER", "USERPROFILE", "SYSTEMROOT", "TZ", "JAVA_HOME", "M2_HOME", "MAVEN_HOME")
                .filter(programs.environment()::containsKey)
                .forEach(name -> environment.put(name, programs.environment().getOrDefault(name, "")));
        environment.put("LANG", "C.UTF-8");
        environment.put("TMPDIR", work.toString());
        return environment;
    }

    /** How it ended, with the end of what it printed. */
    static String ended(ChildRun.Result result, Duration limit) {
        String how = result.code()
                .map(code -> "ended with exit code " + code)
                .orElse("took longer than " + limit.toSeconds() + " s and was ended");
        String output = result.output();
        String end = output.length() > SHOWN ? output.substring(output.length() - SHOWN) : output;
        return end.isEmpty() ? how : how + ":\n" + end;
    }
}
