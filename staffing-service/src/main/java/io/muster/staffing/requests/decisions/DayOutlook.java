package io.muster.staffing.requests.decisions;

import io.muster.staffing.planning.numbers.Tolerance;
import java.time.LocalDate;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * What a day lacks in the tasks that a request names, over all places, with the people of the request and without them.
 *
 * @param required people required in these tasks, where that is known
 * @param unknown needs whose people required or on hand are unknown: their shortage is in no sum
 * @param asked people asked for on that day, in lines that the law lets troops support
 * @param approved people approved for that day, as extended and reduced
 * @param there people of the request who are on hand on that day or expected to be
 * @param people people whom the two shortages are about: the approved once it was decided or is over, before that the asked
 * @param shortageIfNot people missing without anybody of the request
 * @param shortageIfApproved people missing with them, if each who has no place yet were put where somebody is missing: at best
 */
public record DayOutlook(
        LocalDate day,
        long required,
        int unknown,
        long asked,
        long approved,
        long there,
        long people,
        long shortageIfNot,
        long shortageIfApproved) {

    /**
     * A need of a task that the request names.
     *
     * @param required people required, or null where that is unknown
     * @param onHand people on hand, the placed among them, or null where that is unknown; counted as is required, by their hours
     * @param placed people of the request who are on hand there, counted likewise
     */
    public record Need(@Nullable Integer required, @Nullable Double onHand, double placed) {}

    /**
     * The people of the request on that day.
     *
     * @param placed people of it who are at a place and task of the profile, wherever that is
     * @param each as how many of the required one of those without a place counts, at best
     * @param isDecided whether it was decided, or can't be any more
     */
    public record People(long asked, long approved, long there, long placed, double each, boolean isDecided) {

        /** As it lies before whoever decides: nobody is there. */
        static People before(long requested, long approved, double each, boolean isDecided) {
            return new People(requested, approved, 0, 0, each, isDecided);
        }

        private long meant() {
            return isDecided ? approved : asked;
        }
    }

    /** From the needs of a day. */
    public static DayOutlook of(LocalDate day, People people, Collection<Need> needs) {
        long required = 0;
        long without = 0;
        long with = 0;
        int unknown = 0;
        for (var need : needs) {
            required += need.required() == null ? 0 : need.required();
            if (need.required() == null || need.onHand() == null) {
                unknown++;
            } else {
                with += missing(need.required(), need.onHand());
                without += missing(need.required(), need.onHand() - need.placed());
            }
        }
        long toPlace = Math.max(0, people.meant() - people.placed());
        return new DayOutlook(
                day,
                required,
                unknown,
                people.asked(),
                people.approved(),
                people.there(),
                people.meant(),
                without,
                missing(with, toPlace * people.each()));
    }

    /** Whole people: who is missing by a part is missing. */
    private static long missing(long required, double there) {
        return (long) Tolerance.ceiling(Math.max(0, required - there));
    }
}
