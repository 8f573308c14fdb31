/** Reads folders of Flyway migrations, by the rules of Flyway's documentation; Flyway itself is not needed. */
@org.jspecify.annotations.NullMarked
package dev.plumbline.flyway;
