package io.muster.staffing.planning.plan;

import io.muster.schemas.profile.ReferenceProfile;
import io.muster.schemas.profile.reading.Profiles;
import io.muster.staffing.planning.situation.Census;
import io.muster.staffing.planning.situation.Count;
import io.muster.staffing.planning.situation.DayCounts;
import io.muster.staffing.planning.situation.DemandSeries;
import io.muster.staffing.planning.situation.Situation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;

/**
 * May 2023 in two steady halves, as the order-of-magnitude figures take it: the first release's Border Patrol figures (98,850
 * persons on May 1-11, 70,394 on May 12-31), all Title 42 in the first half with Border Patrol's scaled to 31,187, ports even.
 */
public final class May2023 {

    public static final LocalDate EARLY = LocalDate.of(2023, 5, 11);
    public static final LocalDate LATE = LocalDate.of(2023, 5, 31);

    private static final Path PLACES = Path.of("../local-stack/src/main/resources/demo/may-2023-places.csv");
    private static final double FIRST_RELEASE = 169_244.0 / 171_382;
    private static final double EARLY_TITLE_42 = 31_187.0 / 31_581;
    private static final double EARLY_TITLE_8 = 0.4901;

    private May2023() {}

    private record Cell(String component, String place, String demographic, String authority, double persons) {}

    /** The shipped profile, with exits that hold nobody: the figures leave them out. */
    public static ReferenceProfile profile() {
        try (InputStream shipped =
                Objects.requireNonNull(May2023.class.getResourceAsStream("/profiles/southwest-border-2023.yaml"))) {
            var text = new String(shipped.readAllBytes(), StandardCharsets.UTF_8)
                    .replaceAll(
                            "(exit\\.[a-z-]+: \\{unit: persons/day, )low: \\d+, default: \\d+, high: \\d+",
                            "$1low: 9000000, default: 9000000, high: 9000000");
            return Profiles.load(text.getBytes(StandardCharsets.UTF_8), "no-exit-binds.yaml");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Every day alike within its half. */
    public static Situation situation(ReferenceProfile profile) {
        return situation(profile, List.of());
    }

    /** The same with censuses. */
    public static Situation situation(ReferenceProfile profile, List<Census> censuses) {
        Map<String, NavigableMap<LocalDate, DayCounts>> counts = new HashMap<>();
        for (var day = LocalDate.of(2023, 5, 1); !day.isAfter(LATE); day = day.plusDays(1)) {
            for (var place : profile.places()) {
                counts.computeIfAbsent(place.code(), code -> new TreeMap<>())
                        .put(day, new DayCounts(DemandSeries.OPERATIONAL, of(place.code(), day), List.of(), null));
            }
        }
        return new Situation(profile, LATE, counts, List.of(), List.of(), List.of(), censuses, List.of(), List.of());
    }

    /** The plans of a place on all days of the month. */
    public static List<DayPlan> plans(Situation situation, String place) {
        return Plans.of(situation, place, LocalDate.of(2023, 5, 1), LATE);
    }

    private static List<Count> of(String place, LocalDate day) {
        List<Count> counts = new ArrayList<>();
        for (var cell : cells()) {
            long persons = Math.round(cell.persons() * share(cell, !day.isAfter(EARLY)));
            if (cell.place().equals(place) && persons > 0) {
                counts.add(new Count(cell.component(), cell.authority(), cell.demographic(), null, persons));
            }
        }
        return counts;
    }

    /** A day's share of the month's cell. */
    private static double share(Cell cell, boolean early) {
        boolean borderPatrol = cell.component().equals("USBP");
        if (cell.authority().equals("TITLE_42")) {
            return early ? (borderPatrol ? EARLY_TITLE_42 : 1) / 11 : 0;
        }
        if (!borderPatrol) {
            return 1.0 / 31;
        }
        return FIRST_RELEASE * (early ? EARLY_TITLE_8 / 11 : (1 - EARLY_TITLE_8) / 20);
    }

    private static List<Cell> cells() {
        try {
            return Files.readAllLines(PLACES).stream()
                    .filter(line -> !line.startsWith("#") && !line.startsWith("component"))
                    .map(line -> line.split(",", -1))
                    .map(cell -> new Cell(cell[0], cell[1], cell[2], cell[3], Long.parseLong(cell[4])))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
