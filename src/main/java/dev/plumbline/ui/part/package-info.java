/** What several screens show alike: chips, icons, SQL in colours, empty and failed states, fonts and themes. */
@org.jspecify.annotations.NullMarked
package dev.plumbline.ui.part;
