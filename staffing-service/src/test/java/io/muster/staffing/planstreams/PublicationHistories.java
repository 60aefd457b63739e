package io.muster.staffing.planstreams;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;

/** Publications as they come: newer, older and of the same day, of one month or two, complete or broken off, held and confirmed. */
final class PublicationHistories {

    private static final List<String> PLACES = List.of("NORTH", "SOUTH", "PORT");
    private static final List<List<Integer>> COVERAGES = List.of(List.of(5), List.of(4), List.of(4, 5));

    private final Random random;

    PublicationHistories(Random random) {
        this.random = random;
    }

    Deque<Step> drawn() {
        Deque<Step> steps = new ArrayDeque<>();
        int number = random.nextInt(1, 4);
        int first = random.nextInt(3) == 0 ? 4 : 1;
        for (int publication = first; publication < first + number; publication++) {
            int on = random.nextInt(1, 4);
            var months = COVERAGES.get(random.nextInt(COVERAGES.size()));
            List<Step> cells = new ArrayList<>();
            int persons = 0;
            for (int month : months) {
                for (var place : PLACES) {
                    if (random.nextInt(3) > 0) {
                        int count = random.nextInt(6) == 0 ? Step.Cell.SUPPRESSED : random.nextInt(0, 4) * 310;
                        persons += Math.max(0, count);
                        cells.add(new Step.Cell(
                                publication,
                                on,
                                month,
                                place,
                                random.nextBoolean() ? "FAMILY" : "SINGLE_ADULT",
                                count));
                    }
                }
            }
            boolean whole = random.nextInt(5) > 0;
            steps.addAll(whole ? cells : cells.subList(0, cells.size() / 2));
            if (whole) {
                boolean confirmed = random.nextBoolean();
                steps.add(new Step.Published(publication, on, months, cells.size(), persons, confirmed));
                if (!confirmed && random.nextInt(3) == 0) {
                    steps.add(new Step.Published(publication, on, months, cells.size(), persons, true));
                }
            }
        }
        return steps;
    }
}
