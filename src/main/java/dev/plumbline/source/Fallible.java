package dev.plumbline.source;

import java.util.List;
import java.util.Set;

/** Which errors Python raises where what it was asked for is not known. */
final class Fallible {
    private static final Set<String> TAKING = Set.of("pop", "popitem", "remove", "index");
    private static final List<String> LOOKUP = List.of("KeyError", "IndexError");

    private Fallible() {}

    /** Names of the errors by which a call may have ended that gave that. */
    static List<String> ofCall(PyValue function, List<PyValue> arguments, PyValue result) {
        if (!(result instanceof Unknown) && !(result instanceof SymbolCall)) {
            return List.of();
        }
        return switch (function) {
            case Symbol symbol -> ofBuiltin(symbol.qualified(), arguments.size());
            case PyMethod(PyContainer self, String name)
            when TAKING.contains(name) && arguments.size() < 2 -> List.of("KeyError", "IndexError", "ValueError");
            case PyClass type when Enumerations.is(type) -> List.of("ValueError");
            default -> List.of();
        };
    }

    private static List<String> ofBuiltin(String name, int arguments) {
        return switch (name) {
            case "builtins.int", "builtins.float" -> List.of("ValueError", "TypeError");
            case "builtins.next" -> arguments == 1 ? List.of("StopIteration") : List.of();
            case "builtins.getattr" -> arguments == 2 ? List.of("AttributeError") : List.of();
            case "builtins.open" -> List.of("FileNotFoundError");
            default -> List.of();
        };
    }

    /** Names of the errors that an index may have raised that gave that. */
    static List<String> ofIndex(PyValue of, PyValue index, PyValue element) {
        if (!(element instanceof Unknown) && !(element instanceof Symbolic)) {
            return List.of();
        }
        return switch (of) {
            case Unknown unknown -> PyRows.isReason(unknown) ? List.of() : LOOKUP;
            case Symbolic symbolic -> LOOKUP;
            case PyDict dict -> isKnown(dict) && Subscripts.find(dict, index) != null ? List.of() : List.of("KeyError");
            case PyList list -> isKnown(list) && !(index instanceof Unknown) ? List.of() : List.of("IndexError");
            case PyTuple tuple -> index instanceof Unknown ? List.of("IndexError") : List.of();
            default -> List.of();
        };
    }

    private static boolean isKnown(PyContainer container) {
        return container.uncertain() == null;
    }

    /** Names of the errors that asking such a value for an attribute may raise. */
    static List<String> ofAttribute(PyValue of) {
        return of instanceof Unknown unknown && !PyRows.isReason(unknown) ? List.of("AttributeError") : List.of();
    }
}
