/** Between the events of requests on the topics and the domain. */
@NullMarked
package io.muster.staffing.requests.streams;

import org.jspecify.annotations.NullMarked;
