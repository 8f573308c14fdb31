package dev.plumbline.discovery;

/**
 * A file that says that a service is there.
 *
 * @param file relative to the root
 * @param unit the folder that is deployed or built as one: the service's own, {@code ""} for the root
 * @param part the package within the unit that the file belongs to, relative to the root; the unit where it belongs to none
 */
public record FoundCode(String file, String unit, String part, Sort sort) {
    /** What the file holds. */
    public enum Sort {
        /** An application object, or a module that a server starts. */
        APPLICATION,
        /** Entity models. */
        MODELS
    }
}
