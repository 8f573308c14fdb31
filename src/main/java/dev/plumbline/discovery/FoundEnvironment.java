package dev.plumbline.discovery;

import java.util.List;

/**
 * An environment that was found.
 *
 * @param files the deployment files that set its variables, relative to the root
 */
public record FoundEnvironment(String name, List<String> files) {
    public FoundEnvironment {
        files = List.copyOf(files);
    }
}
