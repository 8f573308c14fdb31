/** Acceptance tests: the whole program on the sample and on small projects. */
@org.jspecify.annotations.NullMarked
package dev.plumbline.app;
