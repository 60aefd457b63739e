package io.muster.staffing.planning.strength;

import io.muster.staffing.planning.situation.StaffReport;
import io.muster.staffing.planning.strength.Posts.Post;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reports by whom they are of: of one holder the later day holds, and of one day the later in the log. */
final class Holders {

    /** Two of one position in the log can only be the same report; the id makes the order a total one all the same. */
    private static final Comparator<StaffReport> LOG =
            Comparator.comparingLong(StaffReport::order).thenComparing(StaffReport::eventId);

    private final Map<Key, Holder> byKey = new LinkedHashMap<>();

    /** A unit wherever it is, or all people of one kind, of one line or of nobody's request, at one place and task. */
    private record Key(
            @Nullable Post post,
            String component,
            @Nullable String request,
            @Nullable String line,
            @Nullable String unit) {}

    Holders(List<StaffReport> reports, Matching matching) {
        reports.stream()
                .sorted(LOG)
                .forEach(report -> byKey.computeIfAbsent(key(report, matching), key -> new Holder())
                        .add(report));
    }

    Collection<Holder> all() {
        return byKey.values();
    }

    private static Key key(StaffReport report, Matching matching) {
        if (report.unit() != null) {
            return new Key(null, report.component(), null, null, report.unitName());
        }
        return switch (matching.of(report)) {
            case Matching.Match.Of of ->
                new Key(
                        Posts.of(report),
                        report.component(),
                        of.line().requestId(),
                        of.line().line(),
                        null);
            case Matching.Match.Nobodys nobodys -> new Key(Posts.of(report), report.component(), null, null, null);
            case Matching.Match.Unknown unknown ->
                new Key(Posts.of(report), report.component(), "? " + report.requestId(), report.line(), null);
        };
    }

    /** The reports of one holder. */
    static final class Holder {

        private final NavigableMap<LocalDate, List<StaffReport>> days = new TreeMap<>();

        private void add(StaffReport report) {
            days.computeIfAbsent(report.day(), day -> new ArrayList<>()).add(report);
        }

        /** The report that holds on a day. */
        Optional<StaffReport> on(LocalDate day) {
            return Optional.ofNullable(days.floorEntry(day))
                    .map(entry -> entry.getValue().getLast());
        }

        /** Where the holder was reported until a day. */
        Set<Post> posts(LocalDate day) {
            return days.headMap(day, true).values().stream()
                    .map(reports -> Posts.of(reports.getLast()))
                    .collect(Collectors.toSet());
        }

        /** What each source says, where sources differ on the day of the report that holds; empty where they agree. */
        List<StaffReport> contradicting(LocalDate day) {
            var entry = days.floorEntry(day);
            if (entry == null || entry.getValue().size() == 1) {
                return List.of();
            }
            Map<String, StaffReport> bySource = new TreeMap<>();
            entry.getValue().forEach(report -> bySource.put(report.source(), report));
            var last = entry.getValue().getLast();
            boolean differ = bySource.values().stream()
                    .anyMatch(report -> report.onHand() != last.onHand()
                            || !Posts.of(report).equals(Posts.of(last)));
            return differ ? List.copyOf(bySource.values()) : List.of();
        }
    }
}
