/** The few interfaces the core needs from outside. */
@org.jspecify.annotations.NullMarked
package dev.plumbline.port;
