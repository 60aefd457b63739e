package io.muster.staffing.planstreams;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Makes a history that fails shorter, as long as it still fails. */
final class Shrinking {

    private Shrinking() {}

    static List<Step> shortest(List<Step> history, Predicate<List<Step>> fails) {
        var shortest = history;
        for (int size = Math.max(1, history.size() / 2); size > 0; size = size == 1 ? 0 : Math.max(1, size / 2)) {
            boolean shorter = true;
            while (shorter) {
                shorter = false;
                for (int from = 0; from + size <= shortest.size(); from++) {
                    List<Step> without = new ArrayList<>(shortest);
                    without.subList(from, from + size).clear();
                    if (fails.test(without)) {
                        shortest = without;
                        shorter = true;
                        from--;
                    }
                }
            }
        }
        return shortest;
    }
}
