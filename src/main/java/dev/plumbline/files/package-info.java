/** Files that people and scripts rely on: project and connection files, saved snapshots, deployment files. */
@org.jspecify.annotations.NullMarked
package dev.plumbline.files;
