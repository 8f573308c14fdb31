package dev.plumbline.source;

import dev.plumbline.catalog.Place;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A value that could not be followed; every operation on it is unknown too, for the same reason.
 *
 * @param variables environment variables that it hangs on
 * @param compared texts that the source compares it with
 * @param followed functions that it was returned through, outermost first
 */
public record Unknown(String reason, Place place, Set<String> variables, Set<String> compared, List<Place> followed)
        implements PyValue {
    public Unknown {
        variables = Set.copyOf(variables);
        compared = Set.copyOf(compared);
        followed = List.copyOf(followed);
    }

    /** One that hangs on no environment variable. */
    public Unknown(String reason, Place place) {
        this(reason, place, Set.of(), Set.of(), List.of());
    }

    /** The value of an environment variable of which nothing is known. */
    static Unknown ofVariable(String variable, Place place) {
        return new Unknown("environment variable " + variable, place, Set.of(variable), Set.of(), List.of());
    }

    /** This, also hanging on what the other hangs on. */
    Unknown and(Unknown other) {
        return new Unknown(
                reason,
                place,
                union(variables, other.variables),
                union(compared, other.compared),
                followed.isEmpty() ? other.followed : followed);
    }

    /** This, compared with texts. */
    Unknown comparedWith(Set<String> texts) {
        return variables.isEmpty() ? this : new Unknown(reason, place, variables, union(compared, texts), followed);
    }

    /** This, returned by a function. */
    Unknown through(Place function) {
        if (variables.isEmpty() || followed.contains(function)) {
            return this;
        }
        List<Place> longer = new ArrayList<>(List.of(function));
        longer.addAll(followed);
        return new Unknown(reason, place, variables, compared, longer);
    }

    private static Set<String> union(Set<String> some, Set<String> others) {
        Set<String> all = new LinkedHashSet<>(some);
        all.addAll(others);
        return all;
    }
}
