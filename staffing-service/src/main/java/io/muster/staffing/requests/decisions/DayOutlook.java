package io.muster.staffing.requests.decisions;

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
     * @param onHand people on hand, the placed among them, or null where that is unknown
     * @param placed people of the request who are on hand there
     */
    public record Need(@Nullable Integer required, @Nullable Integer onHand, long placed) {}

    /**
     * The people of the request on that day.
     *
     * @param placed people of it who are at a place and task of the profile, wherever that is
     * @param isDecided whether it was decided, or can't be any more
     */
    public record People(long asked, long approved, long there, long placed, boolean isDecided) {

        /** As it lies before whoever decides: nobody is there. */
        static People before(long requested, long approved, boolean isDecided) {
            return new People(requested, approved, 0, 0, isDecided);
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
                with += Math.max(0, need.required() - need.onHand());
                without += Math.max(0, need.required() - (need.onHand() - need.placed()));
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
                Math.max(0, with - toPlace));
    }
}
