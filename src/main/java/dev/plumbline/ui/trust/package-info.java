/** The question whether a project may run its own code. */
@org.jspecify.annotations.NullMarked
package dev.plumbline.ui.trust;
