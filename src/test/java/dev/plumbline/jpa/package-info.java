@org.jspecify.annotations.NullMarked
package dev.plumbline.jpa;
