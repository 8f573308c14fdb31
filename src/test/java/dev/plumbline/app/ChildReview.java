package dev.plumbline.app;

import dev.plumbline.postgres.TestServer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A review in a process of its own, with environment variables of its own, as JSON. */
final class ChildReview {
    private ChildReview() {}

    static Program.Ended of(Path project, Map<String, String> variables, String... javaOptions) {
        Map<String, String> all = new HashMap<>(variables);
        all.put("PLUMBLINE_CACHE", TestServer.cache().toString());
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of(javaOptions));
        command.addAll(List.of(
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "dev.plumbline.app.Main",
                "review",
                project.toString(),
                "--format",
                "json"));
        return Program.run(all, command);
    }
}
