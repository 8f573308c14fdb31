package dev.plumbline.sqlalchemy;

import dev.plumbline.catalog.Gap;
import dev.plumbline.port.Progress;
import dev.plumbline.source.EnvironmentView;
import dev.plumbline.source.Interpreter;
import dev.plumbline.source.Limits;
import dev.plumbline.source.ProjectCode;
import dev.plumbline.source.PyClass;
import dev.plumbline.source.PyModule;
import dev.plumbline.source.PythonFile;
import dev.plumbline.source.Unknown;
import dev.plumbline.source.schema.Calls;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The modules of a service that may declare models, interpreted. */
final class ModelCode {
    private static final Pattern WORTH_READING = Pattern.compile(
            "__tablename__|\\bColumn\\b|mapped_column|\\bTable\\(|SQLModel|\\bMapped\\b|\\.Model\\b|Base\\b");

    private final ModelHost host = new ModelHost();
    private final Interpreter interpreter;
    private final List<PyModule> modules = new ArrayList<>();
    private final ProjectCode code;
    private final List<String> files;

    ModelCode(Path root, String folder, Progress progress) {
        code = new ProjectCode(root, ImportFolders.of(root, folder));
        interpreter = new Interpreter(code, host, EnvironmentView.standards(), Limits.standard());
        files = CodeFiles.models(code, folder);
        for (String file : files) {
            progress.check();
            if (code.inside(file).filter(ModelCode::worthReading).isPresent()) {
                modules.add(interpreter.module(file));
            }
        }
        new DerivedClasses(code, files).follow(interpreter, modules);
    }

    private static boolean worthReading(Path file) {
        return WORTH_READING.matcher(CodeFiles.text(file)).find();
    }

    Interpreter interpreter() {
        return interpreter;
    }

    /** Calls functions of the project. */
    Calls calls() {
        return (function, arguments, place) -> interpreter.call(function, arguments, Map.of(), place);
    }

    ModelHost host() {
        return host;
    }

    /** All files of the service but tests and migrations. */
    List<String> files() {
        return files;
    }

    /** Those of them that hold that word. */
    List<String> filesWith(String word) {
        return files.stream()
                .filter(file -> CodeFiles.mentions(code, file, word))
                .toList();
    }

    /** Those of them that were followed. */
    List<String> modelFiles() {
        return modules.stream().map(module -> module.file().file()).toList();
    }

    /** The text of any file of the project. */
    Optional<String> text(String file) {
        return code.text(file);
    }

    PythonFile tree(String file) {
        return code.file(file);
    }

    /** Statements at the top of these files that raise. */
    List<PyModule.PassedOver> passedOver() {
        return modules.stream().flatMap(module -> module.passedOver().stream()).toList();
    }

    /** Files below the folder that could not be read, or followed, to their end. */
    List<Gap> gaps() {
        return Stream.concat(
                        modules.stream().flatMap(module -> module.file().gaps().stream()),
                        modules.stream().flatMap(ModelCode::cut))
                .toList();
    }

    private static Stream<Gap> cut(PyModule module) {
        Unknown why = module.cut();
        return why == null
                ? Stream.empty()
                : Stream.of(Gap.ofEverything(
                        module.file().file() + " cannot be followed to its end: it " + why.reason(),
                        why.place().toString()));
    }

    /** The classes that these modules define, in the order of files and of definitions. */
    List<PyClass> classes() {
        Set<PyClass> classes = new LinkedHashSet<>();
        for (PyModule module : modules) {
            module.definitions().values().stream()
                    .filter(PyClass.class::isInstance)
                    .map(PyClass.class::cast)
                    .filter(type -> type.module() == module)
                    .forEach(classes::add);
        }
        return List.copyOf(classes);
    }
}
