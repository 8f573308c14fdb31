/** The window: JavaFX, one sub-package per screen, each a view that decides nothing and a view model that knows no nodes. */
@org.jspecify.annotations.NullMarked
package dev.plumbline.ui;
