/** How services, migration sets and environments are told from a repository's files. */
@org.jspecify.annotations.NullMarked
package dev.plumbline.workflow.discover;
