/** Tests of reading changelogs. */
@org.jspecify.annotations.NullMarked
package dev.plumbline.liquibase;
