/** Differences to ordered statements with hazards; proof, and what makes a plan runnable. */
@org.jspecify.annotations.NullMarked
package dev.plumbline.plan;
