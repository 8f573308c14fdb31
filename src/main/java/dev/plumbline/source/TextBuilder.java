package dev.plumbline.source;

import org.jspecify.annotations.Nullable;

/** A text made of pieces, some of which may not be known: then the whole is unknown for the first one's reason, and says what of it is known. */
final class TextBuilder {
    private final StringBuilder pieces = new StringBuilder();
    private @Nullable PyValue lacking;

    TextBuilder append(String text) {
        pieces.append(text);
        return this;
    }

    TextBuilder append(PyValue piece) {
        pieces.append(Unknown.piecesOf(piece));
        if (piece.asText() == null && lacking == null) {
            lacking = piece;
        }
        return this;
    }

    int length() {
        return pieces.length();
    }

    PyValue value() {
        return switch (lacking) {
            case null -> new PyText(pieces.toString());
            case Unknown unknown -> unknown.ofText(pieces.toString());
            default -> lacking;
        };
    }
}
