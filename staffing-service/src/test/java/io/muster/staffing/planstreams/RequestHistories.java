package io.muster.staffing.planstreams;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
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
        var place = random.nextInt(5) == 0 ? null : any(PLACES);
        var task = TASKS.get(random.nextInt(8) == 0 ? 3 : random.nextInt(3));
        var usual = new Step.Act(0, request, "", 0, place, task, random.nextInt(4, 30), random.nextInt(3, 12));
        int on = random.nextInt(-5, 2);
        int until = random.nextInt(1, USUAL.size() + 1);
        for (int one = 0; one < until; one++) {
            steps.add(act(usual, USUAL.get(one), on));
            if (random.nextInt(6) == 0) {
                steps.add(act(usual, any(ODD), on));
            }
            if (random.nextInt(10) == 0) {
                steps.add(steps.getLast());
            }
            if (random.nextInt(12) == 0) {
                undo(usual, new ArrayList<>(steps), on).ifPresent(steps::addAll);
            }
            on = Math.min(lastDay, on + random.nextInt(0, 3));
        }
        if (random.nextInt(4) == 0) {
            steps.add(act(usual, any(List.of("WITHDRAW", "EXPIRE", "REDEPLOY")), on));
            steps.add(act(usual, "CLOSE", on));
        }
        return steps;
    }

    /** Takes back an act, mostly the first or the last; what was taken back may come again in another way, some of it under its own id. */
    private Optional<List<Step>> undo(Step.Act usual, List<Step> steps, int on) {
        var target = switch (random.nextInt(3)) {
            case 0 -> steps.getFirst();
            case 1 -> steps.getLast();
            default -> any(steps);
        };
        if (!(target instanceof Step.Act act)) {
            return Optional.empty();
        }
        List<Step> undoing = new ArrayList<>();
        event++;
        // one in eight by a role that may not, or may by chance
        var role = event % 8 == 0 ? RequestSteps.PROVIDER : RequestSteps.teller(act.transition());
        undoing.add(new Step.Undone(event, act.request(), act.event(), on, role));
        switch (random.nextInt(4)) {
            case 0, 1 -> undoing.add(act(usual, act.transition(), on));
            case 2 -> undoing.add(otherwise(act));
            default -> {
                // it stays undone
            }
        }
        return Optional.of(undoing);
    }

    /** The same act under its own id, of other people. */
    private static Step otherwise(Step.Act act) {
        return new Step.Act(
                act.event(),
                act.request(),
                act.transition(),
                act.on(),
                act.place(),
                act.task(),
                act.people() + 1,
                act.days());
    }

    /** As is usual for its request, or, of one in eight, for another place, task and number of people. */
    private Step act(Step.Act usual, String transition, int on) {
        event++;
        boolean other = random.nextInt(8) == 0;
        return new Step.Act(
                event,
                usual.request(),
                transition.equals("REDEPLOY") && event % 3 == 0 ? "TRANSITION" : transition,
                on,
                other ? any(PLACES) : usual.place(),
                other ? any(TASKS) : usual.task(),
                other || transition.equals("REDUCE") ? random.nextInt(1, 30) : usual.people(),
                other || transition.equals("EXTEND") ? random.nextInt(1, 20) : usual.days());
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
