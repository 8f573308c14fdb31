package dev.plumbline.source;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decorators from outside the project: most leave a function as it is, of the others nothing is known. */
final class OutsideDecorators {
    /** Libraries whose decorators run the function once for each call, at least where it does not fail. */
    private static final Set<String> TRANSPARENT = Set.of(
            "?",
            "abc",
            "alembic",
            "asyncio",
            "atexit",
            "backoff",
            "builtins",
            "contextlib",
            "dataclasses",
            "deprecated",
            "enum",
            "functools",
            "pydantic",
            "retrying",
            "sqlalchemy",
            "sqlalchemy_utils",
            "sqlmodel",
            "tenacity",
            "typing",
            "typing_extensions",
            "warnings");

    private OutsideDecorators() {}

    /** The one of which it is not known whether, how often and when it runs the function; null for none. */
    static @Nullable String changing(PyFunction function) {
        return function.decorators().stream()
                .map(OutsideDecorators::changing)
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse(null);
    }

    private static String changing(PyValue decorator) {
        if (!(decorator instanceof Symbolic symbolic)) {
            return "a decorator that is not known";
        }
        String name = symbolic.qualified();
        return TRANSPARENT.contains(name.split("[.(]", 2)[0]) ? "" : name;
    }
}
