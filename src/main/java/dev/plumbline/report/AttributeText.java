package dev.plumbline.report;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An attribute's value for people. */
final class AttributeText {
    private AttributeText() {}

    static String of(@Nullable Object value) {
        return switch (value) {
            case null -> "none";
            case Boolean flag -> flag ? "yes" : "no";
            case List<?> list when list.isEmpty() -> "none";
            case List<?> list -> list.stream().map(String::valueOf).collect(Collectors.joining(", "));
            default -> value.toString();
        };
    }
}
