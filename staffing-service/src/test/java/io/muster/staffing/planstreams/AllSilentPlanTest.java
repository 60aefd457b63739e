package io.muster.staffing.planstreams;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.events.AlertState;
import io.muster.events.StaffingAlert;
import io.muster.staffing.planstreams.PlanUnderTest.Start;
import io.muster.staffing.planstreams.rows.PlanOutput;
import io.muster.staffing.planstreams.state.PlanStores;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** That nobody reports is measured by when the latest day came, of confirmed days too, over restarts and withdrawals. It is day 575. */
class AllSilentPlanTest {

    private static final int DAY = 86_400_000;

    /** Two days are confirmed, and then nothing comes for nine days. */
    private static final List<Step> SILENT = List.of(
            new Step.Confirmed(1, "NORTH", 573, false, 0),
            new Step.Confirmed(2, "NORTH", 574, false, 0),
            new Step.Look(9 * DAY));

    private static List<StaffingAlert> after(Step... steps) {
        var history = new ArrayList<>(SILENT);
        history.addAll(List.of(steps));
        return silences(PlanUnderTest.writtenFrom(history, SILENT.size()));
    }

    private static List<StaffingAlert> silences(List<PlanOutput> outputs) {
        return outputs.stream()
                .map(PlanOutput::event)
                .filter(StaffingAlert.class::isInstance)
                .map(StaffingAlert.class::cast)
                .filter(alert -> alert.getKind().equals("ALL_SILENT"))
                .toList();
    }

    @Test
    void confirmedDaysAreMissed() {
        assertThat(silences(PlanUnderTest.writtenFrom(SILENT, 0)))
                .singleElement()
                .satisfies(alert -> assertThat(alert.getAmount()).isEqualTo(9));
    }

    @Test
    void aWithdrawalIsNoReport() {
        assertThat(after(new Step.Confirmed(1, "NORTH", 573, true, 1))).isEmpty();
    }

    @Test
    void aDayThatIsConfirmedInOtherWordsWasConfirmedBefore() {
        assertThat(after(new Step.Confirmed(3, "NORTH", 574, false, 1))).isEmpty();
    }

    @Test
    void aRestartChangesNothing() {
        assertThat(after(new Step.Restart(), new Step.Look(DAY)))
                .singleElement()
                .satisfies(alert -> {
                    assertThat(alert.getState()).isEqualTo(AlertState.OPENED);
                    assertThat(alert.getAmount()).isEqualTo(10);
                });
    }

    @Test
    void aLaterDayEndsIt() {
        assertThat(after(new Step.Confirmed(3, "NORTH", 575, false, 1)))
                .singleElement()
                .satisfies(alert -> assertThat(alert.getState()).isEqualTo(AlertState.CLOSED));
    }

    /** SOUTH stops after day 571, so no later day closes, and NORTH goes on, a day each day: somebody reports. */
    @Test
    void whileOnePlaceReportsNotAllAreSilent() {
        List<Step> history = new ArrayList<>();
        for (int day = 570; day <= 571; day++) {
            history.add(new Step.Counted(0, "NORTH", day, 1, 5, 0, 9));
            history.add(new Step.Counted(1, "SOUTH", day, 1, 5, 0, 9));
        }
        for (int day = 572; day <= 584; day++) {
            history.add(new Step.Look(DAY));
            history.add(new Step.Counted(0, "NORTH", day, 1, 5, 0, 9));
        }
        history.add(new Step.Look(DAY));

        assertThat(silences(PlanUnderTest.writtenFrom(history, 0))).isEmpty();
    }

    /** A release that stored no arrival of confirmations: the last encounter is five days old, and all days since were confirmed. */
    @Test
    void ofWhatAnEarlierReleaseTookInNobodyIsTakenForSilentFromTheStart() {
        List<Step> history = List.of(
                new Step.Counted(0, "NORTH", 574, 1, 5, 0, 9),
                new Step.Look(5 * DAY),
                new Step.Confirmed(1, "NORTH", 578, false, 0),
                new Step.Confirmed(2, "NORTH", 579, false, 0));
        var earlier = new Start(PlanUnderTest.profile(), AllSilentPlanTest::forgetArrivals);

        assertThat(PlanUnderTest.writtenBy(history, List.of(earlier, new Start(PlanUnderTest.profile()))))
                .allSatisfy(outputs -> assertThat(silences(outputs)).isEmpty());
    }

    private static void forgetArrivals(Map<String, HeapStore> stores) {
        var counters = Objects.requireNonNull(stores.get(PlanStores.COUNTERS));
        counters.snapshot().keySet().stream()
                .filter(key -> key.startsWith("confirmed-"))
                .forEach(counters::delete);
    }
}
