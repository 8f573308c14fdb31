package dev.plumbline.cli;

/**
 * Which changesets of Liquibase's changelogs run.
 *
 * @param contexts the contexts of the run; empty for what the project file says
 * @param labels the label filter, likewise
 */
public record ChangelogFilter(String contexts, String labels) {
    /** What the project file says. */
    public static final ChangelogFilter NONE = new ChangelogFilter("", "");
}
