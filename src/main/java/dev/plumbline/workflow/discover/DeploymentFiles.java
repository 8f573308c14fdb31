package dev.plumbline.workflow.discover;

import dev.plumbline.discovery.FoundEnvironment;
import dev.plumbline.discovery.FoundProject;
import dev.plumbline.discovery.FoundService;
import dev.plumbline.discovery.Question;
import dev.plumbline.port.RepositoryFiles;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Environments, and the deployment files of each: Terraform, compose and {@code .env} files, by the words of their paths. What no word
 * tells is asked. Of Terraform a file of values is enough, since its folder's modules are read with it.
 */
final class DeploymentFiles {
    private static final Pattern COMPOSE = Pattern.compile("(?:docker-)?compose(?:[.-][\\w.-]+)?\\.ya?ml");
    private static final Pattern VARIABLES = Pattern.compile("\\.env(?:\\.[\\w-]+)?|[\\w-]+\\.env");
    private static final Set<String> ASIDE = Set.of(
            "test", "tests", "e2e", "ci", "docs", "examples", "modules", "example", "sample", "template", "live");
    private static final Map<String, String> WORDS = Map.of(
            "production", "production",
            "prod", "production",
            "live", "production",
            "staging", "staging",
            "stage", "staging",
            "development", "development",
            "dev", "development",
            "local", "development");

    private final RepositoryFiles files;
    private final List<String> connections;
    private final List<FoundService> services;
    private final List<Question> questions;

    DeploymentFiles(RepositoryFiles files, List<FoundService> services, List<Question> questions) {
        this.files = files;
        this.services = services;
        this.questions = questions;
        this.connections = files.files().stream()
                .filter(file -> file.matches("connections/[\\w.-]+\\.ya?ml"))
                .map(file -> Paths.name(file).replaceFirst("\\.ya?ml$", ""))
                .toList();
    }

    List<FoundEnvironment> environments() {
        Map<String, List<String>> byEnvironment = new TreeMap<>(DeploymentFiles::byRank);
        connections.forEach(name -> byEnvironment.put(name, new ArrayList<>()));
        Map<String, List<String>> undecided = new LinkedHashMap<>();
        for (String file : files.files()) {
            if (isDeployment(file)) {
                Optional<String> environment = environment(file);
                environment.ifPresentOrElse(
                        name -> byEnvironment
                                .computeIfAbsent(name, n -> new ArrayList<>())
                                .add(file),
                        () -> undecided
                                .computeIfAbsent(Paths.parent(file), f -> new ArrayList<>())
                                .add(file));
            }
        }
        undecided.forEach((folder, found) -> ask(found, byEnvironment));
        if (byEnvironment.isEmpty() && undecided.isEmpty()) {
            questions.add(noEnvironment());
        }
        return byEnvironment.entrySet().stream()
                .map(entry -> new FoundEnvironment(entry.getKey(), withoutModules(entry.getValue())))
                .toList();
    }

    private static int byRank(String one, String other) {
        List<String> order = List.of("development", "staging", "production");
        int first = order.contains(one) ? order.indexOf(one) : 1;
        int second = order.contains(other) ? order.indexOf(other) : 1;
        return first != second ? Integer.compare(first, second) : one.compareTo(other);
    }

    private boolean isDeployment(String file) {
        String name = Paths.name(file);
        boolean kind = COMPOSE.matcher(name).matches()
                || name.endsWith(".tf")
                || name.endsWith(".tfvars")
                || (VARIABLES.matcher(name).matches() && isOfService(file));
        return kind && Paths.words(file).stream().noneMatch(ASIDE::contains);
    }

    /** Variables count only where their folder or name says which service they are for. */
    private boolean isOfService(String file) {
        List<String> words = Paths.words(Paths.name(file));
        return services.stream()
                .anyMatch(service -> (!service.folder().equals(".") && Paths.inside(file, service.folder()))
                        || words.contains(service.name()));
    }

    /** The connection that a word of the path names or means, nearest to the file first; else what the word usually means. */
    private Optional<String> environment(String file) {
        for (String word : Paths.words(file).reversed()) {
            String usual = WORDS.get(word);
            Optional<String> named = connections.stream()
                    .filter(name -> name.equals(word) || (usual != null && usual.equals(WORDS.get(name))))
                    .findFirst();
            if (named.isPresent() || usual != null) {
                return named.or(() -> Optional.ofNullable(usual));
            }
        }
        return Optional.empty();
    }

    /** Terraform reads a folder whole: where a file of values is named, the {@code .tf} files beside it need not be. */
    private static List<String> withoutModules(List<String> found) {
        return found.stream()
                .filter(file -> !file.endsWith(".tf")
                        || found.stream()
                                .noneMatch(other -> other.endsWith(".tfvars")
                                        && Paths.parent(other).equals(Paths.parent(file))))
                .toList();
    }

    private void ask(List<String> found, Map<String, List<String>> known) {
        boolean hcl = found.stream().allMatch(file -> file.endsWith(".tf") || file.endsWith(".tfvars"));
        boolean valued = hcl
                && known.values().stream()
                        .flatMap(List::stream)
                        .anyMatch(
                                file -> file.endsWith(".tfvars") && Paths.inside(file, Paths.parent(found.getFirst())));
        if (valued) {
            return;
        }
        String standard = hcl ? "production" : "development";
        List<String> choices = new ArrayList<>(known.keySet());
        if (!choices.contains(standard)) {
            choices.add(standard);
        }
        choices.add("none");
        questions.add(new Question(
                "environments",
                "Which environment is deployed with " + String.join(", ", found) + "?",
                choices,
                standard,
                standard + ": {variables: {from: [" + String.join(", ", found) + "]}}",
                (project, answer) -> answer.equals("none") || !choices.contains(answer)
                        ? project
                        : project.deploying(answer, found)));
    }

    private static Question noEnvironment() {
        return new Question(
                "environments",
                "No connection and no deployment file names an environment. What is the first one called?",
                List.of(),
                "production",
                "production: {}",
                (FoundProject project, String answer) -> project.deploying(answer, List.of()));
    }
}
