package dev.plumbline.port;

/** A project, connection or source that cannot be understood: place, what is wrong, remedy. Exit code 78. */
public final class ConfigurationException extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final String message;
    private final String remedy;

    public ConfigurationException(String message, String remedy) {
        super(message);
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
