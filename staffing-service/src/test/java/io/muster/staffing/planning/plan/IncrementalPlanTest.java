package io.muster.staffing.planning.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.schemas.profile.Place;
import io.muster.schemas.profile.ReferenceProfile;
import io.muster.schemas.profile.reading.Profiles;
import io.muster.staffing.planning.situation.Census;
import io.muster.staffing.planning.situation.Situation;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A plan that computes again only what has changed is the plan that is computed anew, whether exits bind or not. */
class IncrementalPlanTest {

    private static final ReferenceProfile PROFILE = Profiles.shipped();
    private static final List<String> PLACES =
            PROFILE.places().stream().map(Place::code).toList();
    private static final int DAYS = 25;
    private static final LocalDate LAST = Plans.FIRST.plusDays(DAYS + 9);

    /** Persons by place and day, and censuses. */
    private static final class History {

        private final Map<String, long[]> persons = new HashMap<>();
        private final Map<String, long[]> held = new HashMap<>();

        History(Random random, int most) {
            for (var place : PLACES) {
                persons.put(place, random.longs(DAYS, 0, most).toArray());
                held.put(place, new long[DAYS]);
            }
        }

        private static long[] of(Map<String, long[]> figures, String place) {
            return Objects.requireNonNull(figures.get(place), place);
        }

        Situation situation() {
            var plans = Plans.of(PROFILE).today(Plans.FIRST.plusDays(DAYS - 1L));
            for (var place : PLACES) {
                for (int day = 0; day < DAYS; day++) {
                    var date = Plans.FIRST.plusDays(day);
                    plans.counted(place, date, of(persons, place)[day]);
                    if (of(held, place)[day] > 0) {
                        var noon = date.atTime(12, 0).atZone(PROFILE.zone()).toInstant();
                        plans.census(
                                new Census(place, noon, date, of(held, place)[day], false, null, "F", "count", day));
                    }
                }
            }
            return plans.situation();
        }
    }

    private static final class Changed implements Scope {

        private final Map<LocalDate, DayResult> earlier = new HashMap<>();
        private final Map<String, LocalDate> dirty = new HashMap<>();

        @Override
        public boolean isDirty(String place, LocalDate day) {
            return dirty.containsKey(place) && !day.isBefore(dirty.get(place));
        }

        @Override
        public @Nullable DayResult earlier(LocalDate day) {
            return earlier.get(day);
        }
    }

    private static List<OperationPlan> plan(Situation situation, Scope scope) {
        return new DayByDayPlanner().plan(situation, Plans.FIRST, LAST, OperationState.START, scope);
    }

    @ParameterizedTest
    @ValueSource(ints = {30, 600, 3_000})
    void isThePlanThatIsComputedAnew(int most) {
        for (long seed = 0; seed < 6; seed++) {
            var random = new Random(seed);
            var history = new History(random, most);
            var scope = new Changed();
            plan(history.situation(), Scope.ALL).forEach(plan -> scope.earlier.put(plan.day(), plan.result()));
            for (int change = 0; change < 4; change++) {
                var place = PLACES.get(random.nextInt(PLACES.size()));
                int day = random.nextInt(DAYS);
                if (random.nextInt(3) == 0) {
                    History.of(history.held, place)[day] = 1L + random.nextInt(4 * most);
                } else {
                    History.of(history.persons, place)[day] = random.nextInt(most);
                }
                scope.dirty.clear();
                scope.dirty.put(place, Plans.FIRST.plusDays(day));
                var again = plan(history.situation(), scope);
                var anew = plan(history.situation(), Scope.ALL);
                for (int at = 0; at < anew.size(); at++) {
                    assertThat(again.get(at).result()).isEqualTo(anew.get(at).result());
                    assertThat(anew.get(at).places()).containsAll(again.get(at).places());
                }
                again.forEach(plan -> scope.earlier.put(plan.day(), plan.result()));
                // where no exit binds, what one place counted is nothing to the days that others have counted
                if (most == 30) {
                    assertThat(again.subList(0, DAYS))
                            .allSatisfy(plan -> assertThat(plan.places())
                                    .extracting(DayPlan::place)
                                    .isSubsetOf(place));
                }
            }
        }
    }
}
