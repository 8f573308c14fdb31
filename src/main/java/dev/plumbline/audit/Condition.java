package dev.plumbline.audit;

import dev.plumbline.catalog.Place;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One condition before a start-up call, as far as it hangs on one variable of the environment: the call runs where it holds.
 *
 * @param text as the source writes it
 * @param variable the environment variable; null where it hangs on none or on something that cannot be followed
 * @param whenUnset whether it holds with the variable missing
 * @param whenListed whether it holds with one of the listed values
 * @param whenOther whether it holds with any other value
 * @param listed the values that the source compares with
 * @param followed the functions it was followed through, outermost first
 */
public record Condition(
        String text,
        Place place,
        @Nullable String variable,
        Truth whenUnset,
        Truth whenListed,
        Truth whenOther,
        List<String> listed,
        List<Place> followed) {
    public Condition {
        listed = List.copyOf(listed);
        followed = List.copyOf(followed);
    }

    /** A condition of which nothing is known. */
    public static Condition unknown(String text, Place place) {
        return new Condition(text, place, null, Truth.UNKNOWN, Truth.UNKNOWN, Truth.UNKNOWN, List.of(), List.of());
    }

    /** Whether it holds where these variables are known; a null map means that nothing is known of the environment. */
    public Truth in(@Nullable Map<String, String> variables) {
        if (variables == null || variable == null) {
            return variable == null ? whenUnset : Truth.UNKNOWN;
        }
        String value = variables.get(variable);
        return value == null ? whenUnset : listed.contains(value) ? whenListed : whenOther;
    }
}
