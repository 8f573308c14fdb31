package dev.plumbline.drift;

import java.util.List;

/**
 * One place where the services' databases live.
 *
 * @param kind {@code development}, {@code staging} or {@code production}
 * @param variablesFrom patterns of deployment files, relative to the project's root
 */
public record Environment(String name, String kind, String colour, List<String> variablesFrom) {
    public Environment {
        variablesFrom = List.copyOf(variablesFrom);
    }

    /** Whether findings weigh one step less here. */
    public boolean isDevelopment() {
        return kind.equals("development");
    }
}
