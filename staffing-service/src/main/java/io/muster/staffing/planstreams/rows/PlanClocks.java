package io.muster.staffing.planstreams.rows;

import io.muster.events.PlaceClock;
import io.muster.events.PlanClock;
import io.muster.schemas.topics.Topics;
import io.muster.staffing.planstreams.state.PlanBoard;
import io.muster.staffing.planstreams.state.PlanStores;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

/** How far reports reach, place by place, which day is today, and what was written: told at the end of each revision of the plan. */
public final class PlanClocks {

    private static final String ARRIVED = "arrived|";
    /** The key of the clock. */
    public static final String CLOCK = "clock|plan";

    private final PlanBoard board;
    private final PlanStores stores;

    private final Written written;

    public PlanClocks(PlanBoard board, PlanStores stores, Written written) {
        this.board = board;
        this.stores = stores;
        this.written = written;
    }

    /** Something was counted at a place, which arrived then: milliseconds of the epoch. */
    public void arrived(String place, long at) {
        stores.count(ARRIVED + place, Math.max(at, arrivedAt(place)));
    }

    private long arrivedAt(String place) {
        return stores.counter(ARRIVED + place).orElse(0L);
    }

    /** The clock that ends a revision: whoever reads the rows up to it reads a whole one. */
    public PlanOutput now() {
        var today = board.today();
        if (today.isEmpty()) {
            return PlanOutput.tombstone(Topics.PLAN_INPUTS, CLOCK);
        }
        var reach = board.reach();
        List<PlaceClock> clocks = new ArrayList<>();
        new TreeSet<>(reach.lastDays().keySet()).forEach(place -> {
            var lastDay = Objects.requireNonNull(reach.lastDays().get(place));
            var days = board.counts().days().get(place);
            var counts = days == null ? null : days.get(lastDay);
            clocks.add(new PlaceClock(
                    place,
                    lastDay,
                    counts == null ? null : counts.lastObservedAt(),
                    Instant.ofEpochMilli(arrivedAt(place)),
                    reach.aheadDays().get(place),
                    reach.behindDays().get(place)));
        });
        return PlanOutput.of(
                CLOCK,
                new PlanClock(
                        today.get(),
                        clocks,
                        stores.revision(),
                        board.profile().hash(),
                        written.withClock(),
                        board.longBefore().ids().stream().sorted().toList()));
    }
}
