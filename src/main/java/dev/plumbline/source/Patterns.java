package dev.plumbline.source;

import dev.plumbline.catalog.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whether one subject fits a pattern, and the names that it binds. */
final class Patterns {
    private final Interpreter interpreter;
    private final Frame frame;
    private final Place place;
    private final Map<String, PyValue> names = new LinkedHashMap<>();

    Patterns(Interpreter interpreter, Frame frame, Place place) {
        this.interpreter = interpreter;
        this.frame = frame;
        this.place = place;
    }

    /** What has been bound so far. */
    Map<String, PyValue> names() {
        return names;
    }

    /** A truth, or why none is known. */
    PyValue fits(PyPattern pattern, PyValue subject) {
        return switch (pattern) {
            case PyPattern.Anything(String name) -> bind(name, subject);
            case PyPattern.Rest(String name) -> bind(name, subject);
            case PyPattern.As(PyPattern inner, String name) -> {
                PyValue fits = fits(inner, subject);
                bind(name, subject);
                yield fits;
            }
            case PyPattern.Equal(PyExpression value) ->
                Truth.of(Comparisons.equal(subject, interpreter.evaluator().value(value, frame), place), place);
            case PyPattern.Alternatives(List<PyPattern> patterns) -> any(patterns, subject);
            case PyPattern.Sequence(List<PyPattern> elements) -> sequence(elements, subject);
            case PyPattern.Mapping mapping -> mapping(mapping, subject);
            case PyPattern.Unfollowed unfollowed -> unknown(unfollowed, subject);
        };
    }

    private PyValue bind(@Nullable String name, PyValue value) {
        if (name != null) {
            names.put(name, value);
        }
        return PyBool.TRUE;
    }

    /** The first that fits; where one before it may fit, what any of them binds is not known. */
    private PyValue any(List<PyPattern> patterns, PyValue subject) {
        Map<String, PyValue> before = new LinkedHashMap<>(names);
        Unknown doubt = null;
        for (PyPattern alternative : patterns) {
            PyValue fits = fits(alternative, subject);
            if (fits instanceof Unknown unknown) {
                doubt = unknown;
            } else if (fits.equals(PyBool.TRUE)) {
                forget(before, doubt);
                return fits;
            }
            if (doubt == null) {
                names.clear();
                names.putAll(before);
            }
        }
        forget(before, doubt);
        return doubt == null ? PyBool.FALSE : doubt;
    }

    private void forget(Map<String, PyValue> before, @Nullable Unknown doubt) {
        if (doubt != null) {
            names.replaceAll((name, value) -> value.equals(before.get(name)) ? value : doubt.plain());
        }
    }

    private PyValue sequence(List<PyPattern> patterns, PyValue subject) {
        List<PyValue> elements =
                subject instanceof PyList || subject instanceof PyTuple ? Iteration.elements(subject) : null;
        if (elements == null || Iteration.further(subject) != null) {
            return isNoSequence(subject) ? PyBool.FALSE : unknown(new PyPattern.Sequence(patterns), subject);
        }
        int rest = rest(patterns);
        int more = elements.size() - patterns.size() + 1;
        if (rest < 0 ? more != 1 : more < 0) {
            return PyBool.FALSE;
        }
        PyValue all = PyBool.TRUE;
        for (int i = 0; i < patterns.size(); i++) {
            PyValue element = rest < 0 || i < rest
                    ? elements.get(i)
                    : i == rest ? new PyList(elements.subList(i, i + more)) : elements.get(i + more - 1);
            all = both(all, fits(patterns.get(i), element));
        }
        return all;
    }

    private static int rest(List<PyPattern> patterns) {
        for (int i = 0; i < patterns.size(); i++) {
            if (patterns.get(i) instanceof PyPattern.Rest) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isNoSequence(PyValue subject) {
        return subject instanceof PyText
                || subject instanceof PyDict
                || subject instanceof PySet
                || subject instanceof PyBool
                || subject instanceof PyInt
                || subject instanceof PyFloat
                || subject.isNone();
    }

    private PyValue mapping(PyPattern.Mapping mapping, PyValue subject) {
        if (!(subject instanceof PyDict dict) || dict.uncertain() != null) {
            boolean other = isNoSequence(subject) || subject instanceof PyList || subject instanceof PyTuple;
            return other && !(subject instanceof PyDict) ? PyBool.FALSE : unknown(mapping, subject);
        }
        Map<PyValue, PyValue> others = new LinkedHashMap<>(dict.entries());
        PyValue all = PyBool.TRUE;
        for (PyPattern.Entry entry : mapping.entries()) {
            PyValue key = interpreter.evaluator().value(entry.key(), frame);
            if (key instanceof Unknown || dict.entries().keySet().stream().anyMatch(Unknown.class::isInstance)) {
                return unknown(mapping, subject);
            }
            PyValue value = Subscripts.find(dict, key);
            all = value == null ? PyBool.FALSE : both(all, fits(entry.value(), value));
            others.remove(key);
            if (all.equals(PyBool.FALSE)) {
                return all;
            }
        }
        bind(mapping.rest(), new PyDict(others));
        return all;
    }

    private static PyValue both(PyValue one, PyValue other) {
        return one.equals(PyBool.FALSE) || other.equals(PyBool.TRUE) ? one : other;
    }

    /** Nothing is known of it, nor of any name in it. */
    private Unknown unknown(PyPattern pattern, PyValue subject) {
        Unknown why = subject instanceof Unknown unknown
                ? unknown.plain()
                : new Unknown("a pattern that is not followed", place);
        boundBy(pattern).forEach(name -> names.put(name, why));
        return why;
    }

    private static List<String> boundBy(PyPattern pattern) {
        List<String> found = new ArrayList<>();
        switch (pattern) {
            case PyPattern.Anything(String name) -> add(found, name);
            case PyPattern.Rest(String name) -> add(found, name);
            case PyPattern.As(PyPattern inner, String name) -> {
                found.addAll(boundBy(inner));
                found.add(name);
            }
            case PyPattern.Alternatives(List<PyPattern> patterns) ->
                patterns.forEach(each -> found.addAll(boundBy(each)));
            case PyPattern.Sequence(List<PyPattern> elements) -> elements.forEach(each -> found.addAll(boundBy(each)));
            case PyPattern.Mapping(List<PyPattern.Entry> entries, String rest) -> {
                entries.forEach(each -> found.addAll(boundBy(each.value())));
                add(found, rest);
            }
            case PyPattern.Unfollowed(List<String> words) -> found.addAll(words);
            case PyPattern.Equal equal -> {}
        }
        return found;
    }

    private static void add(List<String> names, @Nullable String name) {
        if (name != null) {
            names.add(name);
        }
    }
}
