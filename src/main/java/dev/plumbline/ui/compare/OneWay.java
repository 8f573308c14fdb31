package dev.plumbline.ui.compare;

import java.util.function.Function;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** Shows a value in other words; nothing is typed in, so there is no way back. */
final class OneWay extends StringConverter<String> {
    private final Function<@Nullable String, String> words;

    OneWay(Function<@Nullable String, String> words) {
        this.words = words;
    }

    @Override
    public String toString(@Nullable String value) {
        return words.apply(value);
    }

    @Override
    public String fromString(String text) {
        throw new UnsupportedOperationException("values are chosen, not typed");
    }
}
