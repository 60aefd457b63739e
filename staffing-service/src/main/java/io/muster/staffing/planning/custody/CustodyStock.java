package io.muster.staffing.planning.custody;

import io.muster.staffing.planning.quantity.Ends;
import java.util.List;

/**
 * Persons held at the end of a day.
 *
 * @param held persons by end of the standards' ranges (low, likely, high) and pathway
 * @param arrivals arrivals of the days before by end, day and pathway, the latest day last; as many as the longest stay needs
 * @param backlogHours hours of processing that wait
 * @param backlogDays days in a row up to this one of which it is known what the people on hand got done
 * @param corrected whether a census has corrected the stock
 * @param learned what censuses have shown of stays and exits here
 */
public record CustodyStock(
        Ends<List<Double>> held,
        Ends<List<List<Double>>> arrivals,
        double backlogHours,
        int backlogDays,
        boolean corrected,
        StayEstimate learned) {

    /** Whether nothing has come yet. */
    boolean isEmpty() {
        return held.likely().isEmpty();
    }

    /** Before the first day. */
    public static final CustodyStock EMPTY =
            new CustodyStock(Ends.of(end -> List.of()), Ends.of(end -> List.of()), 0, 0, false, StayEstimate.ASSUMED);
}
