/** What the services promise each other: event contracts, topics as typed values, the serde and the reference profile. */
@NullMarked
package io.muster.schemas;

import org.jspecify.annotations.NullMarked;
