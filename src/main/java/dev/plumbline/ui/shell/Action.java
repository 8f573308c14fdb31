package dev.plumbline.ui.shell;

/**
 * Something a person can do from the palette.
 *
 * @param hint its keys or where it leads; may be empty
 * @param icon the icon's name
 */
public record Action(String name, String hint, String icon, Runnable run) {}
