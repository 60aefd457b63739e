package io.muster.staffing.answers.whatif;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.muster.staffing.answers.questions.WireName;
import io.muster.staffing.planning.needs.Need;
import io.muster.staffing.planning.needs.NeedLine;
import io.muster.staffing.planning.plan.DayPlan;
import io.muster.staffing.planning.whatif.WhatIf;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Needs as they would be beside needs as they stand.
 *
 * @param label what this is: a what-if
 * @param says that nothing is published
 * @param days sums over places, by day and category; rows of different tasks or places are never netted
 * @param needs by place, task and day
 * @param unchanged rows that the changes leave as they are; shown among {@code needs} where all were asked for
 * @param notes what a reader must know of the changes
 */
record WhatIfView(
        String label,
        String says,
        LocalDate from,
        LocalDate to,
        LocalDate asOf,
        String profileHash,
        List<DaySum> days,
        List<Row> needs,
        int unchanged,
        List<String> notes) {

    private static final String LABEL = "what-if";
    private static final String SAYS = "Nothing of this is published or kept: it is computed for whoever asked.";

    /** One task at one place on one day; a side is absent where the task is not needed there. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Row(
            String place,
            String task,
            String category,
            LocalDate day,
            String basis,
            @Nullable Side today,
            @Nullable Side whatIf) {

        boolean isChanged() {
            return !Objects.equals(today, whatIf);
        }
    }

    /**
     * A need.
     *
     * @param persons arrivals; absent where unknown
     * @param required people, rounded up once; low and high at the ends of all standards at once; absent where unknown
     * @param unknown why {@code required} is unknown; absent where it is known
     * @param onHand people; absent where unknown; shortage and surplus are absent where either is unknown
     * @param onHandEquivalent as how many people of the kind that {@code required} counts they count, by their hours
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Side(
            @Nullable Double persons,
            @Nullable Double workloadHours,
            @Nullable Integer required,
            @Nullable Double loadDriven,
            double postDriven,
            @Nullable Integer low,
            @Nullable Integer high,
            @Nullable Integer supportableByTroops,
            @Nullable String unknown,
            @Nullable Integer onHand,
            @Nullable Double onHandEquivalent,
            @Nullable Integer shortage,
            @Nullable Integer surplus) {

        static Side of(NeedLine line) {
            var estimate = line.estimate();
            return new Side(
                    line.persons(),
                    estimate == null ? null : estimate.workloadHours(),
                    line.required(),
                    estimate == null ? null : estimate.loadDriven(),
                    line.postDriven(),
                    estimate == null ? null : estimate.low(),
                    estimate == null ? null : estimate.high(),
                    estimate == null ? null : estimate.supportableByTroops(),
                    line.unknown(),
                    line.onHand(),
                    line.onHandEquivalent(),
                    line.shortage(),
                    line.surplus());
        }
    }

    /** Sums of the rows of one category on a day, people. */
    record DaySum(LocalDate day, String category, Sum today, Sum whatIf) {}

    /**
     * People in the rows where they are known; absent where they are known in none.
     *
     * @param rowsWithoutShortage rows whose shortage is unknown, since people required or on hand are
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Sum(@Nullable Long required, @Nullable Long shortage, int rowsWithoutShortage) {

        static final Sum NONE = new Sum(null, null, 0);

        Sum and(@Nullable Side side) {
            return side == null
                    ? this
                    : new Sum(
                            sum(required, side.required()),
                            sum(shortage, side.shortage()),
                            rowsWithoutShortage + (side.shortage() == null ? 1 : 0));
        }

        private static @Nullable Long sum(@Nullable Long before, @Nullable Integer more) {
            return more == null ? before : Long.valueOf(more + (before == null ? 0 : before));
        }
    }

    private record Key(LocalDate day, String place, String task) {}

    static WhatIfView of(
            LocalDate from, LocalDate to, LocalDate asOf, String profileHash, WhatIf.Answer answer, boolean all) {
        var rows = rows(answer);
        var changed = rows.stream().filter(Row::isChanged).toList();
        return new WhatIfView(
                LABEL,
                SAYS,
                from,
                to,
                asOf,
                profileHash,
                sums(rows),
                all ? rows : changed,
                rows.size() - changed.size(),
                answer.notes());
    }

    private static List<Row> rows(WhatIf.Answer answer) {
        Map<Key, Row> rows = new TreeMap<>(
                Comparator.comparing(Key::day).thenComparing(Key::place).thenComparing(Key::task));
        each(answer.today(), (key, need) -> rows.put(key, row(key, need, side(need), null)));
        each(answer.changed(), (key, need) -> {
            var before = rows.get(key);
            rows.put(key, row(key, need, before == null ? null : before.today(), side(need)));
        });
        return List.copyOf(rows.values());
    }

    private interface Each {
        void accept(Key key, Need need);
    }

    private static void each(List<DayPlan> plans, Each consumer) {
        for (var plan : plans) {
            for (var need : plan.needs()) {
                consumer.accept(new Key(plan.day(), plan.place(), need.task()), need);
            }
        }
    }

    private static Side side(Need need) {
        return Side.of(need.lines().getFirst());
    }

    private static Row row(Key key, Need need, @Nullable Side today, @Nullable Side whatIf) {
        return new Row(
                key.place(),
                key.task(),
                WireName.of(need.category()),
                key.day(),
                WireName.of(need.lines().getFirst().basis()),
                today,
                whatIf);
    }

    private static List<DaySum> sums(List<Row> rows) {
        record At(LocalDate day, String category) {}
        Map<At, DaySum> sums = new HashMap<>();
        for (var row : rows) {
            sums.merge(
                    new At(row.day(), row.category()),
                    new DaySum(row.day(), row.category(), Sum.NONE.and(row.today()), Sum.NONE.and(row.whatIf())),
                    (sum, more) -> new DaySum(
                            sum.day(),
                            sum.category(),
                            sum.today().and(row.today()),
                            sum.whatIf().and(row.whatIf())));
        }
        List<DaySum> sorted = new ArrayList<>(sums.values());
        sorted.sort(Comparator.comparing(DaySum::day).thenComparing(DaySum::category));
        return sorted;
    }
}
