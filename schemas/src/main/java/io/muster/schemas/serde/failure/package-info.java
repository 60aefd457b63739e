/** Why a record can't be written or read; the kind of failure says whose fault it is. */
@NullMarked
package io.muster.schemas.serde.failure;

import org.jspecify.annotations.NullMarked;
