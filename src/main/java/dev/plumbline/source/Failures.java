package dev.plumbline.source;

import dev.plumbline.catalog.Place;
import dev.plumbline.source.PyStatement.Handler;
import java.util.List;
import java.util.Map;
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
    void after(PyValue function, PyValue result, Place place, Frame frame) {
        if (asking || interpreter.running().nearest() == null || !isOpaque(function, result)) {
            return;
        }
        Unknown why = new Unknown("whether " + named(function) + " fails", place);
        Course.Decision decision = new Course.Decision(why, true, "", place);
        Catching taker = farthest(why, decision);
        if (taker != null) {
            interpreter.executor().branching().doubts().perhapsLeft(decision.opposite(), taker, frame);
        }
    }

    /** Tells each that may take the error and acts on it; answers the outermost of them, or null. */
    private @Nullable Catching farthest(Unknown why, Course.Decision decision) {
        Catching farthest = null;
        List<Catching> outwards = interpreter.running().catching();
        for (int i = 0; i < outwards.size(); i++) {
            Catching each = outwards.get(i);
            boolean takenLater =
                    outwards.subList(i + 1, outwards.size()).stream().anyMatch(Catching::swallows);
            for (Handler handler : each.handlers()) {
                boolean goesOn = Catching.swallows(handler) || (takenLater && !Catching.exits(handler));
                if (goesOn && matters(handler, each, decision)) {
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

    /** Must be called after each index: a variable of the environment may not be set. */
    void afterIndex(PyValue of, PyValue element, Place place, Frame frame) {
        if (of instanceof Symbol(String name, Place at)
                && name.equals("os.environ")
                && element instanceof Unknown why) {
            Course.Decision missing = new Course.Decision(why, false, "", place);
            Catching taker = interpreter
                    .running()
                    .mayRaise(RaisedException.builtin("KeyError", "", place).error(), missing);
            if (taker != null) {
                interpreter.executor().branching().doubts().perhapsLeft(missing.opposite(), taker, frame);
            }
        }
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
