package dev.plumbline.port;

/**
 * A database that was kept in the cache, cloned.
 *
 * @param note what whoever kept it wrote beside it
 */
public record KeptHead(ScratchDatabase database, String note) {}
