package io.muster.staffing.planning.needs;

import io.muster.schemas.profile.Task;
import java.util.List;

/**
 * What one task needs at a place on a day.
 *
 * @param lines the observed or expected line first, then one for each scenario
 */
public record Need(String task, Task.Category category, List<NeedLine> lines) {}
