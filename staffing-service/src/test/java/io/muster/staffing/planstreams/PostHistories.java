package io.muster.staffing.planstreams;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Posts that open and close, people there, and work that is measured: some are closed before they open, twice, or never opened. Drawn
 * from a randomness of their own, so that what else happens in a history is the same with them and without.
 */
final class PostHistories {

    private static final List<String> PLACES = List.of("NORTH", "SOUTH", "PORT");
    private static final List<String> OPENED = List.of("gate", "bridge");

    /** The profile's own are closed, too. */
    private static final List<String> CLOSED = List.of("gate", "bridge", "towers");

    private static final List<String> HOLDERS = List.of("AGENT", "GUARD", "UNDETERMINED");

    private final Random random;
    private final int lastDay;

    PostHistories(long seed, int lastDay) {
        this.random = new Random(31 * seed + 17);
        this.lastDay = lastDay;
    }

    /** The history with these steps between its own, in their order, in two of five. */
    List<Step> amid(List<Step> history) {
        if (random.nextInt(5) > 1) {
            return history;
        }
        List<Step> all = new ArrayList<>(history);
        int at = 0;
        for (var step : drawn()) {
            at = random.nextInt(at, all.size() + 1);
            all.add(at++, step);
        }
        return all;
    }

    private List<Step> drawn() {
        List<Step> steps = new ArrayList<>();
        int number = random.nextInt(1, 13);
        for (int count = 0; count < number; count++) {
            switch (random.nextInt(10)) {
                case 0 -> steps.add(steps.isEmpty() ? posted() : steps.getLast());
                case 1, 2 -> steps.add(people());
                case 3, 4, 5 -> steps.add(measured());
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

    private Step measured() {
        boolean isWarehouse = random.nextBoolean();
        return new Step.Measured(
                random.nextInt(1, 5),
                any(PLACES),
                isWarehouse ? "WAREHOUSE" : any(List.of("DATA_ENTRY", "PROCESSING")),
                isWarehouse ? null : any(List.of("RELEASED", "EXPELLED")),
                random.nextInt(15, 46),
                random.nextInt(1, 60),
                random.nextInt(-20, lastDay + 3),
                random.nextInt(8) == 0,
                random.nextInt(-2, 3));
    }

    private String any(List<String> values) {
        return values.get(random.nextInt(values.size()));
    }
}
