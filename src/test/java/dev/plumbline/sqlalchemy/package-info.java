@org.jspecify.annotations.NullMarked
package dev.plumbline.sqlalchemy;
