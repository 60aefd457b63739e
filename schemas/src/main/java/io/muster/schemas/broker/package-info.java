/** What both services say of the broker. */
@NullMarked
package io.muster.schemas.broker;

import org.jspecify.annotations.NullMarked;
