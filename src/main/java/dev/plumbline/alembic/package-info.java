/** Alembic's revisions, read without running them: their graph, and the statements that {@code upgrade} sends to PostgreSQL. */
@org.jspecify.annotations.NullMarked
package dev.plumbline.alembic;
