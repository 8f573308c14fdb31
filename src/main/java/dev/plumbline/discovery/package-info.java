/** What was found in a repository before it has a project file, and what its people must decide, as values. */
@org.jspecify.annotations.NullMarked
package dev.plumbline.discovery;
