/** Starts programs of the machine. */
@org.jspecify.annotations.NullMarked
package dev.plumbline.system;
