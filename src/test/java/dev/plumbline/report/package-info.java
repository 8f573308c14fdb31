/** Tests of the reports. */
@org.jspecify.annotations.NullMarked
package dev.plumbline.report;
