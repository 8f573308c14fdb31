package dev.plumbline.port;

/** The user stopped the job; nothing was changed. */
public final class CancelledException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public CancelledException() {
        super("cancelled");
    }
}
