package dev.plumbline.liquibase;

import dev.plumbline.port.ProjectFolder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.resource.AbstractResourceAccessor;
import liquibase.resource.Resource;

/**
 * The only files that Liquibase may read: those of the project. A path is looked for below each root in turn; a path or link that leads
 * out of the project, a file beyond a size, a nest of includes without end and a YAML file that unfolds without end are errors.
 */
final class ProjectResources extends AbstractResourceAccessor {
    private static final int MOST_INCLUDES = 30;
    private static final int MOST_ALIASES = 30;
    private static final Pattern ALIAS = Pattern.compile("(?m)(?:^|[\\s,\\[:-])\\*[\\w-]+");
    private static final Pattern ANCHOR = Pattern.compile("(?m)(?:^|[\\s,\\[:-])&[\\w-]+");

    private final Path project;
    private final List<Path> roots;

    ProjectResources(Path project, List<Path> roots) {
        this.project = project;
        this.roots = List.copyOf(roots);
    }

    @Override
    public List<Resource> getAll(String path) throws IOException {
        String clean = clean(path);
        List<Resource> found = new ArrayList<>();
        for (Path root : roots) {
            Path file = resolve(root, clean);
            if (Files.exists(file)) {
                mustStayInside(file, path);
                found.add(new ProjectResource(this, clean, file));
                break;
            }
        }
        return found;
    }

    /** A file that is not there is an answer too. */
    @Override
    public Resource get(String path) throws IOException {
        List<Resource> found = getAll(path);
        return found.isEmpty()
                ? new ProjectResource(this, clean(path), resolve(roots.getFirst(), clean(path)))
                : found.getFirst();
    }

    @Override
    public List<Resource> search(String path, SearchOptions options) throws IOException {
        return search(path, options.getMinDepth(), options.getMaxDepth(), options.getEndsWithFilter());
    }

    @Override
    public List<Resource> search(String path, boolean recursive) throws IOException {
        return search(path, 0, recursive ? Integer.MAX_VALUE : 1, null);
    }

    private List<Resource> search(String path, int least, int most, @org.jspecify.annotations.Nullable String ending)
            throws IOException {
        String clean = clean(path);
        for (Path root : roots) {
            Path folder = resolve(root, clean);
            if (Files.isDirectory(folder)) {
                mustStayInside(folder, path);
                try (Stream<Path> all = Files.walk(folder, Math.min(most, 32))) {
                    List<Path> files = all.filter(Files::isRegularFile)
                            .filter(file -> folder.relativize(file).getNameCount() >= least)
                            .filter(file -> ending == null || endsWith(file, ending))
                            .sorted(Comparator.comparing(Path::toString))
                            .toList();
                    return files.stream()
                            .map(file -> (Resource) new ProjectResource(this, relative(root, file), file))
                            .toList();
                }
            }
        }
        return List.of();
    }

    @Override
    public List<String> describeLocations() {
        return List.of("the project");
    }

    @Override
    public void close() {}

    /** The file's content, once it was looked at. */
    InputStream open(Path file, String path) throws IOException {
        mustStayInside(file, path);
        if (Files.size(file) > ProjectFolder.MOST_BYTES) {
            throw new IOException(path + " is larger than 20 MB and is not read");
        }
        if (nestedIncludes() > MOST_INCLUDES) {
            throw new IOException(path + " is included by itself, or below " + MOST_INCLUDES + " others");
        }
        byte[] content = Files.readAllBytes(file);
        if (isYaml(file)) {
            mustUnfold(new String(content, StandardCharsets.UTF_8), path);
        }
        return new ByteArrayInputStream(content);
    }

    /** Where in the project a path of Liquibase's lies; the path itself where it was not found. */
    String place(String path) {
        try {
            return getAll(path).stream()
                    .findFirst()
                    .map(resource -> relative(project, ((ProjectResource) resource).file()))
                    .orElse(path);
        } catch (IOException e) {
            return path;
        }
    }

    /** The file of a path, where there is one. */
    Optional<Path> file(String path) {
        try {
            return getAll(path).stream().findFirst().map(resource -> ((ProjectResource) resource).file());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static long nestedIncludes() {
        return StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE)
                .walk(frames -> frames.filter(frame -> frame.getDeclaringClass().equals(DatabaseChangeLog.class)
                                && frame.getMethodName().equals("handleChildNodeHelper"))
                        .count());
    }

    private static void mustUnfold(String yaml, String path) throws IOException {
        if (ANCHOR.matcher(yaml).find() && ALIAS.matcher(yaml).results().count() > MOST_ALIASES) {
            throw new IOException(path + " repeats itself by more than " + MOST_ALIASES + " aliases and is not read");
        }
    }

    private static boolean isYaml(Path file) {
        return endsWith(file, ".yaml") || endsWith(file, ".yml") || endsWith(file, ".json");
    }

    private static boolean endsWith(Path file, String ending) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(ending.toLowerCase(Locale.ROOT));
    }

    private void mustStayInside(Path file, String path) throws IOException {
        if (!file.toRealPath().startsWith(project.toRealPath())) {
            throw new IOException(path + " leads out of the project and is not read");
        }
    }

    private static Path resolve(Path root, String clean) throws IOException {
        try {
            return root.resolve(clean).normalize();
        } catch (InvalidPathException e) {
            throw new IOException(clean + " is no path", e);
        }
    }

    private static String clean(String path) throws IOException {
        String clean = path.replace('\\', '/').replaceFirst("^(?i)(?:classpath|file):", "");
        if (clean.matches("(?i)[a-z][a-z0-9+.-]+:.*")) {
            throw new IOException(path + " is no file of the project and is not read");
        }
        return clean.replaceFirst("^/+", "");
    }

    private static String relative(Path root, Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }
}
