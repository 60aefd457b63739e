package io.muster.staffing.planning.sourcing;

import java.time.LocalDate;
import java.util.List;

/**
 * How a day's people are shared.
 *
 * @param measure what is missing then, over what anybody there may fill
 * @param moved people who are somewhere else, or at another task, than the day before
 * @param left people whom nothing is missing that they may do
 * @param asked whether it was shared in the way that was asked for; an even split if not
 */
public record Shared(
        LocalDate day, List<Placement> placements, Measure measure, long moved, long left, boolean asked) {}
