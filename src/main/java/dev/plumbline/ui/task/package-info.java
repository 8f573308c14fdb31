/** Work in the background: progress, cancelling, and what went wrong in words a person can act on. */
@org.jspecify.annotations.NullMarked
package dev.plumbline.ui.task;
