package dev.plumbline.source;

import dev.plumbline.catalog.Place;
import dev.plumbline.source.PyStatement.Handler;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Calls of which nothing is known, so that each may end by any error. Almost every program makes some in a {@code try}: the error is taken
 * to be possible only where its handler would do more than go on.
 */
final class Failures {
    private final Interpreter interpreter;
    private boolean asking;

    Failures(Interpreter interpreter) {
        this.interpreter = interpreter;
    }

    /** Must be called after each call, with what it gave. */
    void after(PyValue function, List<PyValue> arguments, PyValue result, Place place, Frame frame) {
        if (isWatched()) {
            if (isOpaque(function, result)) {
                perhaps("whether " + named(function) + " fails", Catching::handlers, place, frame);
            }
            perhaps(Fallible.ofCall(function, arguments, result), place, frame);
        }
    }

    /** Must be called before each call: the database may refuse what it sends. */
    void before(PyValue function, Place place, Frame frame) {
        if (isWatched() && function instanceof Symbolic symbolic) {
            perhaps(
                    "whether " + named(function) + " is refused",
                    catching -> catching.handlers().stream()
                            .filter(handler -> interpreter.host().mayBeRefused(symbolic, Catching.rollsBack(handler)))
                            .filter(catching::takesForeign)
                            .toList(),
                    place,
                    frame);
        }
    }

    /** Must be called after each index: a variable of the environment may not be set. */
    void afterIndex(PyValue of, PyValue index, PyValue element, Place place, Frame frame) {
        if (!(of instanceof Symbol(String name, Place at)) || !name.equals("os.environ")) {
            perhaps(Fallible.ofIndex(of, index, element), place, frame);
        } else if (element instanceof Unknown why) {
            Course.Decision missing = new Course.Decision(why, false, "", place);
            Catching taker = interpreter
                    .running()
                    .mayRaise(RaisedException.builtin("KeyError", "", place).error(), missing);
            if (taker != null) {
                interpreter.executor().branching().doubts().perhapsLeft(missing.opposite(), taker, frame);
            }
        }
    }

    /** Must be called before a value is asked for an attribute. */
    void beforeAttribute(PyValue of, Place place, Frame frame) {
        perhaps(Fallible.ofAttribute(of), place, frame);
    }

    /** Must be called before a module is imported, by its whole name. */
    void beforeImport(String dotted, Place place, Frame frame) {
        if (isWatched()
                && interpreter.code().resolve(dotted).isEmpty()
                && interpreter.host().mayBeMissing(dotted)) {
            perhaps(List.of("ModuleNotFoundError"), place, frame);
        }
    }

    private boolean isWatched() {
        return !asking && interpreter.running().nearest() != null;
    }

    /** One of those errors may be raised here. */
    private void perhaps(List<String> errors, Place place, Frame frame) {
        if (!errors.isEmpty() && isWatched()) {
            String names = String.join(" or ", errors);
            perhaps("whether it raises " + names, catching -> takers(errors, catching, place), place, frame);
        }
    }

    private static List<Handler> takers(List<String> errors, Catching catching, Place place) {
        return errors.stream()
                .map(name -> catching.handler(
                        RaisedException.builtin(name, "", place).error()))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private void perhaps(String reason, Function<Catching, List<Handler>> takers, Place place, Frame frame) {
        Unknown why = new Unknown(reason, place);
        Course.Decision decision = new Course.Decision(why, true, "", place);
        Catching taker = farthest(why, decision, takers);
        if (taker != null) {
            interpreter.executor().branching().doubts().perhapsLeft(decision.opposite(), taker, frame);
        }
    }

    /** Tells each that may take the error and acts on it; answers the outermost of them, or null. */
    private @Nullable Catching farthest(
            Unknown why, Course.Decision decision, Function<Catching, List<Handler>> takers) {
        Catching farthest = null;
        List<Catching> outwards = interpreter.running().catching();
        for (int i = 0; i < outwards.size(); i++) {
            Catching each = outwards.get(i);
            boolean takenLater =
                    outwards.subList(i + 1, outwards.size()).stream().anyMatch(Catching::swallows);
            List<Handler> handlers = takers.apply(each);
            for (Handler handler : handlers) {
                boolean goesOn = Catching.swallows(handler) || (takenLater && !Catching.exits(handler));
                if (goesOn && (interpreter.running().endsLoop(each) || matters(handler, each, decision))) {
                    each.perhaps(handler, decision, why);
                    farthest = each;
                }
            }
            Handler any = each.handler(why);
            if (any != null && Catching.alwaysSwallows(any)) {
                break;
            }
        }
        return farthest;
    }

    private boolean isOpaque(PyValue function, PyValue result) {
        return function instanceof Unknown unknown
                ? !PyRows.isReason(unknown)
                : result instanceof SymbolCall call
                        && Identity.same(call.function(), function)
                        && interpreter.host().mayFail(call);
    }

    private static String named(PyValue function) {
        return function instanceof Symbolic symbolic ? symbolic.qualified() : "a call";
    }

    /** Whether the handler does something that matters; it is asked once, and what may fail in it is left out of that. */
    private boolean matters(Handler handler, Catching catching, Course.Decision decision) {
        return catching.matters(handler, () -> {
            asking = true;
            int shielded = interpreter.running().shield();
            try {
                return acts(handler, catching, decision);
            } finally {
                interpreter.running().unshield(shielded);
                asking = false;
            }
        });
    }

    private boolean acts(Handler handler, Catching catching, Course.Decision decision) {
        return interpreter
                .executor()
                .branching()
                .matters(
                        decision,
                        () -> interpreter.executor().tries().handle(handler, decision.condition(), catching.frame()),
                        changes -> changesNames(changes, handler, catching),
                        catching.frame());
    }

    /** Whether it changes names, or what they hold, that are there before it or that the body sets as well. */
    private static boolean changesNames(Map<Changing, Journal.After> changes, Handler handler, Catching catching) {
        return changes.entrySet().stream().anyMatch(each -> {
            if (!(each.getKey() instanceof Scope scope)) {
                return true;
            }
            return scope.differing(each.getValue().content()).stream()
                    .filter(name -> !name.equals(handler.name()))
                    .anyMatch(name -> scope.own(name) != null || catching.sets(name));
        });
    }
}
