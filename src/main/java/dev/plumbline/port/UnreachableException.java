package dev.plumbline.port;

/** A server that does not answer or does not let us in. */
public final class UnreachableException extends WorkFailedException {
    private static final long serialVersionUID = 1;

    public UnreachableException(String message, String remedy, Throwable cause) {
        super(message, remedy, cause);
    }
}
