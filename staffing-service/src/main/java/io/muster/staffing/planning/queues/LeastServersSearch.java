package io.muster.staffing.planning.queues;

import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.Predicate;

/**
 * Looks outwards from the load in doubling steps, then halves what is left: far below the load lines are long and dear to
 * sum. Right because what is wanted, once it holds, holds for more servers as well.
 */
final class LeastServersSearch {

    private final IntFunction<ImpatientLine> lines;
    private final Predicate<ImpatientLine.Settled> wanted;
    private final Map<Integer, ImpatientLine> seen = new HashMap<>();

    LeastServersSearch(IntFunction<ImpatientLine> lines, Predicate<ImpatientLine.Settled> wanted) {
        this.lines = lines;
        this.wanted = wanted;
    }

    ErlangA.Result from(double load, int most) {
        int start = Math.clamp((long) Math.ceil(load), 1, most);
        return does(start) ? downwards(start) : upwards(start, most);
    }

    private ErlangA.Result downwards(int start) {
        int doing = start;
        int step = 1;
        while (doing > step && does(doing - step)) {
            doing -= step;
            step *= 2;
        }
        return between(Math.max(0, doing - step), doing);
    }

    private ErlangA.Result upwards(int start, int most) {
        int failing = start;
        long trying = start;
        for (long step = 1; failing < most; step *= 2) {
            trying = Math.min(most, trying + step);
            if (does((int) trying)) {
                return between(failing, (int) trying);
            }
            failing = (int) trying;
        }
        return line(most) instanceof ImpatientLine.TooLong tooLong
                ? new ErlangA.Result.TooLong(tooLong)
                : new ErlangA.Result.NotWith(most);
    }

    /** Halves between a number that fails, 0 always does, and one that does it. */
    private ErlangA.Result between(int failing, int doing) {
        int low = failing;
        int high = doing;
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            boolean does = does(middle);
            low = does ? low : middle;
            high = does ? middle : high;
        }
        return low > 0 && line(low) instanceof ImpatientLine.TooLong tooLong
                ? new ErlangA.Result.TooLong(tooLong)
                : new ErlangA.Result.Least((ImpatientLine.Settled) line(high));
    }

    private boolean does(int servers) {
        return line(servers) instanceof ImpatientLine.Settled settled && wanted.test(settled);
    }

    private ImpatientLine line(int servers) {
        return seen.computeIfAbsent(servers, lines::apply);
    }
}
