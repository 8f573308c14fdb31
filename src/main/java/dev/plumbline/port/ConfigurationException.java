package dev.plumbline.port;

/** A project, connection or source that cannot be understood: place, what is wrong, remedy. Exit code 78. */
public final class ConfigurationException extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final String remedy;

    public ConfigurationException(String message, String remedy) {
        super(message);
        this.remedy = remedy;
    }

    /** What to do next, or empty. */
    public String remedy() {
        return remedy;
    }
}
