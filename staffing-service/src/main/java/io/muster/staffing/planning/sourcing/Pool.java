package io.muster.staffing.planning.sourcing;

import io.muster.schemas.profile.People;
import io.muster.schemas.profile.ReferenceProfile;
import io.muster.staffing.planning.situation.Commitment;
import io.muster.staffing.planning.situation.Situation;
import io.muster.staffing.planning.situation.StaffReport;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who could be sent on a day: people of requests and reports of whom no place or no task is known, and people who are asked about
 * beside them. Whoever is reported at another task than the profile's has one and is left there.
 */
public final class Pool {

    private final ReferenceProfile profile;
    private final List<Commitment> commitments;
    private final List<StaffReport> reports;
    private final List<Extra> extras;

    /** As far as that situation knows, and with these people more. */
    public Pool(Situation situation, List<Extra> extras) {
        this.profile = situation.profile();
        this.commitments = situation.commitments();
        this.reports = situation.reports().stream()
                .sorted(Comparator.comparing(StaffReport::day)
                        .thenComparing(StaffReport::recordedAt)
                        .thenComparing(StaffReport::eventId))
                .toList();
        this.extras = List.copyOf(extras);
    }

    /** The forces of a day. */
    public List<Force> on(LocalDate day) {
        List<Force> forces = new ArrayList<>();
        latest(day).forEach((id, report) -> {
            if (isUnplaced(report) && isThere(report, day)) {
                add(
                        forces,
                        id,
                        report.component(),
                        report.task().equals(StaffReport.UNPLACED) ? Set.of() : Set.of(report.task()),
                        report.place().equals(StaffReport.UNPLACED) ? null : report.place(),
                        report.onHand());
            }
        });
        for (var one : commitments) {
            if (!one.isPlaced() && !isReplaced(one, day)) {
                add(
                        forces,
                        "request " + one.requestId() + " line " + one.line(),
                        one.component(),
                        Set.copyOf(one.tasks()),
                        one.place(),
                        one.headcount(day));
            }
        }
        for (int index = 0; index < extras.size(); index++) {
            var extra = extras.get(index);
            if (extra.isThere(day)) {
                add(forces, "asked about " + (index + 1), extra.component(), Set.of(), null, extra.headcount());
            }
        }
        return forces;
    }

    private void add(
            List<Force> forces, String id, String component, Set<String> tasks, @Nullable String place, long people) {
        if (people > 0) {
            forces.add(new Force(id, component, order(component), tasks, place, Math.toIntExact(people)));
        }
    }

    /** Kinds without a place in the order, such as those not yet determined, come last. */
    private int order(String component) {
        int last = profile.people().stream().mapToInt(People::order).max().orElse(0);
        int order = profile.people(component).map(People::order).orElse(0);
        return order > 0 ? order : last + 1;
    }

    /** The latest report of each holder by that day. */
    private Map<String, StaffReport> latest(LocalDate day) {
        Map<String, StaffReport> latest = new TreeMap<>();
        for (var report : reports) {
            if (!report.day().isAfter(day)) {
                latest.put(holder(report), report);
            }
        }
        return latest;
    }

    private static String holder(StaffReport report) {
        return Arrays.asList(report.place(), report.task(), report.component(), report.requestId(), report.line())
                .stream()
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" ", "report ", ""));
    }

    private static boolean isUnplaced(StaffReport report) {
        return !report.task().equals(StaffReport.OTHER)
                && (report.place().equals(StaffReport.UNPLACED) || report.task().equals(StaffReport.UNPLACED));
    }

    /** Reported people of a request are there no longer than its people stay. */
    private boolean isThere(StaffReport report, LocalDate day) {
        var own = commitments.stream().filter(one -> isOf(report, one)).toList();
        return report.requestId() == null || own.isEmpty() || own.stream().anyMatch(one -> one.headcount(day) > 0);
    }

    private boolean isReplaced(Commitment commitment, LocalDate day) {
        return reports.stream().anyMatch(report -> !report.day().isAfter(day) && isOf(report, commitment));
    }

    private static boolean isOf(StaffReport report, Commitment commitment) {
        return commitment.requestId().equals(report.requestId())
                && (report.line() == null || report.line().equals(commitment.line()));
    }

    /** Forces of several days, each day's list in its order. */
    public Map<LocalDate, List<Force>> between(LocalDate from, LocalDate to) {
        Map<LocalDate, List<Force>> days = new LinkedHashMap<>();
        for (var day = from; !day.isAfter(to); day = day.plusDays(1)) {
            days.put(day, on(day));
        }
        return days;
    }
}
