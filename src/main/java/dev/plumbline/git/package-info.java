/** Reads revisions of Git repositories, without the program git and without running anything of a repository. */
@org.jspecify.annotations.NullMarked
package dev.plumbline.git;
