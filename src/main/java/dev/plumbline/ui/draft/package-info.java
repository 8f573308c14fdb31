/** The draft of a project file, for a folder that has none. */
@org.jspecify.annotations.NullMarked
package dev.plumbline.ui.draft;
