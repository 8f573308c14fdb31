package dev.plumbline.report;

import dev.plumbline.discovery.Discovery;
import dev.plumbline.discovery.FoundEnvironment;
import dev.plumbline.discovery.FoundProject;
import dev.plumbline.discovery.FoundService;
import dev.plumbline.discovery.FoundSet;
import dev.plumbline.discovery.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A project file as text: what was found, and as comments what is undecided, each beside its question. */
public final class ProjectFileText {
    private final FoundProject project;
    private final List<Question> open;
    private final StringBuilder text = new StringBuilder();

    private ProjectFileText(Discovery discovery) {
        this.project = discovery.project();
        this.open = discovery.questions();
    }

    /** The whole file; questions that are still open stand in it as comments. */
    public static String render(Discovery discovery) {
        return new ProjectFileText(discovery).whole();
    }

    private String whole() {
        line("plumbline: 1");
        line("project: " + YamlText.scalar(project.name()));
        if (!project.presets().isEmpty()) {
            line("presets: " + YamlText.list(project.presets()));
        }
        if (project.postgres() != null) {
            line("postgres: " + project.postgres());
        }
        undecided("postgres", "");
        environments();
        migrations();
        list("after_migrations", project.afterMigrations());
        undecided("after_migrations", "");
        list("proposals", project.proposals());
        if (project.migrationScript() != null) {
            line("migration_script: " + YamlText.scalar(project.migrationScript()));
        }
        undecided("migration_script", "");
        services();
        return text.toString();
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    private void list(String key, List<String> values) {
        if (!values.isEmpty()) {
            line(key + ": " + YamlText.list(values));
        }
    }

    /** The open questions of a section, with the line that would answer each. */
    private void undecided(String section, String indent) {
        open.stream().filter(question -> question.section().equals(section)).forEach(question -> {
            line(indent + "# undecided: " + YamlText.oneLine(question.text()));
            line(indent + "# " + YamlText.oneLine(question.line()));
        });
    }

    private void environments() {
        if (project.environments().isEmpty()) {
            undecided("environments", "");
            line("environments: {}");
            return;
        }
        line("environments:");
        project.environments().forEach(this::environment);
        undecided("environments", "  ");
    }

    private void environment(FoundEnvironment environment) {
        String name = YamlText.scalar(environment.name());
        line("  " + name
                + (environment.files().isEmpty()
                        ? ": {}"
                        : ": {variables: {from: " + YamlText.list(environment.files()) + "}}"));
    }

    private void migrations() {
        List<String> sections = sections("migrations.");
        if (project.migrations().isEmpty()) {
            sections.forEach(section -> undecided(section, ""));
            return;
        }
        line("migrations:");
        for (FoundSet set : project.migrations()) {
            line("  " + YamlText.scalar(set.name()) + ": {" + set.tool() + ": " + YamlText.scalar(set.folder())
                    + (set.history() == null ? "" : ", history: " + YamlText.scalar(history(set))) + "}");
            undecided("migrations." + set.name(), "  ");
            sections.remove("migrations." + set.name());
        }
        sections.forEach(section -> undecided(section, "  "));
    }

    private static String history(FoundSet set) {
        return String.valueOf(set.history());
    }

    private List<String> sections(String beginning) {
        return open.stream()
                .map(Question::section)
                .filter(section -> section.startsWith(beginning))
                .distinct()
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private void services() {
        if (project.services().isEmpty()) {
            line("services: {}");
            return;
        }
        line("services:");
        for (FoundService service : project.services()) {
            line("  " + YamlText.scalar(service.name()) + ": {" + String.join(", ", entries(service)) + "}");
            undecided("services." + service.name(), "  ");
        }
    }

    private static List<String> entries(FoundService service) {
        List<String> entries = new ArrayList<>(List.of("folder: " + YamlText.scalar(service.folder())));
        if (service.migrations() != null) {
            entries.add("migrations: " + YamlText.scalar(service.migrations()));
        }
        if (!service.schemas().isEmpty()) {
            entries.add("schemas: " + YamlText.list(service.schemas()));
        }
        if (!service.owns().isEmpty()) {
            entries.add("owns: " + YamlText.list(service.owns()));
        }
        return entries;
    }
}
