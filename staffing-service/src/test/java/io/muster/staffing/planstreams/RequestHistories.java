package io.muster.staffing.planstreams;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;

/** Life cycles of requests, mostly as they should be, with transitions that can't come, repeats and what ends them early. */
final class RequestHistories {

    private static final List<String> USUAL =
            List.of("SUBMIT", "RECEIVE", "EVALUATE", "DECIDE", "ORDER", "SOURCE", "DEPLOY", "EXTEND", "REDUCE");
    private static final List<String> ODD =
            List.of("AMEND", "WITHDRAW", "EXPIRE", "REDEPLOY", "CLOSE", "RETURN", "DECIDE", "SUBMIT");
    private static final List<String> PLACES = List.of("NORTH", "SOUTH", "PORT");
    private static final List<String> TASKS = List.of("DATA_ENTRY", "WAREHOUSE", "TRANSPORT", "PROCESSING");

    private final Random random;
    private final int lastDay;
    private int event;

    RequestHistories(Random random, int lastDay) {
        this.random = random;
        this.lastDay = lastDay;
    }

    Deque<Step> drawn() {
        List<Deque<Step>> requests = new ArrayList<>();
        int number = random.nextInt(1, 3);
        for (int request = 1; request <= number; request++) {
            requests.add(cycle("r" + request));
        }
        Deque<Step> steps = new ArrayDeque<>();
        while (true) {
            requests.removeIf(Deque::isEmpty);
            if (requests.isEmpty()) {
                return steps;
            }
            steps.add(requests.get(random.nextInt(requests.size())).removeFirst());
        }
    }

    private Deque<Step> cycle(String request) {
        Deque<Step> steps = new ArrayDeque<>();
        int on = random.nextInt(-5, 2);
        int until = random.nextInt(1, USUAL.size() + 1);
        for (int usual = 0; usual < until; usual++) {
            steps.add(act(request, USUAL.get(usual), on));
            if (random.nextInt(6) == 0) {
                steps.add(act(request, ODD.get(random.nextInt(ODD.size())), on));
            }
            if (random.nextInt(10) == 0) {
                steps.add(steps.getLast());
            }
            if (random.nextInt(15) == 0 && steps.getFirst() instanceof Step.Act first) {
                steps.add(new Step.Undone(++event, request, first.event(), on));
                if (random.nextBoolean()) {
                    steps.add(act(request, "SUBMIT", on));
                }
            }
            on = Math.min(lastDay, on + random.nextInt(0, 3));
        }
        if (random.nextInt(4) == 0) {
            steps.add(act(request, random.nextBoolean() ? "WITHDRAW" : "EXPIRE", on));
        }
        return steps;
    }

    private Step act(String request, String transition, int on) {
        event++;
        return new Step.Act(
                event,
                request,
                transition,
                on,
                random.nextInt(5) == 0 ? null : PLACES.get(random.nextInt(PLACES.size())),
                TASKS.get(random.nextInt(10) == 0 ? 3 : random.nextInt(3)),
                random.nextInt(1, 30),
                random.nextInt(1, 12));
    }
}
