package dev.plumbline.source;

import java.util.List;
import java.util.Set;

/**
 * What turns of a loop that are not followed, as rows of a table give them, would leave behind: containers may hold more, and names
 * that are set anew and results that are returned from within are open. What the turns do besides is not looked at.
 */
final class TurnsOfRows {
    private static final Set<String> FILLING = Set.of("append", "add", "extend", "update", "insert", "setdefault");

    private final Interpreter interpreter;
    private final Targets targets;
    private final Unknown why;
    private final Frame frame;

    TurnsOfRows(Interpreter interpreter, Targets targets, Unknown why, Frame frame) {
        this.interpreter = interpreter;
        this.targets = targets;
        this.why = why;
        this.frame = frame;
    }

    void leave(List<PyStatement> body) {
        body.forEach(this::leave);
    }

    private void leave(PyStatement statement) {
        switch (statement) {
            case PyStatement.Evaluate(Position at, PyExpression value) -> called(value);
            case PyStatement.Assign assign -> assign.targets().forEach(this::assigned);
            case PyStatement.Annotated annotated -> assigned(annotated.target());
            case PyStatement.Augmented augmented -> assigned(augmented.target());
            case PyStatement.Return(Position at, PyExpression value)
            when value != null -> frame.returns().add(new Frame.Early(why, why));
            case PyStatement.If test -> {
                test.branches().forEach(branch -> leave(branch.body()));
                leave(test.otherwise());
            }
            case PyStatement.For loop -> {
                leave(loop.body());
                leave(loop.otherwise());
            }
            case PyStatement.While loop -> {
                leave(loop.branch().body());
                leave(loop.otherwise());
            }
            case PyStatement.With with -> leave(with.body());
            case PyStatement.Match match -> match.cases().forEach(each -> leave(each.body()));
            case PyStatement.Try attempt -> {
                leave(attempt.body());
                attempt.handlers().forEach(handler -> leave(handler.body()));
                leave(attempt.otherwise());
                leave(attempt.last());
            }
            default -> {}
        }
    }

    private void called(PyExpression value) {
        if (value instanceof PyExpression.Call call
                && call.function() instanceof PyExpression.Attribute(Position at, PyExpression target, String name)
                && FILLING.contains(name)) {
            fill(target);
        }
    }

    private void assigned(PyExpression target) {
        switch (target) {
            case PyExpression.Subscript subscript -> fill(subscript.target());
            case PyExpression.Display display -> display.elements().forEach(this::assigned);
            case PyExpression.Name name when frame.scope().own(name.id()) instanceof PyContainer -> fill(name);
            case PyExpression.Name name when frame.scope().own(name.id()) != null -> targets.assign(name, why, frame);
            default -> {}
        }
    }

    /** A container of that name, or one inside of it, gets something. */
    private void fill(PyExpression target) {
        switch (target) {
            case PyExpression.Name(Position at, String id) -> {
                if (frame.scope().find(id) instanceof PyContainer container) {
                    interpreter.journal().touch(container);
                    container.andMore(why);
                }
            }
            case PyExpression.Subscript subscript -> fill(subscript.target());
            case PyExpression.Attribute attribute -> fill(attribute.target());
            case PyExpression.Call call -> fill(call.function());
            default -> {}
        }
    }
}
