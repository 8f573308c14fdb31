/** Tables, columns, constraints and types as SQLAlchemy's constructs declare them, and the DDL that its PostgreSQL dialect sends for them. */
@org.jspecify.annotations.NullMarked
package dev.plumbline.source.schema;
