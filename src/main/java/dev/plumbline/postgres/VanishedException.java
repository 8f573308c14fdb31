package dev.plumbline.postgres;

/** An object that another session dropped between the server's finding it and its writing out the definition. */
final class VanishedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    VanishedException() {
        super("it went away while it was read");
    }
}
