package io.muster.staffing.planning.plan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What of a plan is to be computed. Where nothing is known of an earlier plan, everything is. */
public interface Scope {

    /** All rows of all places. */
    Scope ALL = new Scope() {};

    /** No rows, only what days leave to the next. */
    Scope NO_ROWS = new Scope() {

        @Override
        public boolean hasRows(String place) {
            return false;
        }
    };

    /** All rows of one place. */
    static Scope of(String place) {
        return new Scope() {

            @Override
            public boolean hasRows(String other) {
                return other.equals(place);
            }
        };
    }

    /** Whether rows of a place are wanted. */
    default boolean hasRows(String place) {
        return true;
    }

    /** Whether a place's day must be computed again, whatever the days before it and other places say. */
    default boolean isDirty(String place, LocalDate day) {
        return true;
    }

    /** What an earlier plan of that day left, or null where there is none. */
    default @Nullable DayResult earlier(LocalDate day) {
        return null;
    }
}
