package io.muster.staffing.requests.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.schemas.profile.reading.Profiles;
import io.muster.staffing.planning.situation.Situation;
import io.muster.staffing.planning.strength.Strength;
import io.muster.staffing.requests.decisions.Costs;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;

/** Whatever is approved, extended, reduced and ended: who is on hand is paid for, day by day, and nobody else. */
@Tag("slow")
class PersonDaysPropertiesTest {

    private static final LocalDate FIRST = DeployedRequest.MAY_2;
    private static final int SPAN = 260;

    private static Line line(String id, Random random) {
        List<Line.Group> tranches = new ArrayList<>();
        int days = 1 + random.nextInt(90);
        int from = random.nextInt(40);
        for (int number = 0; number < 1 + random.nextInt(4); number++) {
            int later = number == 0 ? 0 : random.nextInt(days);
            tranches.add(new Line.Group(1 + random.nextInt(300), FIRST.plusDays(from + later)));
        }
        return new Line(
                id,
                List.of("WAREHOUSE"),
                random.nextBoolean() ? "EPT" : null,
                random.nextBoolean() ? "ACTIVE" : "GUARD",
                null,
                tranches,
                days,
                false,
                false,
                null,
                null);
    }

    private static RequestEvent.Decided decided(List<Line> lines, Random random) {
        return random.nextBoolean()
                ? new RequestEvent.Decided(Stage.APPROVED, List.of())
                : new RequestEvent.Decided(
                        Stage.APPROVED_PARTIAL,
                        lines.stream()
                                .map(line -> new RequestEvent.Approved(line.id(), random.nextInt(line.headcount() + 1)))
                                .toList());
    }

    private static DeployedRequest request(List<Line> lines, Random random) {
        var request = new DeployedRequest(lines, decided(lines, random));
        var on = FIRST;
        for (int change = 0; change < random.nextInt(7); change++) {
            on = on.plusDays(random.nextInt(30));
            request.stay(
                    random.nextBoolean() ? Transition.EXTEND : Transition.REDUCE,
                    on,
                    lines.get(random.nextInt(lines.size())).id(),
                    1 + random.nextInt(200),
                    on.plusDays(random.nextInt(60) - 10));
        }
        if (random.nextInt(3) == 0) {
            request.tell(on.plusDays(random.nextInt(30)), new RequestEvent.Stepped(Transition.REDEPLOY));
        }
        return request;
    }

    /** On hand as the plan has it. */
    private static Map<String, Long> onHand(DeployedRequest request) {
        var strength = new Strength(new Situation(
                Profiles.shipped(),
                FIRST,
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                request.commitments()));
        Map<String, Long> sums = new TreeMap<>();
        FIRST.datesUntil(FIRST.plusDays(SPAN))
                .forEach(day -> strength.border(day)
                        .onHand()
                        .forEach(people -> sums.merge(people.component(), people.headcount(), Long::sum)));
        return sums;
    }

    @Property(tries = 2_000)
    void personDaysPaidAreTheSumOfTheDaysOnHand(@ForAll int seed) {
        var random = new Random(seed);
        var lines = random.nextBoolean() ? List.of(line("1", random)) : List.of(line("1", random), line("2", random));

        var request = request(lines, random);
        Map<String, Long> paid = new TreeMap<>();
        request.costs().forEach(band -> paid.merge(band.component(), band.personDays(), Long::sum));
        paid.values().removeIf(days -> days == 0);

        assertThat(paid).isEqualTo(onHand(request));
    }

    /** By the line alone: the first tranche is there on all of its days, each later one on those that are left. */
    @Property(tries = 2_000)
    void aLineOfNDaysHasNDays(@ForAll int seed) {
        var line = line("1", new Random(seed));
        var first = line.firstDay();

        long expected = line.tranches().stream()
                .mapToLong(group ->
                        group.headcount() * (line.days() - (group.from().toEpochDay() - first.toEpochDay())))
                .sum();

        assertThat(new DeployedRequest(List.of(line)).costs())
                .extracting(Costs.Band::personDays)
                .containsExactly(expected);
        assertThat(FIRST.datesUntil(FIRST.plusDays(SPAN))
                        .mapToLong(line::headcount)
                        .sum())
                .isEqualTo(expected);
    }
}
