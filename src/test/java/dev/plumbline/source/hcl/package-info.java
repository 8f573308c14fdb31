/** Tests of reading HCL. */
@org.jspecify.annotations.NullMarked
package dev.plumbline.source.hcl;
