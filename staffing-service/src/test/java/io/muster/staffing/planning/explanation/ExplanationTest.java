package io.muster.staffing.planning.explanation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.muster.schemas.profile.ReferenceProfile;
import io.muster.schemas.profile.reading.Profiles;
import io.muster.staffing.planning.plan.DayByDayPlanner;
import io.muster.staffing.planning.plan.May2023;
import io.muster.staffing.planning.plan.OperationDay;
import io.muster.staffing.planning.plan.OperationModel;
import io.muster.staffing.planning.plan.Plans;
import io.muster.staffing.planning.quantity.Step;
import io.muster.staffing.planning.situation.Census;
import io.muster.staffing.planning.situation.Count;
import io.muster.staffing.planning.situation.DayCounts;
import io.muster.staffing.planning.situation.DemandSeries;
import io.muster.staffing.planning.situation.Measurement;
import io.muster.staffing.planning.situation.ReportedPosts;
import io.muster.staffing.planning.situation.Situation;
import io.muster.staffing.planning.situation.StaffReport;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExplanationTest {

    private static final ReferenceProfile PROFILE = Profiles.shipped();
    private static final LocalDate START = LocalDate.of(2023, 5, 1);
    private static final Situation MAY = May2023.situation(May2023.profile());
    private static final OperationModel OPERATION = new OperationModel(MAY);
    private static final OperationDay EARLY_MAY =
            OPERATION.day(May2023.EARLY, new DayByDayPlanner().after(MAY, START, May2023.EARLY.minusDays(1)));

    private static Explanation explain(Situation situation, String place, String task, LocalDate day) {
        return new Explainer(situation, new DayByDayPlanner())
                .explain(place, task, day, START)
                .orElseThrow();
    }

    /** Computes every step from its own terms, and checks that what it takes of others is what they gave. */
    static Map<String, Double> recomputed(List<Step> steps) {
        Map<String, Double> values = new HashMap<>();
        for (var step : steps) {
            Map<String, Double> terms = new HashMap<>();
            step.terms().forEach(term -> {
                if (values.containsKey(term.name())) {
                    assertThat(term.value()).as(term.name()).isCloseTo(values.get(term.name()), within(1e-6));
                } else {
                    assertThat(term.source()).as("source of " + term.name()).isNotBlank();
                    assertThat(term.mark()).as("mark of " + term.name()).isIn("F", "M", "C", "A");
                }
                terms.put(term.name(), term.value());
            });
            double value = Arithmetic.of(step.formula(), terms);
            assertThat(value).as(step.name() + " = " + step.formula()).isCloseTo(step.value(), within(1e-6));
            values.put(step.name(), value);
        }
        return values;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DATA_ENTRY",
                "INTAKE",
                "WAREHOUSE",
                "DETECTION_MONITORING",
                "COMMAND_SUPPORT",
                "PROCESSING",
                "CUSTODY",
                "MIGRANT_TRANSPORT"
            })
    void givesTheNumberAgainFromItsStepsAlone(String task) {
        for (var place : List.of("RGV", "BBT", "FO-LAREDO")) {
            for (var day : List.of(START, May2023.EARLY, May2023.LATE, May2023.LATE.plusDays(40))) {
                var explanation = explain(MAY, place, task, day);

                var values = recomputed(explanation.steps());

                assertThat(values.get(task + ".required"))
                        .as(place + " " + day)
                        .isEqualTo(explanation.line().known().required());
                assertThat(values.get(task + ".load"))
                        .isCloseTo(explanation.line().known().loadDriven(), within(1e-6));
                assertThat(values.get(task + ".post"))
                        .isCloseTo(explanation.line().postDriven(), within(1e-6));
            }
        }
    }

    /** Of the day after the last closed one half is counted, by 11 h: what is still to come is a step like any other. */
    @Test
    void givesANowcastAgainFromItsSteps() {
        var plans = Plans.of(PROFILE);
        List<Long> half = new ArrayList<>(Collections.nCopies(24, 0L));
        Collections.fill(half.subList(0, 12), 10L);
        for (int day = 0; day < 8; day++) {
            var hours = day < 7 ? Collections.nCopies(24, 10L) : half;
            plans.counted("RGV", Plans.FIRST.plusDays(day), alone(hours));
        }
        var situation = plans.today(Plans.FIRST.plusDays(6)).situation();

        var values = recomputed(new Explainer(situation, new DayByDayPlanner())
                .explain("RGV", "DATA_ENTRY", Plans.FIRST.plusDays(7), Plans.FIRST)
                .orElseThrow()
                .steps());

        // seven days of 240, and 120 by noon
        assertThat(values.get("to-come.arrivals.USBP.SINGLE_ADULT.T8_NTA_OR")).isCloseTo(120, within(0.01));
        assertThat(values.get("arrivals.USBP.SINGLE_ADULT.T8_NTA_OR")).isCloseTo(240, within(0.01));
    }

    private static DayCounts alone(List<Long> hours) {
        long persons = hours.stream().mapToLong(Long::longValue).sum();
        return new DayCounts(
                DemandSeries.OPERATIONAL,
                List.of(new Count("USBP", "TITLE_8", "SINGLE_ADULT", "T8_NTA_OR", persons)),
                hours,
                null);
    }

    /** A measured pathway, supplies, and a post that was opened are steps like any other. */
    @ParameterizedTest
    @ValueSource(strings = {"DATA_ENTRY", "PROCESSING", "WAREHOUSE", "DETECTION_MONITORING", "COMMAND_SUPPORT"})
    void givesWhatWasMeasuredAndOpenedAgainFromItsSteps(String task) {
        var situation = MAY.with(
                new ReportedPosts(
                        List.of(new ReportedPosts.Opened(
                                new ReportedPosts.Key("RGV", "DETECTION_MONITORING", "bridge-2"),
                                "sites",
                                3,
                                "AGENT",
                                1,
                                START,
                                "sector",
                                "F")),
                        List.of()),
                List.of(
                        new Measurement("RGV", "DATA_ENTRY", "T8_NTA_OR", 24, 21, START, "time study"),
                        new Measurement("RGV", "PROCESSING", "T8_ER", 80, 40, START, "time study"),
                        new Measurement("RGV", "WAREHOUSE", null, 6, 21, START, "time study")));

        var explanation = explain(situation, "RGV", task, May2023.EARLY);
        var values = recomputed(explanation.steps());

        assertThat(values.get(task + ".required"))
                .isEqualTo(explanation.line().known().required())
                .isNotEqualTo(
                        explain(MAY, "RGV", task, May2023.EARLY).line().known().required());
        assertThat(explain(situation, "BBT", task, May2023.EARLY).line())
                .isEqualTo(explain(MAY, "BBT", task, May2023.EARLY).line());
    }

    /** 3,000 counted at 6 h, three quarters of the day before its end. */
    @Test
    void givesTheStockOfACensusAgainFromItsSteps() {
        var six = May2023.EARLY.atTime(6, 0).atZone(PROFILE.zone()).toInstant();
        var census = new Census("RGV", six, May2023.EARLY, 3000, false, null, "F", "counted by hand", 0);
        var situation = May2023.situation(May2023.profile(), List.of(census));

        var values =
                recomputed(explain(situation, "RGV", "CUSTODY", May2023.EARLY).steps());

        var custody = May2023.plans(situation, "RGV").get(10).custody();
        assertThat(values.get("held")).isCloseTo(Objects.requireNonNull(custody).held(), within(1e-6));
        double arrivals = Objects.requireNonNull(
                Objects.requireNonNull(May2023.plans(situation, "RGV").get(10).demand())
                        .persons());
        assertThat(values.get("arrivals-after-census")).isCloseTo(arrivals * 0.75, within(1e-6));
    }

    /**
     * 240 port appointments of adults, 19 an hour by day and one by night: 0.3 h each of processing, 12 x 7 + 12 = 96 server-hours (see
     * DeskTest), so 96 / 4.3 = 22.3256 agents. On hand are 30 agents' and 2 soldiers' hours: 30 + 2 x 8.742857 / 4.3 = 34.0664.
     */
    @Test
    void givesTheHoursOfADeskAndOfKindsOfPeopleAgainFromItsSteps() {
        List<Long> hours = new ArrayList<>(Collections.nCopies(24, 1L));
        for (int hour = 6; hour < 18; hour++) {
            hours.set(hour, 19L);
        }
        var counted = new DayCounts(
                DemandSeries.OPERATIONAL,
                List.of(new Count("OFO", "TITLE_8", "SINGLE_ADULT", "POE_APPT", 240)),
                hours,
                null);
        var situation = new Situation(
                PROFILE,
                START,
                Map.of("FO-LAREDO", new TreeMap<>(Map.of(START, counted))),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(onHand("AGENT", 30), onHand("ACTIVE", 2)),
                List.of());

        var explanation = explain(situation, "FO-LAREDO", "PROCESSING", START);
        var values = recomputed(explanation.steps());

        assertThat(values.get("PROCESSING.desk-POE_APPT.server-hours")).isEqualTo(96);
        assertThat(values.get("PROCESSING.load")).isCloseTo(96 / 4.3, within(1e-9));
        assertThat(values.get("PROCESSING.on-hand-hours")).isCloseTo(30 * 4.3 + 2 * 61.2 / 7, within(1e-9));
        assertThat(values.get("PROCESSING.on-hand")).isCloseTo(34.0664, within(5e-5));
        assertThat(values.get("PROCESSING.shortage")).isCloseTo(0, within(0.0));
        assertThat(explanation.line().shortage()).isZero();
        assertThat(explanation.line().surplus()).isEqualTo(34 - 23);
    }

    private static StaffReport onHand(String component, int people) {
        return new StaffReport(
                component,
                "FO-LAREDO",
                "PROCESSING",
                component,
                START,
                people,
                null,
                null,
                null,
                "F",
                "jtf",
                Instant.EPOCH,
                people);
    }

    @Test
    void isThePlansOwnNumber() {
        var planned = May2023.plans(MAY, "RGV").get(10).needs().stream()
                .filter(need -> need.task().equals("DATA_ENTRY"))
                .findFirst()
                .orElseThrow();

        assertThat(explain(MAY, "RGV", "DATA_ENTRY", May2023.EARLY).line())
                .isEqualTo(planned.lines().getFirst());
    }

    @Test
    void namesTheRuleAndTheBoundsAndWhatMovesTheNumber() {
        var explanation = explain(MAY, "RGV", "DATA_ENTRY", May2023.EARLY);
        var bounds = Objects.requireNonNull(explanation.bounds());

        assertThat(explanation.legality().source()).contains("10 USC");
        assertThat(bounds.low()).isLessThan(bounds.sampledLow());
        assertThat(bounds.sampledLow()).isLessThan(bounds.likely());
        assertThat(bounds.likely()).isLessThan(bounds.sampledHigh());
        assertThat(bounds.sampledHigh()).isLessThan(bounds.high());
        assertThat(explanation.movers()).hasSize(3);
        // 0.15 to 0.35 of the hours where 0.25 is the default: from 3/5 to 7/5 of the people
        assertThat(explanation.movers()).anySatisfy(mover -> {
            assertThat(mover.input()).isEqualTo("data-entry.share");
            assertThat(mover.atLow()).isCloseTo(explanation.line().known().requiredUnrounded() * 3 / 5, within(1e-6));
            assertThat(mover.atHigh()).isCloseTo(explanation.line().known().requiredUnrounded() * 7 / 5, within(1e-6));
        });
    }

    @Test
    void drawsTheSameBandEveryTime() {
        assertThat(explain(MAY, "TCA", "WAREHOUSE", May2023.EARLY).bounds())
                .isEqualTo(explain(MAY, "TCA", "WAREHOUSE", May2023.EARLY).bounds());
    }

    @Test
    void countsOnNobodyWhereNobodyIsKnown() {
        var explanation = explain(Plans.of(PROFILE).situation(), "RGV", "DETECTION_MONITORING", START);

        assertThat(explanation.filledBy()).isEmpty();
        assertThat(explanation.line().onHand()).isNull();
        assertThat(explanation.steps()).noneMatch(step -> step.name().endsWith(".shortage"));
    }

    @ParameterizedTest
    @CsvSource({
        "detection.seats, -428, 428",
        "detection.sites, -400, 400",
        "detection.people-a-site, -377, 300",
        "data-entry.share, -226, 226",
        "command.share, -134, 142",
    })
    void movesTheTotalOfEarlyMayByTheFiguresThatWereComputedApart(String input, double atLow, double atHigh) {
        double low = 0;
        double high = 0;
        for (var place : MAY.profile().places()) {
            for (var task : List.of("DETECTION_MONITORING", "DATA_ENTRY", "WAREHOUSE", "COMMAND_SUPPORT")) {
                var model = OPERATION.place(place.code());
                var computed = model.computed(EARLY_MAY);
                double likely = Objects.requireNonNull(computed.works().get(task))
                        .people()
                        .likely();
                for (var mover : new Uncertainty(model, computed).movers(task)) {
                    if (mover.input().equals(input)) {
                        low += mover.atLow() - likely;
                        high += Objects.requireNonNull(mover.atHigh()) - likely;
                    }
                }
            }
        }

        assertThat(low).isCloseTo(atLow, within(1.0));
        assertThat(high).isCloseTo(atHigh, within(1.0));
    }
}
