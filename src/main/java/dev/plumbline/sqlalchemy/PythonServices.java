package dev.plumbline.sqlalchemy;

import dev.plumbline.discovery.FoundCode;
import dev.plumbline.discovery.FoundCode.Sort;
import dev.plumbline.port.CodeFinder;
import dev.plumbline.port.Progress;
import dev.plumbline.port.RepositoryFiles;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds Python services. The unit of a file is the folder around its top package, or the nearest folder around that one with a file that
 * says how it is built ({@code pyproject.toml}, {@code requirements.txt} and the like).
 */
public final class PythonServices implements CodeFinder {
    private static final Pattern MODELS = Pattern.compile(
            "(?m)__tablename__\\s*[:=]|^\\s*class \\w+\\(.*\\btable\\s*=\\s*True|\\.Model\\b.*\\):|=\\s*(?:\\w+\\.)?Table\\(\\s*\"");
    private static final Pattern TOOLKIT = Pattern.compile("(?i)sqlalchemy|sqlmodel|advanced_alchemy|\\bdb\\b");
    private static final Set<String> BUILT_BY = Set.of(
            "pyproject.toml", "setup.py", "setup.cfg", "requirements.txt", "Pipfile", "alembic.ini", "Dockerfile");
    private static final Set<String> NO_SERVICE = Set.of("docs", "doc", "docs_src", "example", "examples", "benches");

    @Override
    public List<FoundCode> find(RepositoryFiles files, Progress progress) {
        Set<String> all = new HashSet<>(files.files());
        List<String> python = files.files().stream()
                .filter(file -> file.endsWith(".py") && !isAside(file))
                .toList();
        List<FoundCode> found = new ArrayList<>();
        for (String file : python) {
            progress.check();
            if (!CodeFiles.isTest(file) && !CodeFiles.isMigration(file, all)) {
                files.text(file).flatMap(text -> sort(file, text)).ifPresent(sort -> found.add(code(file, sort, all)));
            }
        }
        return found;
    }

    private static boolean isAside(String file) {
        return List.of(file.split("/", -1)).stream().anyMatch(NO_SERVICE::contains);
    }

    private static Optional<Sort> sort(String file, String text) {
        if (MODELS.matcher(text).find() && TOOLKIT.matcher(text).find()) {
            return Optional.of(Sort.MODELS);
        }
        return CodeFiles.isApplication(file, text) ? Optional.of(Sort.APPLICATION) : Optional.empty();
    }

    private static FoundCode code(String file, Sort sort, Set<String> all) {
        String folder = parent(file);
        String top = folder;
        while (all.contains(join(top, "__init__.py"))
                && all.contains(join(parent(top), "__init__.py"))
                && !top.isEmpty()) {
            top = parent(top);
        }
        boolean isPackage = !top.isEmpty() && all.contains(join(top, "__init__.py"));
        String container = isPackage ? parent(top) : folder;
        String unit = built(container, all);
        return new FoundCode(file, unit, isPackage ? top : container, sort);
    }

    private static String built(String container, Set<String> all) {
        for (String at = container; !at.isEmpty(); at = parent(at)) {
            String here = at;
            if (BUILT_BY.stream().anyMatch(name -> all.contains(join(here, name)))) {
                return at;
            }
        }
        return container;
    }

    private static String join(String folder, String name) {
        return folder.isEmpty() ? name : folder + "/" + name;
    }

    private static String parent(String path) {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }
}
