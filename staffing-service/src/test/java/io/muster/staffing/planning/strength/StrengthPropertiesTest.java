package io.muster.staffing.planning.strength;

import static io.muster.staffing.planning.strength.People.may;
import static io.muster.staffing.planning.strength.People.stay;
import static org.assertj.core.api.Assertions.assertThat;

import io.muster.staffing.planning.situation.Commitment;
import io.muster.staffing.planning.situation.StaffReport;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;

/** What holds of people on hand, whatever is reported and approved. */
@Tag("slow")
class StrengthPropertiesTest {

    private static final int TRIES = 2_000;
    private static final List<String> PLACES = List.of("RGV", "EPT", "YUM", StaffReport.UNPLACED);
    private static final int LAST = 20;

    /** Lines c-1/1 at RGV, c-1/2 at EPT and c-2/1 without a place, some deployed. */
    private static List<Commitment> lines(Random random) {
        var people = new People();
        people.committed(
                "c-1", "1", "RGV", some(random), stay(random.nextInt(30), 2, 8), stay(random.nextInt(9), 4, 15));
        people.committed("c-1", "2", "EPT", some(random), stay(random.nextInt(30), 5, 12));
        people.committed("c-2", "1", null, some(random), stay(random.nextInt(90), 1, 17));
        return people.situation().commitments();
    }

    private static @Nullable LocalDate some(Random random) {
        return random.nextBoolean() ? may(1 + random.nextInt(9)) : null;
    }

    private static List<StaffReport> reports(Random random, int number) {
        List<StaffReport> reports = new ArrayList<>();
        for (int order = 0; order < number; order++) {
            var position = People.Told.at(one(random, PLACES), 1 + random.nextInt(LAST - 2), random.nextInt(25))
                    .by(one(random, List.of("a", "b")));
            switch (random.nextInt(4)) {
                case 0 -> position.of("c-1", one(random, List.of("1", "2", "01")));
                case 1 -> position.of("c-2", null);
                case 2 -> position.unit(one(random, List.of("A", "B", "C")));
                default -> position.kind(one(random, List.of("GUARD", "ACTIVE")));
            }
            if (random.nextInt(5) == 0) {
                position.unit(one(random, List.of("A", "B", "C")));
            }
            reports.add(People.report(position, "e" + order, order));
        }
        return reports;
    }

    private static <T> T one(Random random, List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private static Map<String, Object> everything(List<StaffReport> reports, List<Commitment> lines, int today) {
        var strength = new People().today(today).with(reports, lines).strength();
        Map<String, Object> all = new HashMap<>();
        for (int day = 1; day <= LAST; day++) {
            for (var place : PLACES) {
                all.put(place + day, strength.onHand(place, People.TASK, may(day)));
                all.put(place + day + " by", Set.copyOf(strength.sources(place, People.TASK, may(day))));
                all.put(place + day + " authorised", strength.authorised(place, People.TASK, may(day)));
            }
            all.put("border" + day, strength.border(may(day)));
            all.put("remarks" + day, new HashSet<>(strength.remarks(may(day))));
        }
        return all;
    }

    @Property(tries = TRIES)
    void theOrderOfTellingIsInTheReportsAloneNotInTheListsThatHoldThem(
            @ForAll int seed, @ForAll @IntRange(max = 12) int number, @ForAll @IntRange(min = 1, max = 20) int today) {
        var random = new Random(seed);
        var lines = lines(random);
        var reports = reports(random, number);
        var otherLines = new ArrayList<>(lines);
        var otherReports = new ArrayList<>(reports);
        Collections.shuffle(otherLines, random);
        Collections.shuffle(otherReports, random);

        assertThat(everything(otherReports, otherLines, today)).isEqualTo(everything(reports, lines, today));
    }

    @Property(tries = TRIES)
    void theOrderAmongIndependentReportsDoesNotMatter(
            @ForAll int seed, @ForAll @IntRange(max = 12) int number, @ForAll @IntRange(min = 1, max = 20) int today) {
        var random = new Random(seed);
        var lines = lines(random);
        // one holder each: no two of them compete
        List<People.Told> told = new ArrayList<>();
        for (int one = 0; one < number; one++) {
            told.add(People.Told.at(one(random, PLACES), 1 + random.nextInt(LAST - 2), random.nextInt(25))
                    .unit("unit " + one));
        }
        List<StaffReport> forwards = new ArrayList<>();
        List<StaffReport> backwards = new ArrayList<>();
        for (int one = 0; one < number; one++) {
            forwards.add(People.report(told.get(one), "e" + one, one));
            backwards.add(People.report(told.get(one), "e" + one, number - one));
        }

        assertThat(everything(backwards, lines, today)).isEqualTo(everything(forwards, lines, today));
    }

    @Property(tries = TRIES)
    void theUnmatchedNeverAdd(
            @ForAll int seed, @ForAll @IntRange(max = 12) int number, @ForAll @IntRange(min = 1, max = 20) int today) {
        var random = new Random(seed);
        var lines = lines(random);
        var reports = reports(random, number);
        List<StaffReport> more = new ArrayList<>(reports);
        for (int one = 0; one < 3; one++) {
            var position = People.Told.at(one(random, PLACES), 1 + random.nextInt(LAST), 1 + random.nextInt(500))
                    .of(one(random, List.of("c-01", "c-3", "C-1")), one(random, List.of("1", "01")))
                    .authorised(7);
            more.add(People.report(position, "unmatched" + one, random.nextInt(20)));
        }
        var before = new People().today(today).with(reports, lines).strength();
        var after = new People().today(today).with(more, lines).strength();

        for (int day = 1; day <= LAST; day++) {
            for (var place : PLACES) {
                assertThat(after.onHand(place, People.TASK, may(day)))
                        .isEqualTo(before.onHand(place, People.TASK, may(day)));
                assertThat(after.authorised(place, People.TASK, may(day)))
                        .isEqualTo(before.authorised(place, People.TASK, may(day)));
            }
            assertThat(after.border(may(day))).isEqualTo(before.border(may(day)));
        }
        assertThat(after.remarks(may(LAST)))
                .anySatisfy(remark -> assertThat(remark.kind()).isEqualTo(Remark.Kind.UNMATCHED));
    }

    @Property(tries = TRIES)
    void aLinesPeopleAreNeverInTwoPlaces(@ForAll int seed, @ForAll @IntRange(min = 1, max = 20) int today) {
        var random = new Random(seed);
        int people = random.nextInt(30);
        int fewer = random.nextInt(30);
        List<StaffReport> reports = new ArrayList<>();
        Map<Integer, Integer> byDay = new HashMap<>();
        for (var place : PLACES) {
            int day = 1 + random.nextInt(LAST);
            int onHand = random.nextInt(40);
            byDay.merge(day, onHand, Integer::sum);
            reports.add(People.report(People.Told.at(place, day, onHand).of("c-1", "1"), "e" + place, reports.size()));
        }
        var strength = new People()
                .today(today)
                .committed("c-1", "1", "RGV", some(random), stay(people, 2, 10), stay(fewer, 2, 15))
                .with(reports, List.of())
                .strength();

        for (int day = 1; day <= LAST; day++) {
            int on = day;
            int approved = day < 2 || day > 15 ? 0 : day > 10 ? fewer : people + fewer;
            int reported = byDay.entrySet().stream()
                    .filter(said -> said.getKey() <= on)
                    .mapToInt(Map.Entry::getValue)
                    .max()
                    .orElse(0);
            assertThat(strength.border(may(day)).present()).isLessThanOrEqualTo(Math.max(approved, reported));
            assertThat(day <= 15 || strength.border(may(day)).present() == 0).isTrue();
        }
    }

    /** Units are where they were last reported; whoever is approved beside them stays where the line says. */
    @Property(tries = TRIES)
    void unitsNeverHideTheRestOfTheirLine(
            @ForAll int seed, @ForAll @IntRange(max = 12) int number, @ForAll @IntRange(min = 1, max = 20) int today) {
        var random = new Random(seed);
        int people = random.nextInt(30);
        int fewer = random.nextInt(30);
        List<StaffReport> reports = new ArrayList<>();
        for (int order = 0; order < number; order++) {
            var position = People.Told.at(one(random, PLACES), 1 + random.nextInt(LAST), random.nextInt(25))
                    .of("c-1", "1")
                    .unit(one(random, List.of("A", "B", "C")));
            reports.add(People.report(position, "e" + order, order));
        }
        var strength = new People()
                .today(today)
                .committed("c-1", "1", "RGV", may(1), stay(people, 2, 10), stay(fewer, 2, 15))
                .with(reports, List.of())
                .strength();

        for (int day = 2; day <= 15; day++) {
            int approved = day > 10 ? fewer : people + fewer;
            assertThat(strength.border(may(day)).present()).isGreaterThanOrEqualTo(approved);
        }
    }

    @Property(tries = TRIES)
    void aUnitThatMovesLeavesNothingBehind(@ForAll int seed, @ForAll @IntRange(min = 1, max = 12) int number) {
        var random = new Random(seed);
        List<StaffReport> reports = new ArrayList<>();
        for (int order = 0; order < number; order++) {
            reports.add(People.report(
                    People.Told.at(one(random, PLACES), 1 + random.nextInt(LAST), random.nextInt(25))
                            .unit("A"),
                    "e" + order,
                    order));
        }
        var strength = new People().with(reports, List.of()).strength();

        for (int day = 1; day <= LAST; day++) {
            var on = may(day);
            Optional<StaffReport> holds = reports.stream()
                    .filter(report -> !report.day().isAfter(on))
                    .max((one, other) -> one.day().equals(other.day())
                            ? Long.compare(one.order(), other.order())
                            : one.day().compareTo(other.day()));
            assertThat(strength.border(on).present())
                    .isEqualTo(holds.map(StaffReport::onHand).orElse(0).longValue());
            holds.ifPresent(report -> assertThat(strength.onHand(report.place(), People.TASK, on))
                    .hasValueSatisfying(people -> assertThat(people.stream()
                                    .mapToLong(Strength.People::headcount)
                                    .sum())
                            .isEqualTo(report.onHand())));
        }
    }
}
