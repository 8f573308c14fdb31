/**
 * HCL, the language of Terraform and OpenTofu, as trees and as values: {@link dev.plumbline.source.hcl.Hcl#parse} reads a file,
 * {@link dev.plumbline.source.hcl.HclScope#value} evaluates an expression. Nothing is fetched or run; what does not follow from
 * the files is an unknown value that spreads, never null.
 */
@org.jspecify.annotations.NullMarked
package dev.plumbline.source.hcl;
