/** One class per job a person has. */
@org.jspecify.annotations.NullMarked
package dev.plumbline.workflow;
