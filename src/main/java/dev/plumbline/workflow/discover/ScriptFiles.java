package dev.plumbline.workflow.discover;

import dev.plumbline.audit.MigrationScript;
import dev.plumbline.discovery.FoundProject;
import dev.plumbline.discovery.Question;
import dev.plumbline.port.MigrationScriptReader;
import dev.plumbline.port.RepositoryFiles;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The script that runs the migrations, and SQL scripts beside them of which only people know whether they are part of head. */
final class ScriptFiles {
    private static final Pattern TOOLS = Pattern.compile("\\b(?:alembic|liquibase|flyway|flask\\s+db)\\b");
    private static final Pattern RIGHTS = Pattern.compile(
            "(?i)\\b(?:create\\s+policy|enable\\s+row\\s+level\\s+security|create\\s+(?:or\\s+replace\\s+)?(?:function|trigger|view|materialized\\s+view|procedure))\\b");
    private static final Pattern BOOTSTRAP =
            Pattern.compile("(?i)\\bcreate\\s+(?:schema|role|user|extension|database)\\b");
    private static final Set<String> ASIDE = Set.of("test", "tests", "docs", "examples", "seeds", "live", "e2e");
    private static final int MOST = 12;

    private final RepositoryFiles files;
    private final SqlFolders sql;
    private final List<Question> questions;
    private final List<String> notes;

    ScriptFiles(RepositoryFiles files, SqlFolders sql, List<Question> questions, List<String> notes) {
        this.files = files;
        this.sql = sql;
        this.questions = questions;
        this.notes = notes;
    }

    /** With the script that runs the migrations; where several do, it is asked. */
    FoundProject withMigrationScript(FoundProject project, MigrationScriptReader reader) {
        List<MigrationScript> scripts = files.files().stream()
                .filter(file -> isShell(file) && isOurs(file))
                .filter(file -> TOOLS.matcher(files.text(file).orElse("")).find())
                .map(file -> reader.read(files.root(), file))
                .filter(script -> !script.runs().isEmpty())
                .sorted(Comparator.comparingInt(
                                (MigrationScript script) -> -script.runs().size())
                        .thenComparing(script -> script.place().file()))
                .toList();
        if (scripts.size() > 1) {
            List<String> names =
                    scripts.stream().map(script -> script.place().file()).toList();
            List<String> choices = new ArrayList<>(names);
            choices.add("none");
            questions.add(new Question(
                    "migration_script",
                    "Which script runs the migrations at deployment?",
                    choices,
                    names.getFirst(),
                    "migration_script: " + names.getFirst(),
                    (before, answer) -> names.contains(answer) ? before.scripted(answer) : before));
        }
        return scripts.size() == 1 ? project.scripted(scripts.getFirst().place().file()) : project;
    }

    private boolean isShell(String file) {
        String name = Paths.name(file);
        return name.endsWith(".sh")
                || (!name.contains(".") && files.text(file).orElse("").startsWith("#!"));
    }

    private static boolean isOurs(String file) {
        return List.of(file.split("/", -1)).stream().noneMatch(ASIDE::contains);
    }

    /** A question for each script with policies, functions, triggers or views; scripts of schemas and roles are only noted. */
    void askAboutSql() {
        List<String> found = files.files().stream()
                .filter(file -> (file.endsWith(".sql") || file.endsWith(".sh")) && isOurs(file) && !sql.isOther(file))
                .filter(file -> RIGHTS.matcher(files.text(file).orElse("")).find())
                .toList();
        found.stream().limit(MOST).forEach(this::ask);
        if (found.size() > MOST) {
            notes.add("SQL scripts that are not asked about: " + (found.size() - MOST) + ", from " + found.get(MOST));
        }
        List<String> bootstrap = files.files().stream()
                .filter(file -> file.endsWith(".sql") && isOurs(file) && !sql.isOther(file) && !found.contains(file))
                .filter(file -> BOOTSTRAP.matcher(files.text(file).orElse("")).find())
                .toList();
        if (!bootstrap.isEmpty()) {
            notes.add(
                    "scripts that prepare a server are not needed in the project file, since schemas that services claim are made before a replay: "
                            + String.join(", ", bootstrap.subList(0, Math.min(MOST, bootstrap.size()))));
        }
    }

    private void ask(String file) {
        List<String> choices = List.of("after_migrations", "proposals", "neither");
        questions.add(new Question(
                "after_migrations",
                "Is " + file + " run after the migrations (after_migrations), not yet (proposals), or neither?",
                choices,
                "neither",
                "proposals: [" + file + "]",
                (project, answer) -> switch (answer) {
                    case "after_migrations" -> project.withScripts(List.of(file), List.of());
                    case "proposals" -> project.withScripts(List.of(), List.of(file));
                    default -> project;
                }));
    }
}
