/** Header, navigation, status bar, palette and what ties the screens together. */
@org.jspecify.annotations.NullMarked
package dev.plumbline.ui.shell;
