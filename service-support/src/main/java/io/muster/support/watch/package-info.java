/** What a service needs outside of itself, broker and registry: it is looked at again and again, and what is wrong is said. */
@NullMarked
package io.muster.support.watch;

import org.jspecify.annotations.NullMarked;
