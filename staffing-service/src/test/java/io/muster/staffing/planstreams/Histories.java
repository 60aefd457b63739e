package io.muster.staffing.planstreams;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Histories drawn from a seed: what people do who correct themselves all day. Each source keeps its own order; sources are
 * shuffled into one another, with looks of the planner and restarts between them.
 */
final class Histories {

    private static final List<String> PLACES = List.of("NORTH", "SOUTH", "PORT");
    private static final List<String> TASKS = List.of("DATA_ENTRY", "WAREHOUSE", "TRANSPORT");
    private static final int A_YEAR = 366;

    private final Random random;
    private final int lastDay;

    private Histories(long seed) {
        this.random = new Random(seed);
        this.lastDay = between(4, 10);
    }

    static List<Step> of(long seed) {
        var histories = new Histories(seed);
        return new PostHistories(seed, histories.lastDay).amid(histories.drawn());
    }

    private List<Step> drawn() {
        List<Deque<Step>> sources = new ArrayList<>();
        sources.add(encounters(0));
        sources.add(encounters(1));
        sources.add(chance(80) ? reports() : new ArrayDeque<>());
        sources.add(chance(50) ? policies() : new ArrayDeque<>());
        sources.add(chance(40) ? new PublicationHistories(random).drawn() : new ArrayDeque<>());
        sources.add(chance(50) ? new RequestHistories(random, lastDay).drawn() : new ArrayDeque<>());
        List<Step> history = new ArrayList<>();
        if (chance(20)) {
            history.add(new Step.Portion(between(10, 60)));
        }
        while (true) {
            sources.removeIf(Deque::isEmpty);
            if (sources.isEmpty()) {
                return history;
            }
            history.add(sources.get(random.nextInt(sources.size())).removeFirst());
            if (chance(15)) {
                history.add(new Step.Look(chance(50) ? 20 : 2_000));
            } else if (chance(2)) {
                history.add(new Step.Restart());
            }
        }
    }

    private Deque<Step> encounters(int partition) {
        Deque<Step> steps = new ArrayDeque<>();
        Map<String, Step.Counted> totals = new HashMap<>();
        int number = between(2, partition == 0 ? 16 : 6);
        for (int one = 0; one < number; one++) {
            var place = any(PLACES);
            int day = chance(8) ? mistyped() : between(1, lastDay);
            count(partition, place, day, chance(80), totals, steps);
        }
        // mostly, what was mistyped is taken back
        for (var wrong : List.copyOf(totals.values())) {
            if ((wrong.day() > lastDay || wrong.day() < 1) && chance(60)) {
                count(partition, wrong.place(), wrong.day(), false, totals, steps);
            }
        }
        return steps;
    }

    private int mistyped() {
        return switch (random.nextInt(3)) {
            case 0 -> between(1, lastDay) + A_YEAR;
            case 1 -> earlier(between(1, lastDay));
            default -> lastDay + between(1, 4);
        };
    }

    /** A month too early, or ten years. */
    private static int earlier(int day) {
        return day - (day % 2 == 0 ? 30 : 10 * A_YEAR);
    }

    /** Some report people of a mistyped year. */
    private int maybeLongAgo(int day) {
        return day > lastDay && lastDay % 2 == 0 ? day - 10 * A_YEAR : day;
    }

    private void count(
            int partition, String place, int day, boolean somebody, Map<String, Step.Counted> totals, Deque<Step> to) {
        var key = place + day;
        var before = totals.get(key);
        if (before != null && chance(15)) {
            // sent twice
            to.add(before);
            return;
        }
        var now = new Step.Counted(
                partition,
                place,
                day,
                before == null ? 1 : before.changes() + between(1, 3),
                somebody ? between(0, 200) : 0,
                somebody ? between(0, 50) : 0,
                between(0, 23));
        totals.put(key, now);
        to.add(now);
        if (before != null && chance(10)) {
            // an older one that comes late
            to.add(before);
        }
    }

    private Deque<Step> reports() {
        Deque<Step> steps = new ArrayDeque<>();
        int number = between(1, 12);
        for (int one = 0; one < number; one++) {
            if (!steps.isEmpty() && chance(25)) {
                var earlier = any(new ArrayList<>(steps));
                steps.add(chance(40) ? again(earlier) : beside(earlier));
            } else if (chance(8)) {
                steps.add(new Step.Forgotten(any(PLACES)));
            } else if (chance(15)) {
                int day = chance(15) ? mistyped() : between(1, lastDay);
                steps.add(new Step.Confirmed(between(1, 3), any(PLACES), day, chance(25), between(-2, 2)));
            } else if (chance(65)) {
                steps.add(people());
            } else {
                steps.add(new Step.Held(
                        between(1, 3),
                        any(PLACES),
                        between(1, lastDay),
                        between(0, 3) * 6,
                        between(0, 800),
                        chance(10),
                        between(-2, 2)));
            }
        }
        return steps;
    }

    private Step.People people() {
        return new Step.People(
                between(1, 4),
                any(PLACES),
                any(TASKS),
                chance(50) ? "GUARD" : chance(50) ? "ACTIVE" : "RESERVE",
                maybeLongAgo(between(1, lastDay + 1)),
                between(0, 40),
                chance(35) ? "r" + between(1, 2) : null,
                chance(40) ? "unit " + between(1, 2) : null,
                chance(12),
                between(-2, 2));
    }

    /** The same content again, told by a clock that may have been set back. */
    private Step again(Step step) {
        return switch (step) {
            case Step.People people ->
                new Step.People(
                        people.id(),
                        people.place(),
                        people.task(),
                        people.component(),
                        people.day(),
                        people.onHand(),
                        people.request(),
                        people.unit(),
                        people.withdrawn(),
                        between(-5, 5));
            case Step.Held held ->
                new Step.Held(
                        held.id(),
                        held.place(),
                        held.day(),
                        held.hour(),
                        held.held(),
                        held.withdrawn(),
                        between(-5, 5));
            case Step.Policy policy ->
                new Step.Policy(
                        policy.id(),
                        policy.day(),
                        policy.group(),
                        policy.factor(),
                        policy.place(),
                        policy.from(),
                        between(-5, 5));
            case Step.Standard standard ->
                new Step.Standard(
                        standard.id(),
                        standard.standard(),
                        standard.place(),
                        standard.value(),
                        standard.from(),
                        standard.until(),
                        between(-5, 5));
            default -> step;
        };
    }

    /** Another of the same place, day and hour, which competes with it. */
    private Step beside(Step step) {
        return switch (step) {
            case Step.People people ->
                new Step.People(
                        between(1, 4),
                        people.place(),
                        people.task(),
                        people.component(),
                        people.day(),
                        between(0, 40),
                        people.request(),
                        people.unit(),
                        false,
                        between(-2, 2));
            case Step.Held held ->
                new Step.Held(
                        between(1, 3), held.place(), held.day(), held.hour(), between(0, 800), false, between(-2, 2));
            case Step.Policy policy ->
                new Step.Policy(
                        between(1, 2),
                        policy.day(),
                        policy.group(),
                        between(0, 4) / 2.0,
                        null,
                        policy.from(),
                        between(-2, 2));
            case Step.Standard standard ->
                new Step.Standard(
                        between(1, 2),
                        standard.standard(),
                        standard.place(),
                        between(3, 5) / 2.0,
                        standard.from(),
                        standard.until(),
                        between(-2, 2));
            default -> step;
        };
    }

    private Deque<Step> policies() {
        Deque<Step> steps = new ArrayDeque<>();
        int number = between(1, 6);
        for (int one = 0; one < number; one++) {
            if (!steps.isEmpty() && chance(30)) {
                var earlier = any(new ArrayList<>(steps));
                steps.add(chance(40) ? again(earlier) : beside(earlier));
                continue;
            }
            steps.add(
                    switch (random.nextInt(3)) {
                        case 0 ->
                            new Step.Policy(
                                    between(1, 2),
                                    between(1, lastDay + 2),
                                    chance(50) ? "T8" : "*",
                                    between(0, 4) / 2.0,
                                    chance(40) ? any(PLACES) : null,
                                    between(1, 6),
                                    between(-2, 2));
                        case 1 ->
                            new Step.Authority(
                                    between(1, 2),
                                    between(1, 5),
                                    between(6, 90),
                                    chance(70) ? "MIGRATION" : "DRUG_TRAFFICKING",
                                    between(-2, 2));
                        default -> {
                            int from = between(1, lastDay);
                            yield new Step.Standard(
                                    between(1, 2),
                                    chance(50) ? "hours.released" : "stay.released",
                                    any(PLACES),
                                    between(3, 5) / 2.0,
                                    from,
                                    from + between(0, 6),
                                    between(-2, 2));
                        }
                    });
        }
        return steps;
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private int between(int low, int high) {
        return random.nextInt(low, high + 1);
    }
}
