/** Tests of reading shell scripts. */
@org.jspecify.annotations.NullMarked
package dev.plumbline.source.shell;
