package dev.plumbline.workflow.discover;

import dev.plumbline.discovery.FoundSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The folder that a set without a service belongs to. */
final class Around {
    private static final Set<String> INNER = Set.of(
            "alembic",
            "migrations",
            "migration",
            "db",
            "database",
            "changelog",
            "liquibase",
            "flyway",
            "sql",
            "versions");

    private Around() {}

    /** The module it is built with, else the first folder around it whose name is not one that any set has. */
    static String of(FoundSet set, List<String> files) {
        String module = JavaCode.module(set.folder() + "/x", new HashSet<>(files));
        if (!module.isEmpty()) {
            return module;
        }
        String at = set.folder().equals(".") ? "" : set.folder();
        while (!at.isEmpty() && (INNER.contains(Paths.name(at)) || files.contains(at))) {
            at = Paths.parent(at);
        }
        return at.isEmpty() ? "." : at;
    }
}
