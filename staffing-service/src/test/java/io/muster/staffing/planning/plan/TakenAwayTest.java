package io.muster.staffing.planning.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.schemas.profile.ReferenceProfile;
import io.muster.schemas.profile.reading.Profiles;
import io.muster.staffing.planning.demand.DemandBasis;
import io.muster.staffing.planning.needs.NeedLine;
import io.muster.staffing.planning.situation.Situation;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The law: whatever input is taken away, no number that was unknown or positive becomes a 0 that passes for observed. A 0 stands only
 * where another input says it: of those who came a count, a confirmed day or a month; of those on hand a report or a line of that very
 * place and task; of those held a census.
 */
class TakenAwayTest {

    private static final int DRAWS = Integer.getInteger("muster.unknown.draws", 300);
    private static final String PLACE = "RGV";
    private static final LocalDate LAST = Plans.FIRST.plusDays(DrawnInput.DAYS + 2L);
    private static final ReferenceProfile PROFILE = Profiles.shipped();

    /** Tasks whose people are known where nothing is: those of posts alone. */
    private static final Set<String> OF_POSTS =
            Plans.of(PROFILE).today(Plans.FIRST).day(PLACE, Plans.FIRST).needs().stream()
                    .filter(need -> need.lines().getFirst().estimate() != null)
                    .map(need -> need.task())
                    .collect(Collectors.toSet());

    /** Parts that a profile may lack. */
    enum Part {
        NONE,
        DESKS,
        REGIONS,
        OVERFLOWS,
        SCENARIOS,
        PEOPLE
    }

    @Test
    @Tag("slow")
    void noInputThatIsTakenAwayLeavesAZeroThatNobodyObserved() {
        for (int seed = 1; seed <= DRAWS; seed++) {
            var random = new Random(seed);
            var inputs = DrawnInput.drawn(PROFILE, random);
            int today = random.nextInt(DrawnInput.DAYS);
            for (int time = 0; time < 2; time++) {
                int without = random.nextInt(inputs.size());
                var wrong = wrong(inputs, without, today);
                assertThat(wrong)
                        .withFailMessage(
                                "seed %d, today %d, without %s: %s%n%s",
                                seed, today, inputs.get(without), wrong, inputs)
                        .isEmpty();
            }
        }
    }

    /** Of a profile that lacks a part nothing else is held to have been observed. */
    @ParameterizedTest
    @EnumSource
    @Tag("slow")
    void noPartThatAProfileLacksLeavesAZeroThatNobodyObserved(Part part) {
        for (int seed = 1; seed <= DRAWS / Part.values().length; seed++) {
            var inputs = DrawnInput.drawn(PROFILE, new Random(seed));
            var before = situation(PROFILE, inputs, DrawnInput.DAYS - 1);
            var after = situation(lacking(part), inputs, DrawnInput.DAYS - 1);

            assertThat(wrong(before, after)).as("seed " + seed).isEmpty();
        }
    }

    private static ReferenceProfile lacking(Part part) {
        var all = PROFILE.custody();
        var custody = new ReferenceProfile.Custody(
                all.limit(),
                all.capacity(),
                all.processing(),
                all.comeBackDays(),
                part == Part.REGIONS ? List.of() : all.regions(),
                part == Part.OVERFLOWS ? List.of() : all.overflows());
        return new ReferenceProfile(
                PROFILE.code(),
                PROFILE.title(),
                PROFILE.hash(),
                PROFILE.zone(),
                PROFILE.components(),
                PROFILE.demographics(),
                PROFILE.authorities(),
                PROFILE.places(),
                PROFILE.pathways(),
                PROFILE.mix(),
                part == Part.PEOPLE ? List.of() : PROFILE.people(),
                PROFILE.mostPeople(),
                PROFILE.mostPersons(),
                PROFILE.decidingRoles(),
                PROFILE.purposes(),
                PROFILE.tasks(),
                custody,
                part == Part.DESKS ? List.of() : PROFILE.desks(),
                part == Part.SCENARIOS ? List.of() : PROFILE.scenarios(),
                PROFILE.forecast(),
                PROFILE.correlations(),
                PROFILE.standards());
    }

    private static List<String> wrong(List<DrawnInput> inputs, int without, int today) {
        List<DrawnInput> left = new ArrayList<>(inputs);
        left.remove(without);
        return wrong(situation(PROFILE, inputs, today), situation(PROFILE, left, today));
    }

    private static Situation situation(ReferenceProfile profile, List<DrawnInput> inputs, int today) {
        var plans = Plans.of(profile).today(Plans.FIRST.plusDays(today));
        inputs.forEach(input -> input.to().accept(plans));
        return plans.situation();
    }

    private static List<String> wrong(Situation before, Situation after) {
        List<String> wrong = new ArrayList<>();
        var with = Plans.of(before, PLACE, Plans.FIRST, LAST);
        var without = Plans.of(after, PLACE, Plans.FIRST, LAST);
        IntStream.range(0, with.size())
                .forEach(day -> new Day(after, with.get(day), without.subList(0, day + 1), wrong).look());
        return wrong;
    }

    /** A day with the input, and without it, the days before it first. */
    private record Day(Situation left, DayPlan with, List<DayPlan> days, List<String> wrong) {

        private DayPlan without() {
            return days.getLast();
        }

        private LocalDate day() {
            return without().day();
        }

        private void look() {
            if (without().demand() != null && without().demand().basis() == DemandBasis.OBSERVED) {
                zero(
                        "persons",
                        with.demand() == null ? null : with.demand().persons(),
                        without().demand().persons(),
                        saysNobodyCame());
            }
            custody();
            Map<String, NeedLine> before = new HashMap<>();
            with.needs().forEach(need -> before.put(need.task(), need.lines().getFirst()));
            without()
                    .needs()
                    .forEach(need -> need(
                            need.task(), before.get(need.task()), need.lines().getFirst()));
        }

        private void custody() {
            var before = with.custody();
            var after = without().custody();
            if (after == null || after.startedEmpty()) {
                return;
            }
            boolean counted = left.censuses().stream()
                    .anyMatch(census ->
                            census.place().equals(PLACE) && !census.day().isAfter(day()));
            boolean over = left.censuses().stream()
                    .anyMatch(census -> census.day().equals(day()) && census.over72Hours() != null);
            var known = stock();
            if (!after.assumed()) {
                zero("held", before == null ? null : before.held(), after.held(), counted);
            }
            zero("backlogHours", before == null ? null : before.backlogHours(), after.backlogHours(), worked(known));
            if (after.over72Hours() != null && !over && known.size() < 3) {
                wrong.add(day() + " over 72 hours are " + after.over72Hours() + " by arrivals of " + known);
            }
        }

        /** Whether it is known who worked on these days; work of before a week is taken for done. */
        private boolean worked(List<LocalDate> known) {
            return known.stream().limit(7).allMatch(day -> isSpokenOf("PROCESSING", day));
        }

        /** Days of known arrivals in a row up to this one: those of which the stock is. */
        private List<LocalDate> stock() {
            List<LocalDate> known = new ArrayList<>();
            for (var plan : days.reversed()) {
                if (plan.demand() == null || plan.demand().persons() == null || plan.custody() == null) {
                    break;
                }
                known.add(plan.day());
            }
            return known;
        }

        private void need(String task, @Nullable NeedLine before, NeedLine after) {
            zero(task + " on hand", of(before, NeedLine::onHand), number(after.onHand()), isSpokenOf(task));
            zero(task + " authorised", of(before, NeedLine::authorised), number(after.authorised()), isSpokenOf(task));
            boolean unknownNeed = after.persons() == null && without().custody() == null && !OF_POSTS.contains(task);
            zero(task + " required", of(before, NeedLine::required), number(after.required()), !unknownNeed);
            zero(
                    task + " shortage",
                    of(before, NeedLine::shortage),
                    number(after.shortage()),
                    after.onHand() != null && !unknownNeed);
            zero(
                    task + " surplus",
                    of(before, NeedLine::surplus),
                    number(after.surplus()),
                    after.onHand() != null && !unknownNeed);
            if (after.onHandBasis().isEmpty() != (after.onHand() == null)) {
                wrong.add(day() + " " + task + " on hand is " + after.onHand() + " by " + after.onHandBasis());
            }
        }

        private void zero(String name, @Nullable Number before, @Nullable Number after, boolean said) {
            boolean was = before != null && before.doubleValue() == 0;
            if (after != null && after.doubleValue() == 0 && !was && !said) {
                wrong.add(day() + " " + name + " was " + before + " and is 0, which nobody says");
            }
        }

        private boolean saysNobodyCame() {
            boolean counted = left.counted(PLACE, day())
                    .filter(counts -> counts.persons() == 0)
                    .isPresent();
            return counted
                    || left.published().stream()
                            .anyMatch(month -> month.place().equals(PLACE)
                                    && month.month().equals(YearMonth.from(day()))
                                    && month.persons() == 0);
        }

        /** Whether a report up to the day, or a line, speaks of that task here. */
        private boolean isSpokenOf(String task) {
            return isSpokenOf(task, day());
        }

        private boolean isSpokenOf(String task, LocalDate day) {
            return left.reports().stream()
                            .anyMatch(report -> report.place().equals(PLACE)
                                    && report.task().equals(task)
                                    && !report.day().isAfter(day))
                    || left.commitments().stream()
                            .anyMatch(line ->
                                    PLACE.equals(line.place()) && line.tasks().equals(List.of(task)));
        }

        private static @Nullable Number of(@Nullable NeedLine line, Function<NeedLine, @Nullable Integer> figure) {
            return line == null ? null : figure.apply(line);
        }

        private static @Nullable Number number(@Nullable Integer figure) {
            return figure;
        }
    }
}
