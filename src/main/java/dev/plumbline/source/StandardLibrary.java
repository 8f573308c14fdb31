package dev.plumbline.source;

import dev.plumbline.catalog.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Functions of Python's own library that schema code uses; all others stay symbolic. */
final class StandardLibrary {
    private StandardLibrary() {}

    static Optional<PyValue> call(SymbolCall call, Interpreter interpreter) {
        Optional<PyValue> matched = Regexes.call(call);
        if (matched.isPresent()) {
            return matched;
        }
        if (call.function() instanceof SymbolCall inner) {
            return madeFunction(inner, call, interpreter);
        }
        if (call.function() instanceof Symbol(String qualified, Place at) && qualified.startsWith("builtins.")) {
            Optional<PyValue> value = Builtins.call(qualified.substring(9), call, interpreter);
            if (value.isPresent()) {
                return value;
            }
        }
        Optional<PyValue> path = ProjectFiles.call(call, interpreter);
        return path.isPresent() ? path : named(call, interpreter);
    }

    /** Calls of what {@code functools.partial(f, …)} and {@code functools.wraps(f)} give. */
    private static Optional<PyValue> madeFunction(SymbolCall made, SymbolCall call, Interpreter interpreter) {
        return switch (made.qualified()) {
            case "functools.wraps()" -> call.arguments().stream().findFirst();
            case "functools.partial()" -> {
                List<PyValue> arguments = new ArrayList<>(
                        made.arguments().subList(1, made.arguments().size()));
                arguments.addAll(call.arguments());
                Map<String, PyValue> keywords = new LinkedHashMap<>(made.keywords());
                keywords.putAll(call.keywords());
                yield Optional.of(
                        interpreter.calls().call(made.arguments().getFirst(), arguments, keywords, call.place()));
            }
            default -> Optional.empty();
        };
    }

    private static Optional<PyValue> named(SymbolCall call, Interpreter interpreter) {
        PyValue first = call.arguments().isEmpty() ? null : call.arguments().getFirst();
        return switch (call.qualified()) {
            case "os.getenv()", "os.environ.get()" -> variable(call, interpreter);
            case "textwrap.dedent()" -> text(first, StandardLibrary::dedent);
            case "inspect.cleandoc()" -> text(first, text -> dedent(text.strip()));
            case "typing.cast()" ->
                call.arguments().size() > 1 ? Optional.of(call.arguments().get(1)) : Optional.empty();
            case "asyncio.run()", "copy.copy()", "copy.deepcopy()" -> copy(first);
            case "collections.OrderedDict()" -> Builtins.call("dict", call, interpreter);
            case "collections.defaultdict()" -> defaults(first);
            case "itertools.chain()" -> chained(call.arguments(), call.place());
            case "itertools.chain.from_iterable()" ->
                first == null ? Optional.empty() : chained(Iteration.elements(first), call.place());
            case "tqdm.tqdm()", "tqdm.auto.tqdm()" ->
                Optional.ofNullable(first).filter(each -> Iteration.elements(each) != null);
            case "importlib.import_module()" -> imported(call, interpreter);
            case "json.dumps()" ->
                first == null || !call.keywords().isEmpty()
                        ? Optional.empty()
                        : Optional.of(Json.dumps(first, call.place()));
            default -> Optional.empty();
        };
    }

    private static Optional<PyValue> imported(SymbolCall call, Interpreter interpreter) {
        String name = call.arguments().size() == 1 ? call.arguments().getFirst().asText() : null;
        return name == null || name.startsWith(".")
                ? Optional.empty()
                : interpreter
                        .imported(name)
                        .<PyValue>map(module -> module)
                        .or(() -> Optional.of(new Symbol(name, call.place())));
    }

    private static Optional<PyValue> defaults(@Nullable PyValue factory) {
        PyDict dict = new PyDict(Map.of());
        if (factory != null && !factory.isNone()) {
            dict.makeMissing(factory);
        }
        return Optional.of(dict);
    }

    private static Optional<PyValue> copy(@Nullable PyValue value) {
        return Optional.ofNullable(
                switch (value) {
                    case null -> null;
                    case PyList list when list.uncertain() == null -> new PyList(list.elements());
                    case PyDict dict when dict.uncertain() == null -> new PyDict(dict.entries());
                    default -> value;
                });
    }

    private static Optional<PyValue> chained(@Nullable List<PyValue> parts, Place place) {
        if (parts == null) {
            return Optional.empty();
        }
        List<PyValue> all = new ArrayList<>();
        for (PyValue part : parts) {
            List<PyValue> elements = Iteration.elements(part);
            if (elements == null) {
                return Optional.of(Iteration.why(part, place));
            }
            all.addAll(elements);
        }
        return Optional.of(new PyList(all));
    }

    private static Optional<PyValue> text(@Nullable PyValue value, java.util.function.UnaryOperator<String> change) {
        return value instanceof PyText(String text)
                ? Optional.of(new PyText(change.apply(text)))
                : Optional.ofNullable(value instanceof Unknown unknown ? unknown : null);
    }

    /** By {@code textwrap.dedent}: blanks that all lines begin with go, lines of blanks become empty. */
    static String dedent(String text) {
        List<String> lines = List.of(text.split("\n", -1));
        String margin = null;
        for (String line : lines) {
            if (!line.isBlank()) {
                String indent =
                        line.substring(0, line.length() - line.stripLeading().length());
                margin = margin == null ? indent : common(margin, indent);
            }
        }
        int cut = margin == null ? 0 : margin.length();
        return String.join(
                "\n",
                lines.stream()
                        .map(line -> line.isBlank() ? "" : line.substring(cut))
                        .toList());
    }

    private static String common(String one, String other) {
        int length = 0;
        while (length < Math.min(one.length(), other.length()) && one.charAt(length) == other.charAt(length)) {
            length++;
        }
        return one.substring(0, length);
    }

    private static Optional<PyValue> variable(SymbolCall call, Interpreter interpreter) {
        PyValue name = call.argument(0, "key");
        PyValue standard = call.argument(1, "default");
        if (standard != null && name != null && takesDefault(name, interpreter)) {
            return Optional.of(standard);
        }
        return name == null
                ? Optional.empty()
                : Optional.of(
                        environment(name, interpreter, call.place()).orElse(standard == null ? PyNone.NONE : standard));
    }

    private static boolean takesDefault(PyValue name, Interpreter interpreter) {
        String variable = name.asText();
        return variable != null
                && interpreter.environment().takesDefaults()
                && interpreter.environment().get(variable) instanceof EnvironmentView.Variable.NotKnown;
    }

    /** The value of an environment variable; empty where it is known to be unset. */
    static Optional<PyValue> environment(PyValue name, Interpreter interpreter, Place place) {
        String variable = name.asText();
        if (variable == null) {
            return Optional.of(new Unknown("an environment variable whose name is not known", place));
        }
        return switch (interpreter.environment().get(variable)) {
            case EnvironmentView.Variable.Set(String value) -> Optional.of(new PyText(value));
            case EnvironmentView.Variable.Unset() -> Optional.empty();
            case EnvironmentView.Variable.NotKnown() -> Optional.of(Unknown.ofVariable(variable, place));
        };
    }

    static Optional<PyValue> attribute(Symbolic symbolic, String name, Place place) {
        Optional<PyValue> path = ProjectFiles.attribute(symbolic, name, place);
        if (path.isPresent() || !(symbolic instanceof Symbol(String qualified, Place at))) {
            return path;
        }
        return switch (qualified + "." + name) {
            case "typing.TYPE_CHECKING" -> Optional.of(PyBool.FALSE);
            case "os.sep" -> Optional.of(new PyText("/"));
            case "os.linesep" -> Optional.of(new PyText("\n"));
            case "string.ascii_lowercase" -> Optional.of(new PyText("abcdefghijklmnopqrstuvwxyz"));
            case "string.ascii_uppercase" -> Optional.of(new PyText("ABCDEFGHIJKLMNOPQRSTUVWXYZ"));
            case "string.digits" -> Optional.of(new PyText("0123456789"));
            default -> Optional.empty();
        };
    }
}
