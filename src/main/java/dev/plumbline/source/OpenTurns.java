package dev.plumbline.source;

import dev.plumbline.catalog.Place;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Turns of a loop of which each may happen or not. Whatever a turn has changed may be anything in the next one, so that the last of them
 * to be followed is the one that finds nothing which those before it did not.
 */
final class OpenTurns {
    private static final int MOST = 20;
    private static final int MOST_HEARD = 5;

    private final Interpreter interpreter;
    private final Supplier<PyValue> more;
    private final Supplier<Completion> turn;
    private final Place place;
    private final Frame frame;
    private final Set<Long> heard = new HashSet<>();

    /**
     * Turns of the loop at that place.
     *
     * @param more whether there is another turn, asked before each
     */
    OpenTurns(Interpreter interpreter, Supplier<PyValue> more, Supplier<Completion> turn, Place place, Frame frame) {
        this.interpreter = interpreter;
        this.more = more;
        this.turn = turn;
        this.place = place;
        this.frame = frame;
    }

    /** Turns where one reason says of each that it may not happen. */
    static OpenTurns of(Interpreter interpreter, Unknown why, Supplier<Completion> turn, Place place, Frame frame) {
        return new OpenTurns(interpreter, () -> why, turn, place, frame);
    }

    /** Asks whether there is a turn, and notes what that changes. */
    PyValue ask(Map<Changing, Object> changed) {
        return watched(changed, more);
    }

    /** Follows the next turn and those after it; {@code why} says why it is not known how many there are. */
    Completion next(Unknown why) {
        return next(why, 0);
    }

    private Completion next(Unknown why, int before) {
        Map<Changing, Object> changed = new LinkedHashMap<>();
        PyValue truth = ask(changed);
        if (truth instanceof Unknown unknown) {
            return perhaps(unknown, changed, before);
        }
        return truth.equals(PyBool.FALSE) ? Completion.NORMAL : followed(why, changed, before);
    }

    /** Follows turns of which the first may not happen; it was asked for already. */
    Completion perhaps(Unknown why, Map<Changing, Object> changed) {
        return perhaps(why, changed, 0);
    }

    private Completion perhaps(Unknown why, Map<Changing, Object> changed, int before) {
        return interpreter
                .executor()
                .branching()
                .undecided(
                        Course.Decision.ofTurn(why, place),
                        () -> followed(why, changed, before),
                        () -> Completion.NORMAL,
                        frame);
    }

    /** Follows a turn that happens, and those after it. */
    Completion first(Unknown why) {
        return followed(why, new LinkedHashMap<>(), 0);
    }

    private Completion followed(Unknown why, Map<Changing, Object> changed, int before) {
        if (before > MOST) {
            throw LimitReachedException.ofDepth(
                    "takes turns of which it is not known how many, each otherwise than those before", place);
        }
        Host.Memory memory = interpreter.host().memory();
        long begun = Seniority.next();
        Completion completion = watched(changed, turn);
        if (!completion.normal()) {
            return completion;
        }
        changed.keySet().removeIf(each -> each.since() > begun);
        boolean otherwise = blur(changed, why.plain());
        if (otherwise) {
            heard.clear();
        }
        return otherwise || hearsNews(memory, why) ? next(why, before + 1) : completion;
    }

    /** Whether the next turn may be answered what none was before. */
    private boolean hearsNews(Host.Memory before, Unknown why) {
        Host.Memory now = interpreter.host().memory();
        if (!now.answersOtherwise(before) || !heard.add(now.answersSince(before))) {
            return false;
        }
        if (heard.size() > MOST_HEARD) {
            interpreter.host().undecided(why, place);
            return false;
        }
        return true;
    }

    private <T> T watched(Map<Changing, Object> changed, Supplier<T> code) {
        interpreter.journal().watch(changed);
        try {
            return code.get();
        } finally {
            interpreter.journal().unwatch();
        }
    }

    private boolean blur(Map<Changing, Object> changed, Unknown why) {
        boolean known = false;
        for (Map.Entry<Changing, Object> each : changed.entrySet()) {
            interpreter.journal().touch(each.getKey());
            known |= each.getKey().blur(each.getValue(), why);
        }
        return known;
    }
}
