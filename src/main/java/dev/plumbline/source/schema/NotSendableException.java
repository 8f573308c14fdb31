package dev.plumbline.source.schema;

/** A construct for which SQLAlchemy itself would raise an error instead of sending a statement; the message says why. */
public final class NotSendableException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public NotSendableException(String message) {
        super(message);
    }
}
