package dev.plumbline.source;

/** Bytes, each as the character of its number. */
public record PyBytes(String value) implements PyValue {}
