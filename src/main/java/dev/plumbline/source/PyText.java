package dev.plumbline.source;

/** A text, {@code str}. */
public record PyText(String value) implements PyValue {
    @Override
    public String asText() {
        return value;
    }
}
