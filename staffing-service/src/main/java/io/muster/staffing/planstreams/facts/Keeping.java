package io.muster.staffing.planstreams.facts;

import java.util.stream.IntStream;

/**
 * How much is kept of what was told, so that what is held grows with places, tasks and kept days alone, and not with how often
 * something is said.
 *
 * @param rivals facts that are kept of those that compete for one answer, such as the reports of one holder and day: the latest;
 *     and measurements of one work at one place, of which more are refused
 * @param holders units, and other groups of people, of whom reports tell at one place, task and day: with people, and without
 * @param policies policies, call-up authorities and adjusted standards, of each kind
 * @param requests requests; one that is not open and never had people makes room for the next
 * @param forgotten ids of each place that are remembered of reports that are no longer kept
 */
public record Keeping(int rivals, int holders, int policies, int requests, int forgotten) {

    /** A report is corrected some times, a post has some units, and an operation some dozens of policies. */
    public static final Keeping USUAL = new Keeping(16, 200, 1_000, 10_000, 1_000);

    /** Units come and go over years, and none of these may push out who has stayed. */
    private static final int PAST = 10;

    public Keeping {
        if (IntStream.of(rivals, holders, policies, requests, forgotten).anyMatch(number -> number < 1)) {
            throw new IllegalArgumentException("at least 1 must be kept of each, but it is " + rivals + " rivals, "
                    + holders + " holders, " + policies + " policies, " + requests + " requests and " + forgotten
                    + " forgotten ids");
        }
    }

    /** Of how many holders the last report before the kept days is kept at one place and task: whoever left is among them. */
    public int pastHolders() {
        return PAST * holders;
    }

    /** The same with other rivals. */
    public Keeping withRivals(int number) {
        return new Keeping(number, holders, policies, requests, forgotten);
    }
}
