package dev.plumbline.source.schema;

import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL's {@code DOMAIN} of SQLAlchemy 2.
 *
 * @param base the type that it narrows, as SQL
 * @param options default, constraint name, NOT NULL and CHECK as SQL, or empty
 */
public record DomainDef(@Nullable String schema, String name, String base, String options, boolean createType) {}
