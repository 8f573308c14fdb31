package dev.plumbline.source;

import dev.plumbline.catalog.Place;

/** An error that code raised. */
final class RaisedException extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient PyValue error;
    private final transient Place place;

    RaisedException(PyValue error, Place place) {
        super(null, null, false, false);
        this.error = error;
        this.place = place;
    }

    /** An error of Python's own, such as {@code KeyError}. */
    static RaisedException builtin(String type, String message, Place place) {
        return new RaisedException(
                new SymbolCall(
                        new Symbol("builtins." + type, place),
                        java.util.List.of(new PyText(message)),
                        java.util.Map.of(),
                        place),
                place);
    }

    PyValue error() {
        return error;
    }

    Place place() {
        return place;
    }

    String describe() {
        return switch (error) {
            case SymbolCall call
            when !call.arguments().isEmpty() && call.arguments().getFirst().asText() != null ->
                call.name() + ": " + call.arguments().getFirst().asText();
            case SymbolCall call -> call.name();
            case PyObject object -> object.type().name();
            default -> "an error";
        };
    }
}
