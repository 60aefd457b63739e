package io.muster.staffing.planstreams;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Random;

/** Posts that open and close, and people there: some are closed before they open, twice, or never opened. */
final class PostHistories {

    private static final List<String> PLACES = List.of("NORTH", "SOUTH", "PORT");
    private static final List<String> OPENED = List.of("gate", "bridge");

    /** The profile's own are closed, too. */
    private static final List<String> CLOSED = List.of("gate", "bridge", "towers");

    private static final List<String> HOLDERS = List.of("AGENT", "GUARD", "UNDETERMINED");

    private final Random random;
    private final int lastDay;

    PostHistories(Random random, int lastDay) {
        this.random = random;
        this.lastDay = lastDay;
    }

    Deque<Step> drawn() {
        Deque<Step> steps = new ArrayDeque<>();
        int number = random.nextInt(1, 9);
        for (int one = 0; one < number; one++) {
            switch (random.nextInt(10)) {
                case 0 -> steps.add(steps.isEmpty() ? posted() : steps.getLast());
                case 1, 2 -> steps.add(people());
                default -> steps.add(posted());
            }
        }
        return steps;
    }

    private Step posted() {
        boolean opens = random.nextInt(10) < 6;
        return new Step.Posted(
                random.nextInt(1, 4),
                opens,
                any(PLACES),
                any(opens ? OPENED : CLOSED),
                opens ? random.nextInt(1, 6) : 0,
                opens ? any(HOLDERS) : "",
                random.nextInt(-20, lastDay + 3),
                random.nextInt(10) == 0,
                random.nextInt(-2, 3));
    }

    private Step people() {
        return new Step.People(
                random.nextInt(5, 7),
                any(PLACES),
                "WATCH",
                "GUARD",
                random.nextInt(1, lastDay + 2),
                random.nextInt(0, 20),
                null,
                null,
                random.nextInt(10) == 0,
                0);
    }

    private String any(List<String> values) {
        return values.get(random.nextInt(values.size()));
    }
}
