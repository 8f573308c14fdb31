/** The only package that speaks to PostgreSQL: sessions, reading the catalog, scratch servers, and running statements on them. */
@org.jspecify.annotations.NullMarked
package dev.plumbline.postgres;
