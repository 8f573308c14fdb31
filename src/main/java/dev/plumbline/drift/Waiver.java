package dev.plumbline.drift;

/**
 * A finding accepted: its key, the reason, until when (ISO date, inclusive) and by whom.
 */
public record Waiver(String key, String reason, String until, String by) {}
