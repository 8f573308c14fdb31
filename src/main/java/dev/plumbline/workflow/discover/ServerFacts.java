package dev.plumbline.workflow.discover;

import dev.plumbline.discovery.FoundSet;
import dev.plumbline.discovery.Question;
import dev.plumbline.port.RepositoryFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the files say of the server: its major version, and the provider that made it. */
final class ServerFacts {
    private static final Pattern IMAGE = Pattern.compile(
            "\\b(?:postgres|postgresql|postgis/postgis|pgvector/pgvector|supabase/postgres|timescale/timescaledb|bitnami/postgresql):(?:pg)?(\\d{2})(?:[.\\-@\"'\\s]|$)",
            Pattern.MULTILINE);
    private static final Pattern ENGINE = Pattern.compile(
            "(?m)^\\s*(?:engine_version|postgres_version|postgresql_version|major_version|database_version)\\s*=\\s*\"?(?:POSTGRES_)?(\\d{2})\\b");
    private static final Pattern SUPABASE =
            Pattern.compile("\\bauth\\.(?:uid|jwt|role|email)\\(\\)|\\bauth\\.users\\b|\\.supabase\\.(?:co|com)\\b");
    private static final int OLDEST = 13;

    private final RepositoryFiles files;
    private final List<FoundSet> sets;

    ServerFacts(RepositoryFiles files, List<FoundSet> sets) {
        this.files = files;
        this.sets = sets;
    }

    List<String> presets() {
        boolean configured = files.files().stream().anyMatch(file -> file.endsWith("supabase/config.toml"));
        boolean spoken = configured
                || files.files().stream()
                        .filter(this::holdsSql)
                        .anyMatch(file -> files.text(file)
                                .filter(text -> SUPABASE.matcher(text).find())
                                .isPresent());
        return spoken ? List.of("supabase") : List.of();
    }

    private boolean holdsSql(String file) {
        return file.endsWith(".sql")
                || file.startsWith("connections/")
                || sets.stream().anyMatch(set -> Paths.inside(file, set.folder()));
    }

    /** The versions that images, Dockerfiles and Terraform name, oldest first. */
    List<Integer> majors() {
        Set<Integer> found = new TreeSet<>();
        for (String file : files.files()) {
            String name = Paths.name(file);
            if (name.matches(".*\\.(ya?ml|tf|tfvars|toml)|.*Dockerfile.*") && !file.contains("test")) {
                String text = files.text(file).orElse("");
                collect(IMAGE.matcher(text), found);
                collect(ENGINE.matcher(text), found);
            }
        }
        return List.copyOf(found);
    }

    private static void collect(Matcher matcher, Set<Integer> found) {
        while (matcher.find()) {
            int major = Integer.parseInt(matcher.group(1));
            if (major >= OLDEST && major < 30) {
                found.add(major);
            }
        }
    }

    /** Several versions are a question; the newest is its standard. */
    static List<Question> ask(List<Integer> majors) {
        List<Question> questions = new ArrayList<>();
        if (majors.size() > 1) {
            List<String> choices = majors.stream().map(String::valueOf).toList();
            questions.add(new Question(
                    "postgres",
                    "The files name PostgreSQL " + String.join(" and ", choices) + ". Which one runs in production?",
                    choices,
                    choices.getLast(),
                    "postgres: " + choices.getLast(),
                    (project, answer) -> choices.contains(answer) ? project.on(Integer.parseInt(answer)) : project));
        }
        return questions;
    }
}
