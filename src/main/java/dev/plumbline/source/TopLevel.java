package dev.plumbline.source;

import dev.plumbline.catalog.Place;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * The run of a module's top level. A name that another module asks for while it still runs, as imports in a circle do, is run ahead of
 * its turn. A statement that raises, or that calls functions too deep, is passed over, so that what stands below it is still known.
 */
final class TopLevel {
    private final PyModule module;
    private final Interpreter interpreter;
    private final Set<PyStatement> begun = Collections.newSetFromMap(new IdentityHashMap<>());

    TopLevel(PyModule module, Interpreter interpreter) {
        this.module = module;
        this.interpreter = interpreter;
    }

    void run() {
        run(module.file().body());
    }

    private void run(List<PyStatement> body) {
        Frame frame = frame();
        interpreter.running().push(frame);
        try {
            body.forEach(statement -> once(statement, frame));
            interpreter.executor().branching().doubts().close(frame, 0);
        } finally {
            interpreter.running().remove(frame);
        }
    }

    /** Runs the statement that defines the name, where it has not begun yet. */
    void runAhead(String name) {
        for (PyStatement statement : module.file().body()) {
            if (!begun.contains(statement) && defines(statement, name)) {
                interpreter.apart(() -> run(List.of(statement)));
            }
        }
    }

    private Frame frame() {
        Place place = new Place(module.file().file(), 0);
        return new Frame(module.scope(), "", place, place);
    }

    private void once(PyStatement statement, Frame frame) {
        if (!begun.add(statement)) {
            return;
        }
        Running running = interpreter.running();
        int depth = running.depth();
        int decided = running.decisions().size();
        int branches = interpreter.journal().depth();
        int doubts = frame.doubts().size();
        try {
            interpreter.executor().statement(statement, frame);
        } catch (RaisedException e) {
            interpreter.executor().branching().doubts().close(frame, doubts);
            forget(statement, "raises " + e.describe(), frame);
        } catch (LimitReachedException e) {
            if (!e.ofDepth()) {
                throw e;
            }
            interpreter.executor().branching().doubts().close(frame, doubts);
            running.unwindTo(depth, decided);
            interpreter.journal().unwindTo(branches);
            forget(statement, String.valueOf(e.getMessage()), frame);
        }
    }

    /** What the statement would have defined is not known; of a class not even what its body had come to. */
    private void forget(PyStatement statement, String reason, Frame frame) {
        Unknown why = new Unknown(reason, statement.at().place());
        module.passOver(statement, why);
        switch (statement) {
            case PyStatement.Assign(Position at, List<PyExpression> names, PyExpression value) ->
                names.forEach(name -> interpreter.executor().targets().assign(name, why, frame));
            case PyStatement.ClassDefinition type -> frame.scope().set(type.name(), why);
            case PyStatement.FunctionDefinition function -> frame.scope().set(function.name(), why);
            default ->
                BoundNames.of(statement).stream()
                        .filter(name -> frame.scope().own(name) == null)
                        .forEach(name -> frame.scope().set(name, why));
        }
    }

    private static boolean defines(PyStatement statement, String name) {
        return switch (statement) {
            case PyStatement.FunctionDefinition definition -> definition.name().equals(name);
            case PyStatement.ClassDefinition definition -> definition.name().equals(name);
            case PyStatement.Assign assign -> assign.targets().stream().anyMatch(target -> isName(target, name));
            case PyStatement.Annotated annotated -> isName(annotated.target(), name);
            case PyStatement.FromImport imported ->
                imported.names().stream().anyMatch(alias -> alias.alias().equals(name));
            case PyStatement.Import imported ->
                (imported.alias() == null ? imported.module().split("\\.", 2)[0] : imported.alias()).equals(name);
            default -> false;
        };
    }

    private static boolean isName(PyExpression target, String name) {
        return target instanceof PyExpression.Name(Position at, String id) && id.equals(name);
    }
}
