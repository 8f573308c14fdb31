/** Renders reviews, comparisons and definitions as text and JSON: one renderer per format, chosen by lookup. */
@org.jspecify.annotations.NullMarked
package dev.plumbline.report;
