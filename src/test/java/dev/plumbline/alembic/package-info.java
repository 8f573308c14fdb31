/** Revisions read without running them, beside real Alembic. */
@org.jspecify.annotations.NullMarked
package dev.plumbline.alembic;
