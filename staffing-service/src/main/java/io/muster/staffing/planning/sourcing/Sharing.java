package io.muster.staffing.planning.sourcing;

import java.util.List;

/** A way to share a day's people over its openings. */
public interface Sharing {

    /**
     * Who goes where. Nobody goes where they may not, crews are whole, and no more of a force go than there are.
     *
     * @param yesterday who went where the day before; empty on a first day
     */
    List<Placement> share(SourcingDay day, List<Placement> yesterday);
}
