package io.muster.local.replay;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A day of the replay: one batch, named by its day, so that sending it again counts nothing twice.
 *
 * @param persons persons of the day, whatever is left out
 * @param leftOut index of an encounter that is not sent, or -1
 */
public record DayBatch(LocalDate day, Map<PlaceKind, Long> cells, long persons, int leftOut) {

    /** Its name as a batch. */
    public String key() {
        return "swb-" + day;
    }

    /** Its encounters, one JSON object a line; an encounter that is left out is an empty line, which counts as none. */
    public byte[] body() {
        List<String> lines = EncounterLines.of(day, cells);
        if (leftOut >= 0) {
            lines.remove(leftOut);
        }
        return EncounterLines.bytes(lines);
    }

    DayBatch without(int index) {
        return new DayBatch(day, cells, persons, index);
    }
}
