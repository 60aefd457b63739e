package io.muster.staffing.answers.demand;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.muster.events.PublishedTotal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Persons who were counted beside persons who are published.
 *
 * @param operational as the reports that stand have it; absent where none stands of the month (of a place, there)
 * @param published as the publication that holds has it, without what is suppressed; absent where nothing is published of the month
 * @param publishedAtMost with the most that the suppressed cells can hold; absent where none is suppressed, or one is without a bound
 * @param difference operational less published; absent where either is, and where cells are suppressed
 * @param differenceLow where cells are suppressed: operational less the most that can be published; absent without a bound or operational
 * @param differenceHigh where cells are suppressed: operational less what is told; absent without operational
 * @param suppressedCells cells whose figures the publisher withholds; absent where there are none
 * @param publishedOn absent as well where the publication does not mention it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Compared(
        @Nullable Long operational,
        @Nullable Long published,
        @Nullable Long publishedAtMost,
        @Nullable Long difference,
        @Nullable Long differenceLow,
        @Nullable Long differenceHigh,
        @Nullable Long suppressedCells,
        @Nullable LocalDate publishedOn) {

    /**
     * What is published.
     *
     * @param persons that are told
     * @param suppressed cells that are not
     * @param atMost persons with the most that those can hold; null where one is without a bound
     * @param on when it was published; null where the publication of the month does not mention it
     */
    record Published(
            long persons,
            long suppressed,
            @Nullable Long atMost,
            @Nullable LocalDate on) {

        /** Of what the publication of a month does not mention. */
        static final Published NONE = new Published(0, 0, 0L, null);

        static Published of(PublishedTotal total) {
            return new Published(
                    total.getCount(),
                    total.getSuppressedCells(),
                    total.getSuppressedCells() == 0 ? Long.valueOf(total.getCount()) : total.getAtMost(),
                    total.getPublishedOn());
        }

        Published and(Published other) {
            var most = atMost == null || other.atMost == null ? null : Long.valueOf(atMost + other.atMost);
            var later = on == null || (other.on != null && other.on.isAfter(on)) ? other.on : on;
            return new Published(persons + other.persons, suppressed + other.suppressed, most, later);
        }
    }

    /** With what is published, if anything is. */
    static Compared of(@Nullable Long operational, @Nullable Published published) {
        if (published == null) {
            return new Compared(operational, null, null, null, null, null, null, null);
        }
        var difference = less(operational, published.persons());
        if (published.suppressed() == 0) {
            return new Compared(operational, published.persons(), null, difference, null, null, null, published.on());
        }
        var most = published.atMost();
        return new Compared(
                operational,
                published.persons(),
                most,
                null,
                less(operational, most),
                difference,
                published.suppressed(),
                published.on());
    }

    private static @Nullable Long less(@Nullable Long figure, @Nullable Long other) {
        return figure == null || other == null ? null : Long.valueOf(figure - other);
    }
}
