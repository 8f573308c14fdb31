/** Which services differ, where, and why: each difference attributed to its cause. */
@org.jspecify.annotations.NullMarked
package dev.plumbline.drift;
