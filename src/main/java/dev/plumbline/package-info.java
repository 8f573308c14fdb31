/** Plumbline keeps the PostgreSQL schemas of many services true. */
@org.jspecify.annotations.NullMarked
package dev.plumbline;
