package dev.plumbline.source;

import dev.plumbline.catalog.Place;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Paths and files as code sees them, {@code pathlib}, {@code os.path} and {@code open}: texts below a made-up folder that stands for
 * the project, whatever machine this is. Only files of the project are read.
 */
final class ProjectFiles {
    /** What {@code __file__} begins with. */
    static final String FOLDER = "/project/";

    private ProjectFiles() {}

    static Optional<PyValue> call(SymbolCall call, Interpreter interpreter) {
        String function = call.qualified();
        Optional<PyValue> path = function.startsWith("os.path.") ? ofOsPath(call) : Optional.empty();
        if (path.isPresent()) {
            return path;
        }
        return switch (function) {
            case "pathlib.Path()", "pathlib.PurePath()" ->
                joined(call.arguments()).map(text -> path(text, call.place()));
            case "builtins.open()().read()", "builtins.open().read()" ->
                call.target() instanceof SymbolCall opened
                        ? read(text(opened.argument(0, "file")), interpreter, call.place())
                        : Optional.empty();
            default -> call.target() == null ? Optional.empty() : method(call, interpreter);
        };
    }

    private static Optional<PyValue> ofOsPath(SymbolCall call) {
        Optional<String> first = call.arguments().isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(text(call.arguments().getFirst()));
        return switch (call.name()) {
            case "join" -> joined(call.arguments()).map(PyText::new);
            case "dirname" -> first.map(path -> new PyText(parent(path)));
            case "basename" -> first.map(path -> new PyText(path.substring(path.lastIndexOf('/') + 1)));
            case "abspath", "realpath", "normpath" ->
                first.filter(path -> path.startsWith("/")).map(path -> new PyText(normal(path)));
            default -> Optional.empty();
        };
    }

    private static Optional<PyValue> method(SymbolCall call, Interpreter interpreter) {
        String path = text(call.target());
        if (path == null) {
            return Optional.empty();
        }
        return switch (call.name()) {
            case "resolve", "absolute", "expanduser" ->
                path.startsWith("/") ? Optional.of(path(normal(path), call.place())) : Optional.empty();
            case "joinpath" -> {
                List<PyValue> parts = new java.util.ArrayList<>(call.arguments());
                parts.addFirst(new PyText(path));
                yield joined(parts).map(text -> path(text, call.place()));
            }
            case "with_name" ->
                Optional.ofNullable(text(call.argument(0, "name")))
                        .map(name -> path(parent(path) + "/" + name, call.place()));
            case "open" ->
                Optional.of(new SymbolCall(
                        new Symbol("builtins.open", call.place()), List.of(new PyText(path)), Map.of(), call.place()));
            case "read_text" -> read(path, interpreter, call.place());
            default -> Optional.empty();
        };
    }

    private static Optional<PyValue> read(@Nullable String path, Interpreter interpreter, Place place) {
        if (path == null || !path.startsWith("/")) {
            return Optional.of(new Unknown("the content of a file that is not known", place));
        }
        String file = normal(path);
        return Optional.of(
                file.startsWith(FOLDER)
                        ? interpreter
                                .code()
                                .text(file.substring(FOLDER.length()))
                                .<PyValue>map(PyText::new)
                                .orElseGet(() -> new Unknown("a file that is not in the project: " + path, place))
                        : new Unknown("a file outside the project", place));
    }

    /** {@code path.parent} and the like. */
    static Optional<PyValue> attribute(Symbolic symbolic, String name, Place place) {
        String path =
                symbolic instanceof SymbolCall call && call.qualified().equals("pathlib.Path()") ? text(call) : null;
        if (path == null) {
            return Optional.empty();
        }
        String last = path.substring(path.lastIndexOf('/') + 1);
        return switch (name) {
            case "parent" -> Optional.of(path(parent(path), place));
            case "parents" -> {
                List<PyValue> all = new java.util.ArrayList<>();
                for (String at = parent(path); at.length() > 1; at = parent(at)) {
                    all.add(path(at, place));
                }
                yield Optional.of(new PyTuple(all));
            }
            case "name" -> Optional.of(new PyText(last));
            case "stem" ->
                Optional.of(new PyText(last.contains(".") ? last.substring(0, last.lastIndexOf('.')) : last));
            default -> Optional.empty();
        };
    }

    /** {@code path / part}, or null where the left side is no path. */
    static @Nullable PyValue divide(PyValue left, PyValue right, Place place) {
        return left instanceof SymbolCall call && call.qualified().equals("pathlib.Path()")
                ? joined(List.of(left, right)).map(text -> path(text, place)).orElse(null)
                : null;
    }

    private static PyValue path(String text, Place place) {
        return new SymbolCall(new Symbol("pathlib.Path", place), List.of(new PyText(text)), Map.of(), place);
    }

    /** A path's text: a text, or what a {@code Path} holds. */
    private static @Nullable String text(@Nullable PyValue value) {
        if (value instanceof SymbolCall call && call.qualified().equals("pathlib.Path()")) {
            return call.arguments().isEmpty()
                    ? null
                    : call.arguments().getFirst().asText();
        }
        return value == null ? null : value.asText();
    }

    private static Optional<String> joined(List<PyValue> parts) {
        String path = "";
        for (PyValue part : parts) {
            String text = text(part);
            if (text == null) {
                return Optional.empty();
            }
            path = text.startsWith("/") || path.isEmpty() ? text : path.endsWith("/") ? path + text : path + "/" + text;
        }
        return Optional.of(path);
    }

    private static String parent(String path) {
        int slash = path.lastIndexOf('/');
        return slash > 0 ? path.substring(0, slash) : slash == 0 ? "/" : "";
    }

    private static String normal(String path) {
        Deque<String> parts = new ArrayDeque<>();
        for (String part : path.split("/", -1)) {
            if (part.equals("..")) {
                parts.pollLast();
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.addLast(part);
            }
        }
        return "/" + String.join("/", parts);
    }
}
