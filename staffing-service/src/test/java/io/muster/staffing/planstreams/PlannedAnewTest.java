package io.muster.staffing.planstreams;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.events.DailyDemand;
import io.muster.events.StaffingNeed;
import io.muster.staffing.answers.questions.Situations;
import io.muster.staffing.answers.readmodel.TablesAsRead;
import io.muster.staffing.planning.plan.DayByDayPlanner;
import io.muster.staffing.planning.plan.DayPlan;
import io.muster.staffing.planning.plan.OperationState;
import io.muster.staffing.planstreams.rows.PlanRows;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * Who plans anew from what answers hold gets the rows of the plan: so do explanations, what-ifs and whatever else is computed when it is
 * asked.
 */
class PlannedAnewTest {

    private static final int HISTORIES = Math.min(Integer.getInteger("muster.law.histories", 10_000), 400);
    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2100, 1, 1);
    private static final PlanRows.Stamp STAMP = new PlanRows.Stamp(LocalDate.EPOCH, 0, "");

    @Test
    void whoPlansAnewGetsTheRowsOfThePlan() {
        var openDays = new AtomicInteger();
        LongStream.range(0, HISTORIES).parallel().forEach(seed -> {
            var rows = of(Histories.of(seed));

            assertThat(rows.differing()).as("seed %d", seed).isEmpty();
            openDays.addAndGet(rows.published().values().stream().anyMatch(row -> row.contains("NOWCAST")) ? 1 : 0);
        });
        assertThat(openDays.get()).as("histories with a day that is open").isGreaterThan(HISTORIES / 20);
    }

    private record Rows(Map<String, String> published, Map<String, String> anew) {

        /** Each as it is published and as it is planned anew. */
        Map<String, List<String>> differing() {
            var keys = new TreeSet<>(published.keySet());
            keys.addAll(anew.keySet());
            Map<String, List<String>> differing = new TreeMap<>();
            for (var key : keys) {
                var row = published.getOrDefault(key, "none");
                var other = anew.getOrDefault(key, "none");
                if (!row.equals(other)) {
                    differing.put(key, List.of(row, other));
                }
            }
            return differing;
        }
    }

    private static Rows of(List<Step> history) {
        var reader = new TablesAsRead();
        PlanUnderTest.show(
                history, reader::told, output -> reader.written(output.topic(), output.key(), output.event()));
        var tables = reader.now();
        Map<String, String> published = new TreeMap<>();
        tables.allDemand().forEach(row -> put(row, published));
        tables.needs(FIRST, LAST).forEach(row -> put(row, published));
        Map<String, String> anew = new TreeMap<>();
        if (!published.isEmpty()) {
            var situations = new Situations(reader.reading(), PlanUnderTest.profile());
            var last = tables.needs(FIRST, LAST)
                    .map(StaffingNeed::getDay)
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
            new DayByDayPlanner()
                    .plans(situations.now(), situations.first(), last, OperationState.START)
                    .values()
                    .forEach(plans -> plans.forEach(plan -> put(plan, anew)));
        }
        return new Rows(published, anew);
    }

    private static void put(DayPlan plan, Map<String, String> rows) {
        if (plan.demand() != null) {
            put(PlanRows.demand(plan.place(), plan.day(), plan.demand(), STAMP), rows);
        }
        plan.needs().forEach(need -> put(PlanRows.need(plan.place(), plan.day(), need, STAMP), rows));
    }

    private static void put(DailyDemand row, Map<String, String> rows) {
        var unstamped = DailyDemand.newBuilder(row)
                .setAsOf(STAMP.asOf())
                .setRevision(STAMP.revision())
                .setProfileHash(STAMP.profileHash())
                .build();
        rows.put("demand " + row.getPlace() + ' ' + row.getDay(), unstamped.toString());
    }

    private static void put(StaffingNeed row, Map<String, String> rows) {
        var unstamped = StaffingNeed.newBuilder(row)
                .setAsOf(STAMP.asOf())
                .setRevision(STAMP.revision())
                .setProfileHash(STAMP.profileHash())
                .build();
        rows.put("need " + row.getPlace() + ' ' + row.getTask() + ' ' + row.getDay(), unstamped.toString());
    }
}
