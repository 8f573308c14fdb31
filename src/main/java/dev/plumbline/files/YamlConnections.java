package dev.plumbline.files;

import dev.plumbline.port.ConfigurationException;
import dev.plumbline.port.Connection;
import dev.plumbline.port.Connections;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Connection files {@code NAME.yaml}: in the project's own {@code connections/} first, then in the user's folder, then in the
 * folders of {@code --connections}; the first found counts.
 */
public final class YamlConnections implements Connections {
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{N}._-]*");
    private static final String ENDING = ".yaml";

    private final @Nullable Path project;
    private final @Nullable Path userFolder;
    private final List<String> presets;
    private final @Nullable Integer major;

    /**
     * Without a project.
     *
     * @param userFolder the user's own connection files; null for none
     */
    public YamlConnections(@Nullable Path userFolder) {
        this(null, userFolder, List.of(), null);
    }

    private YamlConnections(
            @Nullable Path project, @Nullable Path userFolder, List<String> presets, @Nullable Integer major) {
        this.project = project;
        this.userFolder = userFolder;
        this.presets = List.copyOf(presets);
        this.major = major;
    }

    /**
     * The same, with a project's own files before all others.
     *
     * @param presets what environments that are built from SQL begin with
     * @param major PostgreSQL's major version for them; null for the newest
     */
    public YamlConnections forProject(Path root, List<String> presets, @Nullable Integer major) {
        return new YamlConnections(root, userFolder, presets, major);
    }

    @Override
    public Connection find(String environment, List<Path> folders) {
        Path file = file(environment, folders).orElseThrow(() -> none(environment, folders));
        return connectionFile(file, environment).read(presets, major);
    }

    @Override
    public List<String> names(List<Path> folders) {
        TreeSet<String> names = new TreeSet<>();
        for (Path folder : searched(folders)) {
            names.addAll(namesIn(folder));
        }
        return List.copyOf(names);
    }

    /** Kind and colour of an environment, also of one without a connection file. */
    Look lookOf(String environment, List<Path> folders) {
        return file(environment, folders)
                .map(file -> connectionFile(file, environment).look())
                .orElseGet(() -> new Look(ConnectionFile.kindByName(environment), ""));
    }

    /** A name that can also be a file's. */
    static String checkedName(YamlNode node) {
        if (!NAME.matcher(node.text()).matches()) {
            throw node.wrong(
                    "`" + node.text() + "` is no environment's name",
                    "Use letters, digits, dots, hyphens and underscores.");
        }
        return node.text();
    }

    private ConnectionFile connectionFile(Path file, String environment) {
        return new ConnectionFile(file, shown(file), environment);
    }

    /** Relative to the project where it lies in it. */
    private String shown(Path file) {
        return project != null && file.startsWith(project)
                ? project.relativize(file).toString().replace('\\', '/')
                : file.toString();
    }

    private Optional<Path> file(String environment, List<Path> folders) {
        if (!NAME.matcher(environment).matches()) {
            return Optional.empty();
        }
        return searched(folders).stream()
                .map(folder -> folder.resolve(environment + ENDING))
                .filter(Files::isRegularFile)
                .findFirst();
    }

    private List<Path> searched(List<Path> folders) {
        List<Path> searched = new ArrayList<>();
        if (project != null) {
            searched.add(project.resolve("connections"));
        }
        if (userFolder != null) {
            searched.add(userFolder);
        }
        searched.addAll(folders);
        return searched;
    }

    private static List<String> namesIn(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(ENDING))
                    .map(name -> name.substring(0, name.length() - ENDING.length()))
                    .filter(name -> NAME.matcher(name).matches())
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            throw new ConfigurationException(
                    "The folder " + folder + " cannot be listed: " + e.getMessage(), "Check its rights.");
        }
    }

    private ConfigurationException none(String environment, List<Path> folders) {
        List<String> known = names(folders);
        String meant = NearestWord.of(environment, known)
                .map(word -> "Did you mean `" + word + "`? ")
                .orElse(known.isEmpty() ? "" : "There are " + String.join(", ", known) + ". ");
        String places = searched(folders).stream()
                .map(this::shown)
                .reduce((a, b) -> a + ", " + b)
                .orElse("no folder");
        return new ConfigurationException(
                "There is no connection `" + environment + "`: looked for " + environment + ENDING + " in " + places
                        + ".",
                meant + "Write connections/" + environment + ENDING
                        + " in the project, or name a folder with --connections.");
    }

    /** How an environment is shown and weighed. */
    record Look(String kind, String colour) {}
}
