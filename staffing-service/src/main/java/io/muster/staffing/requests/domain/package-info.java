/** Decides what becomes of a request with each event; plain Java. */
@NullMarked
package io.muster.staffing.requests.domain;

import org.jspecify.annotations.NullMarked;
