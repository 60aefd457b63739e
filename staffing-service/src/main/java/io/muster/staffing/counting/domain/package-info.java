/** Judges each encounter once and adds it up. */
@NullMarked
package io.muster.staffing.counting.domain;

import org.jspecify.annotations.NullMarked;
