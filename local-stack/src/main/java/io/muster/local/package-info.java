/** Broker, registry and both services as child processes on loopback; the demo and its replay. */
@NullMarked
package io.muster.local;

import org.jspecify.annotations.NullMarked;
