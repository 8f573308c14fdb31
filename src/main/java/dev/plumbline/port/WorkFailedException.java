package dev.plumbline.port;

/**
 * Work that could not be done: the message says what failed, on what and why; the remedy what to do next. Neither holds a secret.
 * Exit code 2.
 */
public class WorkFailedException extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final String message;
    private final String remedy;

    public WorkFailedException(String message, String remedy) {
        super(message);
        this.message = message;
        this.remedy = remedy;
    }

    public WorkFailedException(String message, String remedy, Throwable cause) {
        super(message, cause);
        this.message = message;
        this.remedy = remedy;
    }

    /** What failed, on what and why. */
    @Override
    public String getMessage() {
        return message;
    }

    /** What to do next, or empty. */
    public String remedy() {
        return remedy;
    }
}
