/** Commands and exit codes, nothing else. */
@org.jspecify.annotations.NullMarked
package dev.plumbline.cli;
