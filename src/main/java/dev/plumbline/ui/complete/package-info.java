/** The draft of the migration that a service lacks. */
@org.jspecify.annotations.NullMarked
package dev.plumbline.ui.complete;
