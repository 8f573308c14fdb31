/** What service code does behind the schema's back, as values and rules. */
@org.jspecify.annotations.NullMarked
package dev.plumbline.audit;
