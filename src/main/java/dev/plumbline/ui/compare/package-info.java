/** Differences between two sources as a tree, with both definitions side by side. */
@org.jspecify.annotations.NullMarked
package dev.plumbline.ui.compare;
