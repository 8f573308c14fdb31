/** Reads Liquibase changelogs by Liquibase's own parsers, and runs their changesets on scratch databases alone. */
@org.jspecify.annotations.NullMarked
package dev.plumbline.liquibase;
