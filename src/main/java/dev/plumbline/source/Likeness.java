package dev.plumbline.source;

import java.util.List;

/** Values that code cannot tell apart, as long as nothing changes that was there when both came to be. */
final class Likeness {
    private Likeness() {}

    /** Whether the values are alike, one by one. */
    static boolean of(List<PyValue> some, List<PyValue> others) {
        if (some.size() != others.size()) {
            return false;
        }
        for (int i = 0; i < some.size(); i++) {
            if (!of(some.get(i), others.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean of(PyValue one, PyValue other) {
        return switch (one) {
            case Unknown unknown -> other instanceof Unknown another && unknown.isLike(another);
            case PyTuple(List<PyValue> elements) ->
                other instanceof PyTuple(List<PyValue> others) && of(elements, others);
            case PyBound(PyValue self, PyFunction function) ->
                other instanceof PyBound another && function.equals(another.function()) && of(self, another.self());
            case PyContainer container -> Identity.same(container, other);
            case PyMethod(PyValue self, String name) ->
                other instanceof PyMethod another && name.equals(another.name()) && of(self, another.self());
            case PySuper parent -> false;
            case PySlice slice -> false;
            default -> one.equals(other);
        };
    }
}
