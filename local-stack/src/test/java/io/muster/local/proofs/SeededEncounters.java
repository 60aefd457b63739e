package io.muster.local.proofs;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Encounters of all places, kinds and hours; a batch is a day's, as in a replay, and the same whenever it is made. Where the offset
 * is another than the zone's, the early and late hours belong to the day before or after.
 */
final class SeededEncounters {

    private static final LocalDate FIRST = LocalDate.of(2023, 4, 1);
    private static final int DAYS = 60;
    private static final List<String> PLACES = List.of("SDC", "ELC", "YUM", "TCA", "EPT", "BBT", "DRT", "LRT", "RGV");
    private static final List<String> DEMOGRAPHICS = List.of("SINGLE_ADULT", "FAMILY", "UNACCOMPANIED_CHILD");
    private static final List<String> KINDS = List.of(
            "\"authority\":\"TITLE_42\"",
            "\"authority\":\"TITLE_8\"",
            "\"authority\":\"TITLE_8\",\"pathway\":\"T8_ER\"",
            "\"authority\":\"TITLE_8\",\"pathway\":\"T8_NTA_OR\"");
    private static final List<String> OFFSETS = List.of("-04:00", "-05:00", "-07:00", "Z");

    private SeededEncounters() {}

    /** The first day that an encounter may fall on. */
    static LocalDate first() {
        return FIRST.minusDays(1);
    }

    /** The last day that an encounter may fall on. */
    static LocalDate last() {
        return FIRST.plusDays(DAYS);
    }

    /** The lines of a batch, JSON objects without line ends. */
    static List<String> batch(int number, int lines) {
        var random = new Random(number);
        List<String> batch = new ArrayList<>(lines);
        var day = FIRST.plusDays(Math.floorMod(number, DAYS));
        for (int at = 0; at < lines; at++) {
            batch.add(line(day, random));
        }
        return batch;
    }

    private static String line(LocalDate day, Random random) {
        return "{\"persons\":%d,\"place\":\"%s\",\"component\":\"USBP\",\"demographic\":\"%s\",%s,\"observedAt\":\"%sT%02d:%02d:00%s\"}"
                .formatted(
                        1 + random.nextInt(4),
                        any(PLACES, random),
                        any(DEMOGRAPHICS, random),
                        any(KINDS, random),
                        day,
                        random.nextInt(24),
                        random.nextInt(60),
                        any(OFFSETS, random));
    }

    private static String any(List<String> values, Random random) {
        return values.get(random.nextInt(values.size()));
    }
}
