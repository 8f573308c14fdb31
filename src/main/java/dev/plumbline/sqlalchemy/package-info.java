/** Reads SQLAlchemy models, and the code that makes their tables when a service starts, without running them. */
@org.jspecify.annotations.NullMarked
package dev.plumbline.sqlalchemy;
