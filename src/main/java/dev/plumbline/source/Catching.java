package dev.plumbline.source;

import dev.plumbline.source.PyStatement.Handler;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A {@code try} while its body runs, with the errors that it takes and of which it is not known whether the body raises them. */
final class Catching {
    private static final Set<String> ENDING = Set.of("exit", "_exit", "abort", "quit");

    private final PyStatement.Try attempt;
    private final Frame frame;
    private final Errors errors;
    private final Map<Handler, Perhaps> perhaps = new LinkedHashMap<>();
    private final Map<Handler, Boolean> mattering = new HashMap<>();
    private boolean over;

    /** An error that may have been raised: what is not known, taken so that it is. */
    record Perhaps(Course.Decision decision, PyValue error) {}

    Catching(PyStatement.Try attempt, Frame frame, Errors errors) {
        this.attempt = attempt;
        this.frame = frame;
        this.errors = errors;
    }

    List<Handler> handlers() {
        return attempt.handlers();
    }

    /** Where it runs. */
    Frame frame() {
        return frame;
    }

    /** Whether its body, or what follows that, gives that name a value. */
    boolean sets(String name) {
        return BoundNames.of(
                        new PyStatement.Try(attempt.at(), attempt.body(), List.of(), attempt.otherwise(), List.of()))
                .contains(name);
    }

    /** Whether the handler does something that matters, found out once. */
    boolean matters(Handler handler, Supplier<Boolean> found) {
        Boolean known = mattering.get(handler);
        if (known == null) {
            known = found.get();
            mattering.put(handler, known);
        }
        return known;
    }

    /** The handler that takes that error, or null. */
    @Nullable
    Handler handler(PyValue error) {
        return attempt.handlers().stream()
                .filter(handler -> errors.takes(handler, error, frame))
                .findFirst()
                .orElse(null);
    }

    /** Whether a handler may take an error that is none of Python's own and none of the project's. */
    boolean takesForeign(Handler handler) {
        return errors.takesForeign(handler, frame);
    }

    /** Whether code goes on after one of its handlers. */
    boolean swallows() {
        return attempt.handlers().stream().anyMatch(Catching::swallows);
    }

    /** Whether code goes on after the handler, as far as can be seen before it runs. */
    static boolean swallows(Handler handler) {
        return !raises(handler) && !exits(handler);
    }

    /** Whether code surely goes on after the handler, unless what it calls fails. */
    static boolean alwaysSwallows(Handler handler) {
        return !exits(handler) && !Blocks.any(handler.body(), PyStatement.Raise.class::isInstance);
    }

    /** Whether the handler raises an error itself. */
    static boolean raises(Handler handler) {
        return handler.body().stream().anyMatch(PyStatement.Raise.class::isInstance);
    }

    /** Whether that error is the one that it has taken. */
    static boolean raisesAgain(Handler handler) {
        return handler.body().stream()
                .anyMatch(statement ->
                        statement instanceof PyStatement.Raise(Position at, PyExpression error) && error == null);
    }

    /** Whether the handler ends the program. */
    static boolean exits(Handler handler) {
        return handler.body().stream()
                .anyMatch(statement -> statement instanceof PyStatement.Evaluate(Position at, PyExpression value)
                        && value instanceof PyExpression.Call call
                        && ENDING.contains(simpleName(call.function())));
    }

    /** Whether the handler calls a {@code rollback}. */
    static boolean rollsBack(Handler handler) {
        return Blocks.any(
                handler.body(),
                statement -> statement instanceof PyStatement.Evaluate(Position at, PyExpression value)
                        && value instanceof PyExpression.Call call
                        && simpleName(call.function()).equals("rollback"));
    }

    private static String simpleName(PyExpression function) {
        return switch (function) {
            case PyExpression.Name name -> name.id();
            case PyExpression.Attribute attribute -> attribute.name();
            default -> "";
        };
    }

    /** Something that the handler takes may have been raised. */
    void perhaps(Handler handler, Course.Decision decision, PyValue error) {
        Perhaps earlier = perhaps.get(handler);
        perhaps.put(
                handler,
                earlier == null || earlier.error().equals(error)
                        ? new Perhaps(decision, error)
                        : new Perhaps(
                                earlier.decision(),
                                new Unknown("an error", earlier.decision().place())));
    }

    /** What may have been raised, by the handler that takes it. */
    Map<Handler, Perhaps> perhaps() {
        return perhaps;
    }

    /** Its handlers have run: it hinders nothing any more. */
    void end() {
        over = true;
    }

    boolean isOver() {
        return over;
    }
}
