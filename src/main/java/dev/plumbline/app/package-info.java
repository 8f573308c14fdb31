/** The one place that constructs everything by hand. */
@org.jspecify.annotations.NullMarked
package dev.plumbline.app;
