package dev.plumbline.source;

import dev.plumbline.catalog.Place;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** {@code import} and {@code from … import}: files of the project are read when a name is asked for, all else is symbolic. */
final class Imports {
    private final Interpreter interpreter;

    Imports(Interpreter interpreter) {
        this.interpreter = interpreter;
    }

    void run(PyStatement.Import imported, Frame frame) {
        Place place = imported.at().place();
        String top = imported.module().split("\\.", 2)[0];
        interpreter.evaluator().failures().beforeImport(imported.module(), place, frame);
        if (imported.alias() == null) {
            bind(top, () -> absolute(top, place), frame);
        } else {
            bind(imported.alias(), () -> absolute(imported.module(), place), frame);
        }
        if (interpreter.eager()) {
            absolute(imported.module(), place);
        }
    }

    private void bind(String name, Supplier<PyValue> follow, Frame frame) {
        frame.scope().setImport(name, follow);
        if (interpreter.eager()) {
            var _ = follow.get();
        }
    }

    void run(PyStatement.FromImport imported, Frame frame) {
        Place place = imported.at().place();
        PyModule from = frame.scope().module();
        if (imported.dots() == 0) {
            interpreter.evaluator().failures().beforeImport(imported.module(), place, frame);
        }
        if (imported.names().isEmpty()) {
            star(module(imported, from, place), place, frame);
            return;
        }
        for (PyStatement.Alias alias : imported.names()) {
            bind(
                    alias.alias(),
                    () -> interpreter.attributes().get(module(imported, from, place), alias.name(), place),
                    frame);
        }
    }

    private PyValue module(PyStatement.FromImport imported, PyModule from, Place place) {
        return imported.dots() == 0 ? absolute(imported.module(), place) : relative(imported, from, place);
    }

    private PyValue absolute(String dotted, Place place) {
        Optional<PyModule> module = interpreter.imported(dotted);
        if (module.isPresent()) {
            return module.get();
        }
        return interpreter.code().owns(dotted)
                ? new Unknown("the module " + dotted + " is not in the project", place)
                : new Symbol(dotted, place);
    }

    private PyValue relative(PyStatement.FromImport imported, PyModule from, Place place) {
        String folder = folder(from.file().file());
        for (int i = 1; i < imported.dots(); i++) {
            folder = folder(folder);
        }
        String inner = imported.module().replace('.', '/');
        String path = folder.isEmpty() || inner.isEmpty() ? folder + inner : folder + "/" + inner;
        return interpreter
                .code()
                .at(path)
                .<PyValue>map(interpreter::module)
                .orElseGet(() -> new Unknown("the module " + path + " is not in the project", place));
    }

    static String folder(String file) {
        return file.contains("/") ? file.substring(0, file.lastIndexOf('/')) : "";
    }

    private void star(PyValue module, Place place, Frame frame) {
        switch (module) {
            case PyModule project -> {
                List<PyValue> listed = project.get("__all__") instanceof PyList list ? list.elements() : List.of();
                for (String name : project.scope().keys()) {
                    if (listed.isEmpty() ? !name.startsWith("_") : listed.contains(new PyText(name))) {
                        frame.scope()
                                .setImport(name, () -> interpreter.attributes().get(project, name, place));
                    }
                }
            }
            case Symbol(String qualified, Place at) -> frame.scope().addStar(qualified);
            default -> {}
        }
    }
}
