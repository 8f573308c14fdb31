/** Reads plain folders of SQL files as migrations. */
@org.jspecify.annotations.NullMarked
package dev.plumbline.sqlfiles;
