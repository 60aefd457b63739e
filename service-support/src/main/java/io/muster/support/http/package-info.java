/** What both services do alike over HTTP: strict parameters and bodies, and refusals as problem details. */
@NullMarked
package io.muster.support.http;

import org.jspecify.annotations.NullMarked;
