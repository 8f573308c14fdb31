/** Compares two catalogs without naming any kind of object. */
@org.jspecify.annotations.NullMarked
package dev.plumbline.diff;
