/** Requests for assistance and their transitions; whether a transition is legal is judged later, by staffing-service. */
@NullMarked
package io.muster.ingest.requests;

import org.jspecify.annotations.NullMarked;
