package dev.plumbline.files;

import dev.plumbline.catalog.ObjectId;
import dev.plumbline.changelog.MigrationSet;
import dev.plumbline.drift.Environment;
import dev.plumbline.drift.Gate;
import dev.plumbline.drift.Ignore;
import dev.plumbline.drift.Project;
import dev.plumbline.drift.Waiver;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Maps the nodes of one project file to a {@link Project}, and checks what can be checked without a database. */
final class ProjectFile {
    static final List<String> KEYS = List.of(
            "plumbline",
            "project",
            "presets",
            "postgres",
            "environments",
            "migrations",
            "after_migrations",
            "proposals",
            "migration_script",
            "services",
            "personas",
            "ignore",
            "waivers",
            "gate");

    private final Path root;
    private final YamlMap top;
    private final YamlConnections connections;
    private final List<Path> folders;
    private final ProjectPaths paths;

    ProjectFile(Path root, YamlMap top, YamlConnections connections, List<Path> folders) {
        this.root = root;
        this.top = top;
        this.connections = connections;
        this.folders = folders;
        this.paths = new ProjectPaths(root);
    }

    Project read() {
        top.ofFormat(1).allow(KEYS);
        List<MigrationSet> sets = new MigrationSetEntries(paths).read(top.map("migrations"));
        top.nodes("proposals").forEach(paths::file);
        personas();
        return new Project(
                root,
                top.text("project").orElseGet(() -> String.valueOf(root.getFileName())),
                Checkout.commit(root),
                top.texts("presets"),
                postgres(),
                environments(),
                sets,
                top.nodes("after_migrations").stream().map(paths::file).toList(),
                top.find("migration_script").map(paths::file).orElse(null),
                new ServiceEntries(paths, sets).read(top.map("services")),
                ignores(),
                waivers(),
                gate());
    }

    private @Nullable Integer postgres() {
        return top.find("postgres").map(node -> node.integer(10, 99)).orElse(null);
    }

    private List<Environment> environments() {
        List<Environment> environments = new ArrayList<>();
        for (YamlNode.Entry entry : top.map("environments").entries()) {
            String name = YamlConnections.checkedName(entry.key());
            YamlMap settings = entry.value().map().allow(List.of("variables"));
            YamlMap variables = settings.map("variables").allow(List.of("from"));
            List<String> from =
                    variables.nodes("from").stream().map(paths::pattern).toList();
            YamlConnections.Look look = connections.lookOf(name, folders);
            environments.add(new Environment(name, look.kind(), look.colour(), from));
        }
        return environments;
    }

    private void personas() {
        for (YamlNode.Entry entry : top.map("personas").entries()) {
            YamlMap persona = entry.value().map().allow(List.of("role", "claims"));
            persona.required("role", "Name the role that the persona uses: {role: authenticated}.")
                    .text();
            persona.map("claims");
        }
    }

    private List<Ignore> ignores() {
        List<Ignore> ignores = new ArrayList<>();
        for (YamlNode node : top.nodes("ignore")) {
            YamlMap entry = node.map().allow(List.of("object", "reason"));
            YamlNode object = entry.required("object", "Name the object by its id: table:public.spatial_ref_sys.");
            checkObject(object);
            ignores.add(new Ignore(object.text(), reason(entry)));
        }
        return ignores;
    }

    private static void checkObject(YamlNode object) {
        try {
            ObjectId.parse(object.text());
        } catch (IllegalArgumentException e) {
            throw object.wrong(
                    "`" + object.text() + "` is no object id",
                    "Write kind:name, such as table:public.spatial_ref_sys.");
        }
    }

    private static String reason(YamlMap entry) {
        YamlNode reason = entry.required("reason", "Say why, in one sentence.");
        if (reason.text().isBlank()) {
            throw reason.wrong("the reason is empty", "Say why, in one sentence.");
        }
        return reason.text();
    }

    private List<Waiver> waivers() {
        List<Waiver> waivers = new ArrayList<>();
        for (YamlNode node : top.nodes("waivers")) {
            YamlMap entry = node.map().allow(List.of("key", "reason", "until", "by"));
            YamlNode key = entry.required("key", "Copy the finding's key from the JSON report.");
            if (key.text().chars().filter(c -> c == '|').count() < 3) {
                throw key.wrong(
                        "`" + key.text() + "` is no finding's key",
                        "Write code|environment|service|object, as the JSON report does.");
            }
            String by = entry.required("by", "Say who accepts the finding.").text();
            waivers.add(new Waiver(key.text(), reason(entry), until(entry), by));
        }
        return waivers;
    }

    private static String until(YamlMap entry) {
        YamlNode until = entry.required("until", "Write the last day on which it holds: 2027-03-31.");
        try {
            return LocalDate.parse(until.text()).toString();
        } catch (DateTimeParseException e) {
            throw until.wrong("`" + until.text() + "` is no date", "Write year-month-day, such as 2027-03-31.");
        }
    }

    private Gate gate() {
        YamlMap gate = top.map("gate").allow(List.of("fail_on", "also", "never"));
        String failOn = gate.find("fail_on")
                .map(node -> node.word(List.of("error", "warning", "note")))
                .orElse("error");
        return new Gate(failOn, gate.texts("also"), gate.texts("never"));
    }
}
