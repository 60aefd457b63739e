package io.muster.staffing.planning.brief;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Which writings of one brief are held, of all that were not taken back: by the plan, which takes back each that it holds, and by the
 * answers, which drop the last for each that is taken back. Both must hold as many, else one would stay in the answers for ever.
 *
 * <p>What says something that none before it says is an edition; of these the first and the latest others are held. What says the same
 * as an edition is a repeat; the latest are held, and take no room from editions.
 */
public final class HeldEditions {

    /** Editions of one brief that are held. */
    public static final int EDITIONS = 8;

    /** Repeats of one brief that are held. */
    public static final int REPEATS = 8;

    private HeldEditions() {}

    /**
     * What is left to hold once another was written.
     *
     * @param writings what was held, and the other after it
     * @param says by what it is known what a writing says
     */
    public static <T> List<T> of(List<T> writings, Function<T, ?> says) {
        List<T> left = new ArrayList<>(writings);
        var editions = left.stream().map(says).distinct().toList();
        if (editions.size() > EDITIONS) {
            var second = editions.get(1);
            left.removeIf(writing -> says.apply(writing).equals(second));
        } else if (left.size() - editions.size() > REPEATS) {
            left.remove(firstRepeat(left, says));
        }
        return left;
    }

    private static <T> int firstRepeat(List<T> writings, Function<T, ?> says) {
        Set<Object> earlier = new HashSet<>();
        int at = 0;
        while (earlier.add(says.apply(writings.get(at)))) {
            at++;
        }
        return at;
    }
}
