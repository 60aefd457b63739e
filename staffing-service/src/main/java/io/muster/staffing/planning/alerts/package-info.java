/** What a planner must look at: shortages, deployments that end without cover, limits that will be reached. */
@NullMarked
package io.muster.staffing.planning.alerts;

import org.jspecify.annotations.NullMarked;
