package dev.plumbline.source;

import dev.plumbline.source.Completion.Kind;
import java.util.List;

/** Runs statements. */
final class Executor {
    private final Interpreter interpreter;
    private final Targets targets;
    private final Branching branching;
    private final Loops loops;
    private final Definitions definitions;
    private final Imports imports;
    private final Tries tries;
    private final Contexts contexts;

    Executor(Interpreter interpreter) {
        this.interpreter = interpreter;
        this.targets = new Targets(interpreter);
        this.branching = new Branching(interpreter);
        this.loops = new Loops(interpreter, targets, branching);
        this.definitions = new Definitions(interpreter);
        this.imports = new Imports(interpreter);
        this.tries = new Tries(interpreter, branching);
        this.contexts = new Contexts(interpreter, targets, tries);
    }

    Branching branching() {
        return branching;
    }

    Tries tries() {
        return tries;
    }

    Targets targets() {
        return targets;
    }

    Completion block(List<PyStatement> statements, Frame frame) {
        for (PyStatement statement : statements) {
            Completion completion = statement(statement, frame);
            branching.doubts().doubtRest(frame);
            if (!completion.normal()) {
                return completion;
            }
        }
        return Completion.NORMAL;
    }

    Completion statement(PyStatement statement, Frame frame) {
        interpreter.running().tick(statement.at());
        return switch (statement) {
            case PyStatement.Return(Position at, PyExpression value) ->
                Completion.returned(value == null ? PyNone.NONE : value(value, frame));
            case PyStatement.Break(Position at) -> Completion.BREAK;
            case PyStatement.Continue(Position at) -> Completion.CONTINUE;
            case PyStatement.Raise raise -> throw tries.raised(raise, frame);
            case PyStatement.If test -> branching.run(test, frame);
            case PyStatement.For loop -> loops.run(loop, frame);
            case PyStatement.While loop -> loops.run(loop, frame);
            case PyStatement.With with -> contexts.run(with, frame);
            case PyStatement.Try attempt -> tries.run(attempt, frame);
            case PyStatement.Match match -> new Matching(interpreter).run(match, frame);
            default -> {
                simple(statement, frame);
                yield Completion.NORMAL;
            }
        };
    }

    private void simple(PyStatement statement, Frame frame) {
        switch (statement) {
            case PyStatement.Evaluate(Position at, PyExpression value) ->
                interpreter.evaluator().effect(value, frame);
            case PyStatement.Assign(Position at, List<PyExpression> names, PyExpression value) -> {
                PyValue assigned = value(value, frame);
                names.forEach(name -> targets.assign(name, assigned, frame));
            }
            case PyStatement.Annotated annotated -> definitions.annotated(annotated, frame);
            case PyStatement.Augmented augmented -> targets.augment(augmented, frame);
            case PyStatement.Outer(Position at, boolean global, List<String> names) ->
                frame.scope().outer(global, names);
            case PyStatement.Delete(Position at, List<PyExpression> names) ->
                names.forEach(name -> targets.delete(name, frame));
            case PyStatement.Assert(Position at, PyExpression test) -> asserted(test, at, frame);
            case PyStatement.Import imported -> imports.run(imported, frame);
            case PyStatement.FromImport imported -> imports.run(imported, frame);
            case PyStatement.FunctionDefinition definition -> definitions.define(definition, frame);
            case PyStatement.ClassDefinition definition -> definitions.define(definition, frame);
            case PyStatement.Unreadable(Position at, String reason) ->
                interpreter.host().undecided(new Unknown(reason, at.place()), at.place());
            default -> {}
        }
    }

    /** Only what something takes is looked at: any other failure ends the whole. */
    private void asserted(PyExpression test, Position at, Frame frame) {
        PyValue truth = Truth.of(value(test, frame), at.place());
        if (truth instanceof Unknown unknown && interpreter.running().nearest() != null) {
            branching.undecided(
                    new Course.Decision(unknown, true, "", at.place()),
                    () -> Completion.NORMAL,
                    () -> {
                        throw RaisedException.builtin("AssertionError", "", at.place());
                    },
                    frame);
        }
    }

    private PyValue value(PyExpression expression, Frame frame) {
        return interpreter.evaluator().value(expression, frame);
    }

    /** Whether loops go on after that. */
    static boolean leavesLoop(Completion completion) {
        return completion.kind() == Kind.BREAK || completion.kind() == Kind.RETURN;
    }
}
