package dev.plumbline.source;

import dev.plumbline.catalog.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Methods that Python gives its own values; one that is not followed gives an unknown. */
final class Methods {
    private static final Set<String> TEXT = Set.of(
            "format",
            "format_map",
            "join",
            "split",
            "rsplit",
            "splitlines",
            "replace",
            "strip",
            "lstrip",
            "rstrip",
            "lower",
            "upper",
            "title",
            "capitalize",
            "swapcase",
            "casefold",
            "startswith",
            "endswith",
            "find",
            "rfind",
            "index",
            "count",
            "isdigit",
            "isalpha",
            "isalnum",
            "isupper",
            "islower",
            "isspace",
            "isnumeric",
            "isidentifier",
            "zfill",
            "ljust",
            "rjust",
            "center",
            "removeprefix",
            "removesuffix",
            "partition",
            "rpartition",
            "encode",
            "expandtabs");
    private static final Set<String> LIST =
            Set.of("append", "extend", "insert", "remove", "pop", "clear", "index", "count", "sort", "reverse", "copy");
    private static final Set<String> DICT = Set.of(
            "get", "items", "keys", "values", "pop", "popitem", "setdefault", "update", "copy", "clear", "fromkeys");
    private static final Set<String> SET = Set.of(
            "add",
            "discard",
            "remove",
            "update",
            "union",
            "intersection",
            "difference",
            "symmetric_difference",
            "issubset",
            "issuperset",
            "isdisjoint",
            "copy",
            "clear",
            "pop");

    /** They put in or give one element, which is handed on as it is. */
    private static final Set<String> OF_ONE = Set.of("append", "insert", "add", "discard", "setdefault", "get", "pop");

    /** What they answer hangs on every element, known or not. */
    private static final Set<String> HANGS_ON_ALL =
            Set.of("index", "count", "pop", "remove", "issubset", "issuperset", "isdisjoint");

    private static final Set<String> ADDING = Set.of("append", "add");

    /** They change nothing. */
    private static final Set<String> READING = Set.of(
            "get",
            "items",
            "keys",
            "values",
            "copy",
            "index",
            "count",
            "union",
            "intersection",
            "difference",
            "symmetric_difference",
            "issubset",
            "issuperset",
            "isdisjoint");

    private Methods() {}

    static boolean has(PyValue value, String name) {
        return switch (value) {
            case PyText text -> TEXT.contains(name);
            case PyEnumMember member -> member.asText() != null && TEXT.contains(name);
            case PyBytes bytes -> name.equals("decode") || name.equals("hex");
            case PyList list -> LIST.contains(name);
            case PyTuple tuple -> name.equals("index") || name.equals("count");
            case PyDict dict -> DICT.contains(name);
            case PySet set -> SET.contains(name);
            case PyRows rows -> PyRows.has(name);
            case PyAnswer answer -> PyAnswer.has(name);
            default -> false;
        };
    }

    static PyValue call(
            PyValue self, String name, Evaluator.Arguments arguments, Place place, Interpreter interpreter) {
        if (self instanceof PyContainer container) {
            if (ADDING.contains(name) && arguments.positional().size() == 1) {
                interpreter.journal().touch(container, arguments.positional().getFirst());
            } else if (!READING.contains(name)) {
                interpreter.journal().touch(container);
            }
            if (container.uncertain() != null) {
                return Iteration.why(container, place);
            }
        }
        Unknown further = Iteration.further(self);
        if (further != null && self instanceof PyContainer && HANGS_ON_ALL.contains(name)) {
            return further;
        }
        PyValue result =
                switch (self) {
                    case PyText(String text) -> TextMethods.call(text, name, arguments, place, interpreter);
                    case PyEnumMember member
                    when member.asText() != null ->
                        TextMethods.call(member.asText(), name, arguments, place, interpreter);
                    case PyBytes(String bytes) when name.equals("decode") -> decode(bytes);
                    case PyList list -> ListMethods.call(list, name, arguments, place, interpreter);
                    case PyTuple tuple ->
                        ListMethods.call(new PyList(tuple.elements()), name, arguments, place, interpreter);
                    case PyDict dict -> DictMethods.call(dict, name, arguments, place);
                    case PySet set -> SetMethods.call(set, name, arguments, place);
                    case PyRows rows -> rows.call(name);
                    case PyAnswer answer -> answer.call(name);
                    case PyFunction function -> Descriptors.get(function, arguments.positional(), place);
                    default -> null;
                };
        return result == null
                ? new Unknown("the method " + name + " is not followed here", place)
                : self instanceof PyContainer container ? more(container, name, result, arguments) : result;
    }

    /** Hands on that a container may hold more, to what is made of it or to what it was put into. */
    private static PyValue more(PyContainer self, String name, PyValue result, Evaluator.Arguments arguments) {
        if (name.equals("clear")) {
            self.hasNoMore();
            return result;
        }
        if (OF_ONE.contains(name)) {
            Unknown further = self.further();
            return further != null && name.equals("get") && result.isNone() ? further : result;
        }
        if (result.isNone()) {
            Iteration.withMore(self, arguments.positional());
            return result;
        }
        return Iteration.withMore(result, all(self, arguments));
    }

    private static List<PyValue> all(PyContainer self, Evaluator.Arguments arguments) {
        List<PyValue> all = new ArrayList<>(arguments.positional());
        all.add(self);
        return all;
    }

    private static @Nullable PyValue decode(String bytes) {
        return new PyText(new String(
                bytes.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1), java.nio.charset.StandardCharsets.UTF_8));
    }

    static PyValue argument(Evaluator.Arguments arguments, int index, PyValue standard) {
        return index < arguments.positional().size() ? arguments.positional().get(index) : standard;
    }
}
