package dev.plumbline.source;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes one state of two of which either may have come about. */
final class Merging {
    private final Interpreter interpreter;

    Merging(Interpreter interpreter) {
        this.interpreter = interpreter;
    }

    static PyValue same(PyValue one, PyValue other, Unknown why) {
        if (one.equals(other)) {
            return one;
        }
        if (!(one instanceof Unknown) && !(other instanceof Unknown)) {
            return why.amongst(List.of(one, other));
        }
        Unknown both = one instanceof Unknown unknown ? why.and(unknown) : why;
        return other instanceof Unknown unknown ? both.and(unknown) : both;
    }

    /** Brings back a state that was undone. */
    void restore(Map<Changing, Journal.After> changes) {
        changes.forEach((changing, after) -> {
            interpreter.journal().touch(changing);
            after.restore().run();
        });
    }

    /** Makes unknown what is not the same in both. */
    void merge(Map<Changing, Journal.After> one, Map<Changing, Journal.After> other, Unknown why) {
        Set<Changing> all = Collections.newSetFromMap(new IdentityHashMap<>());
        all.addAll(one.keySet());
        all.addAll(other.keySet());
        for (Changing changing : all) {
            interpreter.journal().touch(changing);
            Journal.After left = one.get(changing);
            Journal.After right = other.get(changing);
            Object before = changing.content();
            changing.merge(left == null ? before : left.content(), right == null ? before : right.content(), why);
        }
    }

    /** What alone is in one of two containers, where that is known of both; else nothing. */
    static List<PyValue> either(Object left, Object right) {
        Set<PyValue> all = new LinkedHashSet<>();
        for (Object content : List.of(left, right)) {
            List<?> elements = content instanceof Unknown unknown
                    ? unknown.choices()
                    : content instanceof List<?> list ? list : List.of();
            if (!elements.stream().allMatch(PyValue.class::isInstance)
                    || (content instanceof Unknown && elements.isEmpty())) {
                return List.of();
            }
            elements.forEach(element -> all.add((PyValue) element));
        }
        return List.copyOf(all);
    }
}
