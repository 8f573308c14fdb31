package dev.plumbline.alembic;

import dev.plumbline.source.ProjectCode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where one migration set lies; all paths are relative to the project's root.
 *
 * @param ini the alembic.ini that is about it, null where none is found
 * @param iniFolder the folder of that file, else of the set
 * @param script the folder of env.py
 * @param versions folders of revision files
 * @param recursive whether folders within them count too
 */
record SetFolders(@Nullable IniFile ini, String iniFolder, String script, List<String> versions, boolean recursive) {

    /** {@code folder} is that of alembic.ini, or of env.py and versions. */
    static SetFolders find(ProjectCode code, String folder) {
        String own = clean(folder);
        for (String at = own; ; at = parent(at)) {
            Optional<SetFolders> found =
                    inFolder(code, at).filter(set -> at(set, own)).findFirst();
            if (found.isPresent()) {
                return found.get();
            }
            if (at.isEmpty()) {
                return withoutFile(code, own);
            }
        }
    }

    /** Of no file: the folder of env.py, or one of several folders of revisions below its {@code versions}. */
    private static SetFolders withoutFile(ProjectCode code, String own) {
        for (String at = parent(own); !at.isEmpty(); at = parent(at)) {
            boolean below = own.startsWith(join(at, "versions") + "/");
            if (below && code.inside(join(at, "env.py")).isPresent()) {
                SetFolders around = find(code, at);
                return new SetFolders(around.ini, around.iniFolder, at, List.of(own), false);
            }
        }
        return new SetFolders(null, own, own, List.of(join(own, "versions")), false);
    }

    private static boolean at(SetFolders set, String folder) {
        return set.script.equals(folder) || set.iniFolder.equals(folder);
    }

    /**
     * The sets that an alembic.ini in that folder is about; one that does not say where they lie, as Flask-Migrate writes it, is about
     * its own folder.
     */
    private static Stream<SetFolders> inFolder(ProjectCode code, String folder) {
        Optional<IniFile> ini =
                code.text(join(folder, "alembic.ini")).map(text -> IniFile.read(text, ProjectCode.shown(folder)));
        Optional<IniFile> pyproject = code.text(join(folder, "pyproject.toml"))
                .flatMap(text -> PyprojectSettings.read(text, ProjectCode.shown(folder)));
        return Stream.concat(ini.stream(), pyproject.stream())
                .flatMap(file -> file.sets().isEmpty()
                        ? Stream.of(of(code, file, folder, ownScript(code, folder)))
                        : file.sets().stream()
                                .map(file::named)
                                .map(named -> of(code, named, folder, script(code, named, folder))));
    }

    private static String ownScript(ProjectCode code, String folder) {
        return code.inside(join(folder, "env.py")).isPresent() ? folder : join(folder, "alembic");
    }

    /**
     * {@code script_location}: {@code package:path}, or a path that Alembic takes from where it is started; the folder of the file and
     * those around it are looked at, nearest first, and a file beside env.py is about it.
     */
    static String script(ProjectCode code, IniFile ini, String folder) {
        String value = ini.get("script_location").orElse("");
        int colon = value.indexOf(':');
        Optional<String> inPackage = colon > 1
                ? code.packageFolder(value.substring(0, colon))
                        .map(found -> join(found, value.substring(colon + 1).replace(':', '/')))
                : Optional.empty();
        return inPackage.orElseGet(() -> startedSomewhere(code, value, folder));
    }

    private static String startedSomewhere(ProjectCode code, String value, String folder) {
        List<String> places = new ArrayList<>(List.of(relative(value, folder)));
        places.add(folder);
        for (String at = folder; !at.isEmpty(); at = parent(at)) {
            places.add(relative(value, parent(at)));
        }
        return places.stream()
                .filter(place -> code.inside(join(place, "env.py")).isPresent())
                .findFirst()
                .orElse(places.getFirst());
    }

    private static SetFolders of(ProjectCode code, IniFile ini, String folder, String script) {
        List<String> versions = ini.get("version_locations")
                .map(value ->
                        locations(value, ini).map(one -> relative(one, folder)).toList())
                .orElseGet(() -> List.of(ofDialect(code, join(script, "versions"))));
        boolean recursive = ini.get("recursive_version_locations")
                .filter("true"::equalsIgnoreCase)
                .isPresent();
        return new SetFolders(ini, folder, script, versions, recursive);
    }

    /** A project for several databases keeps the revisions of each in a folder named after SQLAlchemy's dialect. */
    private static String ofDialect(ProjectCode code, String versions) {
        String own = join(versions, "postgresql");
        return code.isFolder(own) ? own : versions;
    }

    private static Stream<String> locations(String value, IniFile ini) {
        String separator = ini.get("version_path_separator")
                .or(() -> ini.get("path_separator"))
                .orElse("");
        String pattern =
                switch (separator) {
                    case "space" -> "[ \n]+";
                    case "newline" -> "\n";
                    case ":", "os" -> "[:\n]";
                    case ";" -> "[;\n]";
                    default -> "[ ,:\n]+";
                };
        return Stream.of(value.split(pattern, -1)).map(String::strip).filter(one -> !one.isEmpty());
    }

    /** A path of the ini as one relative to the project's root. */
    private static String relative(String value, String folder) {
        String root = ProjectCode.shown("") + "/";
        String normal = Path.of(value).normalize().toString().replace('\\', '/') + "/";
        return normal.startsWith(root) ? clean(normal.substring(root.length())) : clean(join(folder, value));
    }

    static SetFolders of(ProjectCode code, IniFile ini, String folder) {
        return of(code, ini, folder, script(code, ini, folder));
    }

    /** Where imports are looked up, nearest first. */
    List<String> importFolders() {
        Set<String> folders = new LinkedHashSet<>();
        if (ini != null) {
            ini.get("prepend_sys_path")
                    .ifPresent(value -> Stream.of(value.split("[ ,:;\n]+", -1))
                            .filter(path -> !path.isBlank())
                            .forEach(path -> folders.add(relative(path, iniFolder))));
        }
        for (String start : List.of(iniFolder, script)) {
            for (String at = start; ; at = parent(at)) {
                folders.add(at);
                folders.add(join(at, "src"));
                if (at.isEmpty()) {
                    break;
                }
            }
        }
        return new ArrayList<>(folders);
    }

    static String join(String folder, String name) {
        return folder.isEmpty() ? name : folder + "/" + name;
    }

    static String parent(String folder) {
        int slash = folder.lastIndexOf('/');
        return slash < 0 ? "" : folder.substring(0, slash);
    }

    private static String clean(String path) {
        String normal = Path.of(path).normalize().toString().replace('\\', '/');
        return normal.equals(".") ? "" : normal;
    }
}
