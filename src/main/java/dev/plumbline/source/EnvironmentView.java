package dev.plumbline.source;

import java.util.Map;
import java.util.Optional;

/** What is known of the environment variables that code asks for. */
@FunctionalInterface
public interface EnvironmentView {
    /** What is known of one variable. */
    sealed interface Variable {
        /** It is set to that text. */
        record Set(String value) implements Variable {}

        /** It is not set. */
        record Unset() implements Variable {}

        /** Nothing is known. */
        record NotKnown() implements Variable {}
    }

    /** The variable of that name. */
    Variable get(String name);

    /** Nothing is known of any variable. */
    static EnvironmentView unknown() {
        return name -> new Variable.NotKnown();
    }

    /** Nothing is known of any variable, but where code names a default that is its value: what the code itself says without a deployment. */
    static EnvironmentView standards() {
        return new EnvironmentView() {
            @Override
            public Variable get(String name) {
                return new Variable.NotKnown();
            }

            @Override
            public boolean takesDefaults() {
                return true;
            }
        };
    }

    /** Whether a default in code is taken for the value of a variable of which nothing is known. */
    default boolean takesDefaults() {
        return false;
    }

    /** These are set and no others are. */
    static EnvironmentView of(Map<String, String> variables) {
        return name -> Optional.ofNullable(variables.get(name))
                .<Variable>map(Variable.Set::new)
                .orElseGet(Variable.Unset::new);
    }
}
