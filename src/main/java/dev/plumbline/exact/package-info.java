/** Runs the tools of trusted projects with their own Python interpreters. */
@org.jspecify.annotations.NullMarked
package dev.plumbline.exact;
