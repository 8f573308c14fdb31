package dev.plumbline.source;

import dev.plumbline.catalog.Place;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A call of a generator that has not begun to run, as {@code contextlib.contextmanager} makes one; {@code with} runs it. */
public record PyGenerator(
        PyFunction function,
        @Nullable PyValue self,
        List<PyValue> arguments,
        Map<String, PyValue> keywords,
        Place place)
        implements PyCallable {
    /** One of a function or method; null where that is no generator. */
    static @Nullable PyGenerator of(
            PyValue called, List<PyValue> arguments, Map<String, PyValue> keywords, Place place) {
        PyGenerator made =
                switch (called) {
                    case PyFunction plain -> new PyGenerator(plain, null, arguments, keywords, place);
                    case PyBound(PyValue self, PyFunction method) ->
                        new PyGenerator(method, self, arguments, keywords, place);
                    default -> null;
                };
        return made == null || !made.function.generator() ? null : made;
    }

    /** Whether the call itself runs nothing of it. */
    boolean isContext() {
        return function.isDecorated("contextlib.contextmanager")
                || function.isDecorated("contextlib.asynccontextmanager");
    }
}
