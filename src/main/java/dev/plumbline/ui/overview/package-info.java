/** Services against environments, what to do, and the order between services. */
@org.jspecify.annotations.NullMarked
package dev.plumbline.ui.overview;
