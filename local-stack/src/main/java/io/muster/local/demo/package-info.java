/** The demo: sends the replay through both services, compares what was counted, and shows the staffing answer. */
@NullMarked
package io.muster.local.demo;

import org.jspecify.annotations.NullMarked;
