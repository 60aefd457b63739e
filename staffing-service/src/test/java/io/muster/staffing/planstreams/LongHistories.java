package io.muster.staffing.planstreams;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Histories over more days than are kept, drawn from a seed. What is corrected is so within weeks; between the steps days pass, on
 * which what is too old is forgotten.
 */
final class LongHistories {

    static final Step A_DAY_LATER = new Step.Look(86_400_000);

    private static final List<String> PLACES = List.of("NORTH", "SOUTH", "PORT");
    private static final List<String> TASKS = List.of("DATA_ENTRY", "WAREHOUSE");
    private static final List<String> CYCLE = List.of(
            "SUBMIT", "RECEIVE", "EVALUATE", "DECIDE", "ORDER", "SOURCE", "DEPLOY", "EXTEND", "REDEPLOY", "CLOSE");

    private final Random random;
    private final int lastDay;
    private final TreeMap<Integer, List<Step>> byTime = new TreeMap<>();
    private final Map<Integer, List<Step>> reported = new TreeMap<>();
    private int id;

    private LongHistories(long seed) {
        this.random = new Random(seed);
        this.lastDay = random.nextInt(70, 560);
    }

    static List<Step> of(long seed) {
        return new LongHistories(seed).drawn();
    }

    private List<Step> drawn() {
        int requests = random.nextInt(5);
        for (int one = 1; one <= requests; one++) {
            request("r" + one, random.nextInt(1, lastDay));
        }
        for (int day = 1; day <= lastDay; day += random.nextInt(1, 30)) {
            for (var place : PLACES) {
                if (random.nextInt(4) > 0) {
                    tell(day, new Step.Counted(0, place, day, 1, random.nextInt(200), random.nextInt(1, 50), 9));
                }
            }
            int reports = random.nextInt(4);
            for (int one = 0; one < reports; one++) {
                tell(day, report(day));
            }
        }
        for (var place : PLACES.subList(0, 2)) {
            tell(lastDay, new Step.Counted(1, place, lastDay, 1, 100, 10, 9));
        }
        List<Step> history = new ArrayList<>();
        byTime.values()
                .forEach(steps -> steps.forEach(step -> {
                    history.add(step);
                    if (random.nextInt(4) == 0) {
                        history.add(random.nextInt(6) == 0 ? new Step.Restart() : A_DAY_LATER);
                    }
                }));
        return history;
    }

    private void tell(int time, Step step) {
        byTime.computeIfAbsent(time, day -> new ArrayList<>()).add(step);
    }

    private void request(String request, int from) {
        int on = from;
        int until = random.nextInt(1, CYCLE.size() + 1);
        var place = random.nextInt(4) == 0 ? null : any(PLACES);
        var task = any(TASKS);
        for (int one = 0; one < until && on <= lastDay; one++) {
            tell(on, new Step.Act(++id, request, CYCLE.get(one), on, place, task, 2 * random.nextInt(2, 15), 3));
            on += random.nextInt(4);
        }
        if (random.nextInt(3) == 0 && on <= lastDay) {
            tell(on, new Step.Act(++id, request, "WITHDRAW", on, place, task, 4, 3));
        }
        int reports = random.nextInt(3);
        for (int one = 0; one < reports && on <= lastDay; one++) {
            tell(on, people(++id, on, request));
            on += random.nextInt(1, 20);
        }
    }

    private Step report(int day) {
        var recent = reported.entrySet().stream()
                .filter(entry -> entry.getKey() > day - 20)
                .flatMap(entry -> entry.getValue().stream())
                .toList();
        if (!recent.isEmpty() && random.nextInt(4) == 0) {
            return corrected(any(recent), day);
        }
        var step = switch (random.nextInt(6)) {
            case 0 -> new Step.Held(++id, any(PLACES), day, random.nextInt(4) * 6, random.nextInt(500), false, 0);
            case 1 -> new Step.Confirmed(++id, any(PLACES), day, false, 0);
            case 2 -> new Step.Standard(++id, "stay.released", any(PLACES), 1.5, day, day + random.nextInt(30), 0);
            default -> people(++id, day, null);
        };
        if (!(step instanceof Step.Standard)) {
            reported.computeIfAbsent(day, one -> new ArrayList<>()).add(step);
        }
        return step;
    }

    private Step.People people(int number, int day, @Nullable String request) {
        return new Step.People(
                number,
                any(PLACES),
                any(TASKS),
                "GUARD",
                Math.max(1, day - random.nextInt(10)),
                random.nextInt(40),
                request,
                random.nextInt(3) == 0 ? "unit " + random.nextInt(1, 4) : null,
                false,
                0);
    }

    private Step corrected(Step step, int day) {
        boolean withdrawn = random.nextInt(3) == 0;
        return switch (step) {
            case Step.People one
            when withdrawn ->
                new Step.People(
                        one.id(),
                        one.place(),
                        one.task(),
                        one.component(),
                        one.day(),
                        one.onHand(),
                        one.request(),
                        one.unit(),
                        true,
                        0);
            case Step.People one -> people(one.id(), day, one.request());
            case Step.Held held ->
                new Step.Held(held.id(), held.place(), withdrawn ? held.day() : day, 12, held.held() + 1, withdrawn, 0);
            case Step.Confirmed confirmed ->
                new Step.Confirmed(confirmed.id(), any(PLACES), withdrawn ? confirmed.day() : day, withdrawn, 0);
            default -> step;
        };
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
