package dev.plumbline.drift;

/**
 * An object that is never compared, counted, with the reason.
 *
 * @param object an object id, {@code *} for any run of characters
 */
public record Ignore(String object, String reason) {}
