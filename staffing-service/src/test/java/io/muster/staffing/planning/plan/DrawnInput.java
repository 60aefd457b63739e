package io.muster.staffing.planning.plan;

import io.muster.schemas.profile.ReferenceProfile;
import io.muster.staffing.planning.deployments.Stay;
import io.muster.staffing.planning.situation.Adjustment;
import io.muster.staffing.planning.situation.Census;
import io.muster.staffing.planning.situation.Commitment;
import io.muster.staffing.planning.situation.Count;
import io.muster.staffing.planning.situation.PolicyStep;
import io.muster.staffing.planning.situation.PublishedMonth;
import io.muster.staffing.planning.situation.StaffReport;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a situation may know, drawn: a day's counts, a confirmed day, a month, a census, people, a line of a request, an
 * adjusted standard, a policy. Few days, tasks and figures, many of them 0, so that inputs meet.
 *
 * @param words what it says
 */
record DrawnInput(String words, Consumer<Plans> to) {

    static final int DAYS = 9;
    static final List<String> PLACES = List.of("RGV", "EPT");
    private static final List<String> TASKS =
            List.of("PROCESSING", "DATA_ENTRY", "PROCESSING", "CUSTODY", "DETECTION_MONITORING", StaffReport.UNPLACED);
    private static final int[] FIGURES = {0, 0, 1, 30, 400};

    @Override
    public String toString() {
        return words;
    }

    static List<DrawnInput> drawn(ReferenceProfile profile, Random random) {
        List<DrawnInput> inputs = new ArrayList<>();
        for (int day = 0; day < DAYS; day++) {
            if (random.nextInt(3) > 0) {
                inputs.add(counted(random, day));
            }
        }
        int others = random.nextInt(2, 13);
        for (int order = 0; order < others; order++) {
            inputs.add(other(profile, random, order));
        }
        return inputs;
    }

    private static LocalDate day(int number) {
        return Plans.FIRST.plusDays(number);
    }

    private static DrawnInput counted(Random random, int number) {
        var place = PLACES.get(random.nextInt(4) / 3);
        int persons = figure(random);
        return random.nextInt(5) == 0
                ? new DrawnInput(place + " nobody on " + day(number), plans -> plans.nobody(place, day(number)))
                : new DrawnInput(
                        place + " counted " + persons + " on " + day(number),
                        plans -> plans.counted(place, day(number), persons));
    }

    private static DrawnInput other(ReferenceProfile profile, Random random, int order) {
        var place = PLACES.get(random.nextInt(4) / 3);
        var from = day(random.nextInt(DAYS));
        int figure = figure(random);
        return switch (random.nextInt(8)) {
            case 0 -> input(census(profile, random, place, from, figure, order));
            case 1 -> input(month(random, place, figure));
            case 2 -> input(line(random, place, from, figure, order));
            case 3 ->
                input(new PolicyStep(
                        "p" + order, "p", Instant.EPOCH, null, Map.of(), List.of(), Map.of(place, from), "test", "F"));
            case 4 ->
                input(new Adjustment(
                        "a" + order, "detection.sites", place, figure, from, from.plusDays(3), "PLANNER", "test"));
            default -> input(report(random, place, from, figure, order));
        };
    }

    private static DrawnInput input(Object of) {
        return new DrawnInput(of.toString(), plans -> {
            switch (of) {
                case Census census -> plans.census(census);
                case PublishedMonth month -> plans.published(month);
                case Commitment commitment -> plans.committed(commitment);
                case PolicyStep policy -> plans.policy(policy);
                case Adjustment adjustment -> plans.adjusted(adjustment);
                case StaffReport report -> plans.reported(report);
                default -> throw new IllegalArgumentException(of.toString());
            }
        });
    }

    private static Census census(
            ReferenceProfile profile, Random random, String place, LocalDate day, long held, int order) {
        var at = day.atStartOfDay(profile.zone()).toInstant().plus(Duration.ofHours(random.nextInt(23)));
        @Nullable Long over = random.nextBoolean() ? null : Long.valueOf(held / 2);
        return new Census(place, at, day, held, random.nextInt(4) == 0, over, "F", "test", order);
    }

    private static PublishedMonth month(Random random, String place, long persons) {
        var suppressed = switch (random.nextInt(3)) {
            case 0 -> new PublishedMonth.Suppressed(1, 31L);
            case 1 -> new PublishedMonth.Suppressed(1, null);
            default -> PublishedMonth.Suppressed.NONE;
        };
        var counts = List.of(new Count("USBP", "TITLE_8", "SINGLE_ADULT", null, persons));
        return new PublishedMonth(place, YearMonth.from(Plans.FIRST), counts, suppressed);
    }

    private static Commitment line(Random random, String place, LocalDate from, int people, int order) {
        var stay = new Stay("ACTIVE", people, from, from.plusDays(random.nextInt(5)));
        return new Commitment(
                "r" + order,
                "1",
                List.of(TASKS.get(random.nextInt(4))),
                random.nextInt(4) == 0 ? null : place,
                "ACTIVE",
                List.of(stay),
                random.nextBoolean(),
                random.nextBoolean() ? null : from);
    }

    private static StaffReport report(Random random, String place, LocalDate day, int people, int order) {
        boolean ofRequest = random.nextInt(4) == 0;
        return new StaffReport(
                "e" + order,
                "source" + random.nextInt(2),
                place,
                TASKS.get(random.nextInt(TASKS.size())),
                ofRequest ? "ACTIVE" : "GUARD",
                day,
                people,
                random.nextInt(3) == 0 ? Integer.valueOf(people) : null,
                ofRequest ? "r" + random.nextInt(order + 1) : null,
                null,
                random.nextInt(3) == 0 ? "unit" : null,
                random.nextInt(3) == 0 ? "A" : "F",
                "test",
                Instant.EPOCH,
                order);
    }

    private static int figure(Random random) {
        return FIGURES[random.nextInt(FIGURES.length)];
    }
}
