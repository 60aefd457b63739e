/** What tests of both services do alike. */
@NullMarked
package io.muster.support.testing;

import org.jspecify.annotations.NullMarked;
