/** How a need came about: its steps, who fills it, how far it may be off, and what moves it most. */
@NullMarked
package io.muster.staffing.planning.explanation;

import org.jspecify.annotations.NullMarked;
