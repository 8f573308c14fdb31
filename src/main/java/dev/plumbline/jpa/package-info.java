/** JPA entities: found without running anything, and exported by a trusted project's own Hibernate in a JVM of its own. */
@org.jspecify.annotations.NullMarked
package dev.plumbline.jpa;
