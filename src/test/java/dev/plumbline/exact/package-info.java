@org.jspecify.annotations.NullMarked
package dev.plumbline.exact;
