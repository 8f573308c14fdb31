package dev.plumbline.alembic;

import dev.plumbline.discovery.FoundSet;
import dev.plumbline.port.Progress;
import dev.plumbline.port.RepositoryFiles;
import dev.plumbline.port.SetFinder;
import dev.plumbline.source.DeepStack;
import dev.plumbline.source.ProjectCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds Alembic's folders: those that an ini file or {@code [tool.alembic]} names, one for each of its sections, and every other env.py
 * that configures Alembic.
 */
public final class AlembicSets implements SetFinder {
    @Override
    public List<FoundSet> find(RepositoryFiles files, List<String> notes, Progress progress) {
        Map<String, Named> byScript = new LinkedHashMap<>();
        for (String file : files.files()) {
            progress.check();
            configurations(files, file).forEach(ini -> named(files, file, ini, byScript, notes));
        }
        files.files().stream()
                .filter(file -> name(file).equals("env.py") && !byScript.containsKey(SetFolders.parent(file)))
                .filter(file -> files.text(file).filter(AlembicSets::configures).isPresent())
                .forEach(file -> byScript.put(SetFolders.parent(file), new Named("", new LinkedHashSet<>())));
        List<FoundSet> sets = new ArrayList<>();
        byScript.forEach((script, named) -> sets.addAll(sets(files, script, named)));
        return sets;
    }

    /** The section that names a script folder, and the folders of the files that do. */
    private record Named(String section, Set<String> homes) {}

    private static List<IniFile> configurations(RepositoryFiles files, String file) {
        if (!name(file).endsWith(".ini") && !name(file).equals("pyproject.toml")) {
            return List.of();
        }
        String text = files.text(file).orElse("");
        if (!text.contains("script_location")) {
            return List.of();
        }
        String here = ProjectCode.shown(SetFolders.parent(file));
        if (!file.endsWith(".ini")) {
            return PyprojectSettings.read(text, here).stream().toList();
        }
        IniFile ini = IniFile.read(text, here);
        return ini.sets().stream().map(ini::named).toList();
    }

    private static void named(
            RepositoryFiles files, String file, IniFile ini, Map<String, Named> byScript, List<String> notes) {
        String home = SetFolders.parent(file);
        ProjectCode code = new ProjectCode(files.root(), List.of(home, SetFolders.join(home, "src"), "src"));
        String script = SetFolders.script(code, ini, home);
        if (code.inside(SetFolders.join(script, "env.py")).isEmpty()) {
            notes.add("[" + ini.main() + "] of " + file + " names "
                    + ini.get("script_location").orElse("") + ", where there is no env.py");
            return;
        }
        byScript.computeIfAbsent(script, at -> new Named(ini.main(), new LinkedHashSet<>()))
                .homes()
                .add(home);
    }

    private static boolean configures(String text) {
        return text.contains("alembic") && text.contains("run_migrations");
    }

    private static List<FoundSet> sets(RepositoryFiles files, String script, Named named) {
        ProjectCode plain = new ProjectCode(files.root(), List.of("src"));
        SetFolders folders = SetFolders.find(plain, script);
        ProjectCode code = new ProjectCode(files.root(), folders.importFolders());
        Set<String> homes = new LinkedHashSet<>(Set.of(script));
        homes.addAll(named.homes());
        List<String> models = EnvironmentImports.of(code, SetFolders.join(script, "env.py"));
        var history =
                DeepStack.call(() -> EnvironmentScript.history(code, folders)).orElse(null);
        String name = named.section().equals("alembic") ? "" : named.section();
        return revisionFolders(files, folders).stream()
                .map(folder -> new FoundSet(
                        name.isEmpty() ? folder : name,
                        "alembic",
                        folder.isEmpty() ? "." : folder,
                        history,
                        List.copyOf(homes),
                        models))
                .toList();
    }

    /** The script folder; where its {@code versions} holds nothing but folders of revisions, each of these. */
    private static List<String> revisionFolders(RepositoryFiles files, SetFolders folders) {
        Set<String> deeper = new LinkedHashSet<>();
        for (String versions : folders.versions()) {
            for (String file : files.files()) {
                if (file.startsWith(versions + "/")
                        && file.endsWith(".py")
                        && !name(file).equals("__init__.py")) {
                    String rest = file.substring(versions.length() + 1);
                    if (!rest.contains("/") || folders.recursive()) {
                        return List.of(folders.script());
                    }
                    deeper.add(SetFolders.parent(file));
                }
            }
        }
        return deeper.isEmpty() ? List.of(folders.script()) : List.copyOf(deeper);
    }

    private static String name(String file) {
        return file.substring(file.lastIndexOf('/') + 1);
    }
}
