/** Deployment scripts in shell, read without running them: which migrations they run, and which SQL they send. */
@org.jspecify.annotations.NullMarked
package dev.plumbline.source.shell;
