/** What one database contains, as records: objects, identities, and a snapshot with its gaps. */
@org.jspecify.annotations.NullMarked
package dev.plumbline.catalog;
