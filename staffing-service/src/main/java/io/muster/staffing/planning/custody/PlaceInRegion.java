package io.muster.staffing.planning.custody;

import io.muster.schemas.profile.Pathway;
import io.muster.staffing.planning.quantity.End;
import io.muster.staffing.planning.quantity.Ends;
import io.muster.staffing.planning.work.PlaceStandards;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A place on a day, with those who wait to leave it.
 *
 * @param inflow what the day brings
 * @param days arrivals of the latest days by pathway, today's last
 * @param processed share of those who could leave whose papers are done, 0 to 1
 * @param waiting who waits at each end
 * @param correction what a census of the day makes of it, or null where there is none
 */
record PlaceInRegion(
        Inflow inflow,
        List<Pathway> pathways,
        StayEstimate learned,
        Ends<List<List<Double>>> days,
        double processed,
        Ends<Waiting> waiting,
        @Nullable Correction correction) {

    PlaceStandards standards() {
        return inflow.standards();
    }

    /** What the place has to do with each of its exits. */
    Map<String, ExitClaims.Claim> claims() {
        Map<String, ExitClaims.Claim> claims = new TreeMap<>();
        for (var exit : exits()) {
            claims.put(
                    exit,
                    new ExitClaims.Claim(
                            Ends.of(end -> waiting.at(end).ableBy(exit, pathways)),
                            Ends.of(end -> capacity(exit, end))));
        }
        return claims;
    }

    /** Codes of the exits that people of this place leave by. */
    private Set<String> exits() {
        Set<String> exits = new TreeSet<>();
        for (var pathway : pathways) {
            if (pathway.exit() != null && hasExit(pathway.exit())) {
                exits.add(pathway.exit());
            }
        }
        return exits;
    }

    private boolean hasExit(String exit) {
        return !standards().value(exit).isElsewhere();
    }

    /** Persons a day whom an exit takes of this place's share; fewest at the high end of who is held. */
    private double capacity(String exit, End end) {
        var value = standards().value(exit);
        return switch (end) {
            case LOW -> value.high();
            case LIKELY -> value.likely();
            case HIGH -> value.low();
        };
    }

    /** Share of those waiting here whom an exit takes: where it can't take all, as censuses have shown of this place. */
    double share(String exit, ExitShares exits, End end) {
        double share = hasExit(exit) ? exits.share(exit, end) : 1;
        return share < 1 ? Math.min(1, share * learned.exit()) : 1;
    }

    /** Whom the exits let go. */
    Ends<CustodyFlow> leave(ExitShares exits) {
        return Ends.of(end -> waiting.at(end).leave(exits, this, end));
    }

    PlaceInRegion with(Ends<Waiting> others) {
        return new PlaceInRegion(inflow, pathways, learned, days, processed, others, correction);
    }

    PlaceInRegion corrected(Ends<Waiting> others, StayEstimate estimate, Correction by) {
        return new PlaceInRegion(inflow, pathways, estimate, days, processed, others, by);
    }
}
