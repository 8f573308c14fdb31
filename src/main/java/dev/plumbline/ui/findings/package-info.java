/** The list of findings and one of them in full. */
@org.jspecify.annotations.NullMarked
package dev.plumbline.ui.findings;
