package io.muster.local.replay;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A day's persons as encounters of one or a few persons at times of the day, one JSON object a line. Sizes and times are made up,
 * from a seed of the day alone, so that a day is the same whenever it is made.
 */
final class EncounterLines {

    private static final int MINUTES_A_DAY = 24 * 60;

    private EncounterLines() {}

    /** The lines of a day; {@code cells} are its persons. */
    static List<String> of(LocalDate day, Map<PlaceKind, Long> cells) {
        var random = new Random(day.toEpochDay());
        List<String> lines = new ArrayList<>();
        cells.forEach((cell, persons) -> {
            long left = persons;
            while (left > 0) {
                int size = (int) Math.min(left, size(cell.kind().demographic(), random));
                lines.add(line(day, cell, size, random.nextInt(MINUTES_A_DAY)));
                left -= size;
            }
        });
        Collections.shuffle(lines, random);
        return lines;
    }

    static byte[] bytes(List<String> lines) {
        var bytes = new ByteArrayOutputStream(lines.size() * 180);
        lines.forEach(line -> {
            bytes.writeBytes(line.getBytes(StandardCharsets.UTF_8));
            bytes.write('\n');
        });
        return bytes.toByteArray();
    }

    /** Families come together; whoever is alone is often reported with some others. */
    private static int size(String demographic, Random random) {
        return switch (demographic) {
            case "FAMILY" -> 2 + random.nextInt(4);
            case "SINGLE_ADULT" -> 1 + random.nextInt(4);
            default -> 1 + random.nextInt(2);
        };
    }

    private static String line(LocalDate day, PlaceKind cell, int persons, int minute) {
        var kind = cell.kind();
        return "{\"persons\":" + persons + ",\"place\":\"" + cell.place() + "\",\"component\":\"" + kind.component()
                + "\",\"demographic\":\"" + kind.demographic() + "\",\"authority\":\"" + kind.authority()
                + "\",\"observedAt\":\"" + day + 'T' + two(minute / 60) + ':' + two(minute % 60) + ":00-04:00\"}";
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }
}
