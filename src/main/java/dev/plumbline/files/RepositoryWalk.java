package dev.plumbline.files;

import dev.plumbline.catalog.FirstFew;
import dev.plumbline.port.Progress;
import dev.plumbline.port.RepositoryFiles;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** One walk over a checkout: at most that many files, that deep. */
final class RepositoryWalk implements RepositoryFiles {
    private static final int DEEPEST = 24;
    private static final int MOST = 100_000;
    private static final long LARGEST = 2_000_000;
    private static final int SHOWN = 3;
    private static final Set<String> PASSED_OVER = Set.of(
            "node_modules",
            "__pycache__",
            "venv",
            "site-packages",
            "target",
            "build",
            "dist",
            "vendor",
            "bower_components",
            "htmlcov");

    private final Path root;
    private final int most;
    private final Progress progress;
    private final List<String> files = new ArrayList<>();
    private final Map<String, List<String>> passedOver = new HashMap<>();

    RepositoryWalk(Path root, Progress progress) {
        this(root, MOST, progress);
    }

    RepositoryWalk(Path root, int most, Progress progress) {
        this.root = root;
        this.most = most;
        this.progress = progress;
        walk(root, 0);
        files.sort(null);
    }

    @Override
    public Path root() {
        return root;
    }

    @Override
    public List<String> files() {
        return List.copyOf(files);
    }

    private void walk(Path folder, int depth) {
        progress.check();
        if (depth > DEEPEST) {
            passOver("folders lie deeper than " + DEEPEST + " levels and are not looked at", folder);
            return;
        }
        List<Path> children;
        try (Stream<Path> list = Files.list(folder)) {
            children = list.sorted().toList();
        } catch (IOException e) {
            passOver("folders cannot be listed", folder);
            return;
        }
        for (Path child : children) {
            if (files.size() >= most) {
                passOver("the repository has more than " + most + " files; the rest is not looked at, from", folder);
                return;
            }
            visit(child, depth);
        }
    }

    private void visit(Path child, int depth) {
        String name = child.getFileName().toString();
        if (Files.isSymbolicLink(child)) {
            if (!leadsInside(child)) {
                passOver("links lead out of the repository and are not followed", child);
            }
        } else if (Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS)) {
            if (!name.startsWith(".")
                    && !PASSED_OVER.contains(name)
                    && !Files.isRegularFile(child.resolve("pyvenv.cfg"))) {
                walk(child, depth + 1);
            }
        } else if (Files.isRegularFile(child) && (!name.startsWith(".") || name.startsWith(".env"))) {
            files.add(relative(child));
        }
    }

    private boolean leadsInside(Path link) {
        try {
            return link.toRealPath().startsWith(root.toRealPath());
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public Optional<String> text(String file) {
        Path path = root.resolve(file);
        try {
            if (!path.toRealPath().startsWith(root.toRealPath()) || !Files.isRegularFile(path)) {
                return Optional.empty();
            }
            if (Files.size(path) > LARGEST) {
                passOver("files are larger than 2 MB and are not read", path);
                return Optional.empty();
            }
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(path)))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        } catch (IOException e) {
            passOver("files cannot be read", path);
            return Optional.empty();
        }
    }

    private void passOver(String why, Path place) {
        List<String> places = passedOver.computeIfAbsent(why, reason -> new ArrayList<>());
        String shown = place.equals(root) ? "." : relative(place);
        if (!places.contains(shown)) {
            places.add(shown);
        }
    }

    @Override
    public List<String> notes() {
        return passedOver.entrySet().stream()
                .map(entry -> note(entry.getKey(), entry.getValue()))
                .sorted()
                .toList();
    }

    private static String note(String why, List<String> places) {
        return why + ": "
                + FirstFew.of(places.stream().map(RepositoryWalk::shortened).toList(), SHOWN);
    }

    private static String shortened(String place) {
        return place.length() <= 120 ? place : place.substring(0, 117) + "…";
    }

    private String relative(Path path) {
        return root.relativize(path).toString().replace('\\', '/');
    }
}
