package dev.plumbline.sqlalchemy;

import dev.plumbline.source.Interpreter;
import dev.plumbline.source.ProjectCode;
import dev.plumbline.source.PyClass;
import dev.plumbline.source.PyModule;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Files that say nothing of SQLAlchemy themselves, but have a class that derives from a model of another file. */
final class DerivedClasses {
    private static final Pattern CLASS = Pattern.compile("(?m)^[ \\t]*class[ \\t]+\\w+[ \\t]*\\(([^)]*)\\)");
    private static final Pattern LAST_NAME = Pattern.compile("(\\w+)[ \\t]*(?:\\[[^]]*])?[ \\t\\n]*(?:,|$)");

    private final ProjectCode code;
    private final List<String> files;

    DerivedClasses(ProjectCode code, List<String> files) {
        this.code = code;
        this.files = files;
    }

    /** Adds their modules, and those that imports have led to, until no more are found. */
    void follow(Interpreter interpreter, List<PyModule> modules) {
        Map<String, Set<String>> bases = new LinkedHashMap<>();
        Set<String> known = new HashSet<>();
        modules.forEach(module -> known.add(module.file().file()));
        files.stream().filter(file -> !known.contains(file)).forEach(file -> bases.put(file, bases(file)));
        for (boolean more = true; more; ) {
            more = false;
            Set<String> models = models(modules);
            Set<String> reached = new HashSet<>();
            interpreter.modules().forEach(module -> reached.add(module.file().file()));
            for (String file : List.copyOf(bases.keySet())) {
                Set<String> names = bases.getOrDefault(file, Set.of());
                if (reached.contains(file) || names.stream().anyMatch(models::contains)) {
                    bases.remove(file);
                    modules.add(interpreter.module(file));
                    more = true;
                }
            }
        }
    }

    private static Set<String> models(List<PyModule> modules) {
        Set<String> names = new HashSet<>();
        for (PyModule module : modules) {
            module.definitions().forEach((name, value) -> {
                if (value instanceof PyClass type && Declarative.style(type) != Declarative.Style.NONE) {
                    names.add(type.name());
                }
            });
        }
        return names;
    }

    private Set<String> bases(String file) {
        Set<String> names = new HashSet<>();
        code.inside(file).map(CodeFiles::text).ifPresent(text -> {
            Matcher matcher = CLASS.matcher(text);
            while (matcher.find()) {
                Matcher name = LAST_NAME.matcher(matcher.group(1));
                while (name.find()) {
                    names.add(name.group(1));
                }
            }
        });
        return names;
    }
}
