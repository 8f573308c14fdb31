/** Tests of jobs. */
@NullMarked
package dev.plumbline.workflow;

import org.jspecify.annotations.NullMarked;
