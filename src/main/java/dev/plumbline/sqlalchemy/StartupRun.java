package dev.plumbline.sqlalchemy;

import dev.plumbline.catalog.Place;
import dev.plumbline.drift.Service;
import dev.plumbline.source.EnvironmentView;
import dev.plumbline.source.Interpreter;
import dev.plumbline.source.Limits;
import dev.plumbline.source.ProjectCode;
import dev.plumbline.source.PyFunction;
import dev.plumbline.source.PyModule;
import dev.plumbline.source.PyValue;
import dev.plumbline.source.Symbol;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Follows the start of one service once, in an environment of which some variables are known. */
final class StartupRun {
    private static final Pattern FACTORY =
            Pattern.compile("(?:create|make|build|get|init)_(?:\\w+_)?(?:app|application|api|asgi)|app_factory");

    private final StartupHost host = new StartupHost();
    private final Interpreter interpreter;
    private int roots;

    StartupRun(ProjectCode code, EnvironmentView environment) {
        interpreter = new Interpreter(code, host, environment, Limits.standard());
    }

    /** Follows imports of the application's modules, then every function that runs at start-up. */
    void follow(Service service, List<String> applicationFiles) {
        List<PyModule> modules = service.startup().isEmpty()
                ? applicationFiles.stream().map(interpreter::module).toList()
                : service.startup().stream()
                        .flatMap(root -> given(root).stream())
                        .toList();
        roots += modules.size();
        followImports();
        if (service.startup().isEmpty()) {
            modules.forEach(this::addFactories);
        }
        for (StartupRoot root = host.roots().next();
                root != null;
                root = host.roots().next()) {
            roots++;
            interpreter.call(root.function(), arguments(root), Map.of(), root.place());
            followImports();
        }
    }

    private Optional<PyModule> given(String root) {
        int colon = root.indexOf(':');
        Optional<PyModule> module = interpreter.imported(colon < 0 ? root : root.substring(0, colon));
        if (colon >= 0) {
            module.map(found -> found.get(root.substring(colon + 1)))
                    .ifPresent(function -> host.roots().add(function, placeOf(function)));
        }
        return module;
    }

    private static Place placeOf(PyValue function) {
        return function instanceof PyFunction known ? known.place() : new Place("plumbline.yaml", 0);
    }

    /** An import runs the imported module's top level, used or not. */
    private void followImports() {
        Set<PyModule> done = new HashSet<>();
        for (boolean more = true; more; ) {
            List<PyModule> fresh =
                    interpreter.modules().stream().filter(done::add).toList();
            fresh.forEach(PyModule::names);
            more = !fresh.isEmpty();
        }
    }

    /** A factory that nothing has called yet is called by the server itself ({@code uvicorn --factory}). */
    private void addFactories(PyModule module) {
        String file = module.file().file();
        if (host.roots().applications().stream().anyMatch(place -> place.file().equals(file))) {
            return;
        }
        module.definitions().forEach((name, value) -> {
            if (value instanceof PyFunction function && FACTORY.matcher(name).matches()) {
                host.roots().add(function, function.place());
            }
        });
    }

    private static List<PyValue> arguments(StartupRoot root) {
        PyValue application = new Symbol("application", root.place());
        return root.function() instanceof PyFunction function
                ? function.parameters().parameters().stream()
                        .filter(parameter -> parameter.standard() == null && !parameter.keywordOnly())
                        .map(parameter -> application)
                        .toList()
                : List.of();
    }

    StartupHost host() {
        return host;
    }

    Interpreter interpreter() {
        return interpreter;
    }

    /** How many roots were followed: modules and functions. */
    int roots() {
        return roots;
    }
}
