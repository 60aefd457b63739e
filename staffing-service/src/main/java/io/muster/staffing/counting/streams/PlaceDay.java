package io.muster.staffing.counting.streams;

import java.time.LocalDate;

/** Names a day of a place. */
record PlaceDay(String place, LocalDate day) {

    String text() {
        return place + '|' + day;
    }

    static PlaceDay of(String text) {
        var at = text.lastIndexOf('|');
        return new PlaceDay(text.substring(0, at), LocalDate.parse(text.substring(at + 1)));
    }
}
