/** Policies, call-up authorities and adjusted standards. */
@NullMarked
package io.muster.ingest.policies;

import org.jspecify.annotations.NullMarked;
