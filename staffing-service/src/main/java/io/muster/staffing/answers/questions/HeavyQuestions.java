package io.muster.staffing.answers.questions;

import io.muster.staffing.answers.problems.TooMuch;
import io.muster.staffing.planning.plan.DayByDayPlanner;
import io.muster.staffing.planning.plan.OutOfTime;
import io.muster.staffing.planning.plan.Planner;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * Questions that cost as much as planning anew. Half of the processors answer them at most, so that counting and planning always
 * have the other half; each has a time, after which it is given up. A question that finds no turn waits a moment and is refused.
 */
@Component
public class HeavyQuestions {

    static final Duration LONGEST = Duration.ofSeconds(30);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final int atOnce;
    private final Duration longest;
    private final Duration patience;
    private final Semaphore permits;

    /** With the limits of the service. */
    public HeavyQuestions() {
        this(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), LONGEST, PATIENCE);
    }

    /**
     * With other limits.
     *
     * @param atOnce how many are answered at the same time
     * @param longest time that each may take
     * @param patience how long one waits for its turn
     */
    public HeavyQuestions(int atOnce, Duration longest, Duration patience) {
        this.atOnce = atOnce;
        this.longest = longest;
        this.patience = patience;
        this.permits = new Semaphore(atOnce, true);
    }

    /** The time that is left for a question. */
    public static final class Deadline {

        private final long end;

        private Deadline(Duration left) {
            this.end = System.nanoTime() + left.toNanos();
        }

        /**
         * Goes on while there is time.
         *
         * @throws OutOfTime when it is used up
         */
        public void check() {
            if (System.nanoTime() - end >= 0) {
                throw new OutOfTime();
            }
        }

        /** A planner that gives up when the time is used up. */
        public Planner planner() {
            return new DayByDayPlanner(place -> check());
        }
    }

    /**
     * Answers a question in its turn.
     *
     * @throws TooMuch where too many are being answered already, or this one takes too long
     */
    public <T> T answer(Function<Deadline, T> question) {
        takeTurn();
        try {
            return question.apply(new Deadline(longest));
        } catch (OutOfTime givenUp) {
            throw new TooMuch("this question took longer than " + longest.toSeconds()
                    + " s and was given up; ask for fewer days or change less at once");
        } finally {
            permits.release();
        }
    }

    private void takeTurn() {
        try {
            if (permits.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        throw new TooMuch(atOnce + " question(s) that plan anew are being answered, which is all that may be at once;"
                + " ask again in a moment");
    }
}
