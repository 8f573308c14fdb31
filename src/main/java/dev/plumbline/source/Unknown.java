package dev.plumbline.source;

import dev.plumbline.catalog.Place;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A value that could not be followed; every operation on it is unknown too, for the same reason.
 *
 * @param variables environment variables that it hangs on
 * @param compared texts that the source compares it with
 * @param followed functions that it was returned through, outermost first
 * @param pieces of a text what is known, {@link #HOLE} where it is not; empty where nothing is, or it is no text
 * @param choices the values that it may be, where both ways of a condition are known; else empty
 */
public record Unknown(
        String reason,
        Place place,
        Set<String> variables,
        Set<String> compared,
        List<Place> followed,
        String pieces,
        List<PyValue> choices)
        implements PyValue {
    /** What stands in {@link #pieces} where a text is not known. */
    public static final String HOLE = "\uFFFC";

    public Unknown {
        variables = Set.copyOf(variables);
        compared = Set.copyOf(compared);
        followed = List.copyOf(followed);
        choices = List.copyOf(choices);
    }

    /** One that hangs on no environment variable. */
    public Unknown(String reason, Place place) {
        this(reason, place, Set.of(), Set.of(), List.of(), "", List.of());
    }

    /** The value of an environment variable of which nothing is known. */
    static Unknown ofVariable(String variable, Place place) {
        return new Unknown(
                "environment variable " + variable, place, Set.of(variable), Set.of(), List.of(), "", List.of());
    }

    /** This, also hanging on what the other hangs on. */
    Unknown and(Unknown other) {
        return new Unknown(
                reason,
                place,
                union(variables, other.variables),
                union(compared, other.compared),
                followed.isEmpty() ? other.followed : followed,
                "",
                List.of());
    }

    /** This, as a text of which those pieces are known. */
    Unknown ofText(String known) {
        return known.equals(pieces)
                ? this
                : new Unknown(reason, place, variables, compared, followed, known, List.of());
    }

    /** This without what is known of it as a text, or as one of several values. */
    Unknown plain() {
        return pieces.isEmpty() && choices.isEmpty()
                ? this
                : new Unknown(reason, place, variables, compared, followed, "", List.of());
    }

    /** Whether nothing is known of a value. */
    static boolean isPlain(@Nullable Object value) {
        return value instanceof Unknown unknown && unknown.pieces.isEmpty() && unknown.choices.isEmpty();
    }

    /** This, which is one of those values or nothing at all. */
    public Unknown amongst(List<PyValue> values) {
        return new Unknown(reason, place, variables, compared, followed, "", values);
    }

    /** Whether it can be that text; texts of names count without regard to case, as PostgreSQL folds them. */
    boolean canBe(String text) {
        return choices.isEmpty()
                || choices.stream()
                        .anyMatch(choice -> choice.asText() == null || text.equalsIgnoreCase(choice.asText()));
    }

    /** The text of a value, with {@link #HOLE} where it is not known. */
    static String piecesOf(PyValue value) {
        String text = value.asText();
        return text != null
                ? text
                : value instanceof Unknown unknown && !unknown.pieces.isEmpty() ? unknown.pieces : HOLE;
    }

    /** This, compared with texts. */
    Unknown comparedWith(Set<String> texts) {
        return variables.isEmpty()
                ? this
                : new Unknown(reason, place, variables, union(compared, texts), followed, pieces, choices);
    }

    /** This, returned by a function. */
    Unknown through(Place function) {
        if (variables.isEmpty() || followed.contains(function)) {
            return this;
        }
        List<Place> longer = new ArrayList<>(List.of(function));
        longer.addAll(followed);
        return new Unknown(reason, place, variables, compared, longer, pieces, choices);
    }

    /** Whether code does the same with both, whatever is behind them and wherever they come from. */
    boolean isLike(Unknown other) {
        return pieces.equals(other.pieces)
                && variables.equals(other.variables)
                && PyRows.isReason(this) == PyRows.isReason(other)
                && PyRows.surelyNone(this) == PyRows.surelyNone(other)
                && Likeness.of(choices, other.choices);
    }

    private static Set<String> union(Set<String> some, Set<String> others) {
        Set<String> all = new LinkedHashSet<>(some);
        all.addAll(others);
        return all;
    }
}
