package dev.plumbline.source;

import dev.plumbline.catalog.Place;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What Python runs later than it is called, or not each time, and the interpreter runs at once: generators, {@code map}, functions whose
 * answers are kept or that decorators from outside the project change. Where such a thing acts, it is not known whether and when it does.
 */
final class Lazily {
    private static final Set<String> CONSUMERS =
            Set.of("list", "tuple", "set", "frozenset", "sorted", "sum", "min", "max");
    private static final Set<String> LAZY = Set.of("builtins.map", "builtins.filter");
    private static final List<String> KEEPING = List.of("functools.lru_cache", "functools.cache");

    private final Interpreter interpreter;
    private final Set<PyExpression> consumed = Collections.newSetFromMap(new IdentityHashMap<>());
    private final IdentityHashMap<PyValue, Asking> asking = new IdentityHashMap<>();
    private final Set<PyFunction> acted = new HashSet<>();

    /** What has asked the schema for its elements, and how much had been told then. */
    private record Asking(String name, long told) {}

    Lazily(Interpreter interpreter) {
        this.interpreter = interpreter;
    }

    /** Must be told of each call before its arguments are asked for: some functions take all that they are given. */
    void called(PyValue function, List<PyExpression.Argument> arguments) {
        boolean takesAll = function instanceof Symbol(String name, Place at)
                && name.startsWith("builtins.")
                && CONSUMERS.contains(name.substring("builtins.".length()));
        if (arguments.isEmpty()) {
            return;
        }
        PyExpression first = arguments.getFirst().value();
        if (takesAll) {
            consumed.add(first);
        } else {
            consumed.remove(first);
        }
    }

    /** The value of a generator expression or of a call, of which nothing may be known to run where it is not taken at once. */
    PyValue unlessLater(boolean later, PyExpression expression, Supplier<PyValue> value) {
        long noted = interpreter.host().noted();
        PyValue found = value.get();
        if (later && !consumed.contains(expression) && interpreter.host().noted() != noted) {
            doubt("how far it runs, and when", expression.at().place());
        }
        return found;
    }

    /** Whether a call of that gives what runs when it is asked for its elements. */
    static boolean isLazy(PyValue function) {
        return function instanceof Symbol(String name, Place at) && LAZY.contains(name);
    }

    /** A generator of the project, or a function whose answers are kept, has run and acted. */
    void acted(PyFunction function, boolean generator, Place place) {
        String wrapped = OutsideDecorators.changing(function);
        if (wrapped != null) {
            doubt(
                    "how often " + function.name() + " runs under " + wrapped + ", which lies outside the project",
                    place);
        } else if (generator) {
            doubt("how far " + function.name() + " runs, and when", place);
        } else if (KEEPING.stream().anyMatch(function::isDecorated) && !acted.add(function)) {
            doubt("whether " + function.name() + ", whose answers are kept, runs again", place);
        }
    }

    /** What a generator gives: where it has asked the schema for its elements, Python asks between the turns of a loop over it. */
    <T extends PyValue> T given(String name, T elements, Host.Memory before) {
        Host.Memory now = interpreter.host().memory();
        if (now.answered() != before.answered()) {
            asking.put(elements, new Asking(name, now.told()));
        }
        return elements;
    }

    /** A loop over that has ended: what was told since it was made, before the loop or in it, is not in its answers. */
    void turned(PyValue elements, Place place) {
        Asking asks = asking.get(elements);
        if (asks != null && interpreter.host().memory().told() != asks.told()) {
            doubt("what " + asks.name() + " is answered between the turns", place);
        }
    }

    private void doubt(String what, Place place) {
        interpreter.host().undecided(new Unknown(what, place), place);
    }
}
