/** Changelogs, revisions, heads and history of any migration tool, as values. */
@org.jspecify.annotations.NullMarked
package dev.plumbline.changelog;
