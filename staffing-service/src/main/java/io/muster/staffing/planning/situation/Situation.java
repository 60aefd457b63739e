package io.muster.staffing.planning.situation;

import io.muster.schemas.profile.ReferenceProfile;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All that the plan follows from, as of a day. Two situations that hold the same facts give the same plan, in whichever order
 * the facts came.
 *
 * @param today the latest closed day, or null before the first has closed
 * @param counts operational counts by place and day; the maps may be live views that are not changed while the plan is computed
 * @param published published totals by place and month, for days before a place's operational reports begin
 * @param policies in order of their instants
 * @param reports of people on hand
 * @param commitments of approved requests, alive or past
 * @param supposed factor on the arrivals by place, day and group of pathways, where a what-if supposes other volumes than came or
 *     are expected; empty everywhere else
 * @param posts that were opened and closed
 * @param measurements of work at places
 */
public record Situation(
        ReferenceProfile profile,
        @Nullable LocalDate today,
        Map<String, NavigableMap<LocalDate, DayCounts>> counts,
        List<PublishedMonth> published,
        List<PolicyStep> policies,
        List<Adjustment> adjustments,
        List<Census> censuses,
        List<StaffReport> reports,
        List<Commitment> commitments,
        Map<String, Map<LocalDate, Map<String, Double>>> supposed,
        ReportedPosts posts,
        List<Measurement> measurements) {

    /** Volumes as they came and are expected, the profile's own posts, and nothing measured. */
    public Situation(
            ReferenceProfile profile,
            @Nullable LocalDate today,
            Map<String, NavigableMap<LocalDate, DayCounts>> counts,
            List<PublishedMonth> published,
            List<PolicyStep> policies,
            List<Adjustment> adjustments,
            List<Census> censuses,
            List<StaffReport> reports,
            List<Commitment> commitments) {
        this(
                profile,
                today,
                counts,
                published,
                policies,
                adjustments,
                censuses,
                reports,
                commitments,
                Map.of(),
                ReportedPosts.NONE,
                List.of());
    }

    /** The same with other posts and measurements. */
    public Situation with(ReportedPosts others, List<Measurement> measured) {
        return new Situation(
                profile,
                today,
                counts,
                published,
                policies,
                adjustments,
                censuses,
                reports,
                commitments,
                supposed,
                others,
                measured);
    }

    /** Before anything was reported. */
    public static Situation empty(ReferenceProfile profile) {
        return new Situation(profile, null, Map.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    /**
     * The situation as of an earlier day: nothing that is dated later is known.
     *
     * @param then what requests had committed by then
     */
    public Situation asOf(LocalDate day, List<Commitment> then) {
        Map<String, NavigableMap<LocalDate, DayCounts>> earlier = new HashMap<>();
        counts.forEach((place, days) -> earlier.put(place, days.headMap(day, true)));
        var known = new Situation(
                profile,
                day,
                earlier,
                published,
                policies.stream().filter(step -> isKnown(step, day)).toList(),
                adjustments,
                censuses.stream().filter(census -> !census.day().isAfter(day)).toList(),
                reports.stream().filter(report -> !report.day().isAfter(day)).toList(),
                then);
        return known.with(
                posts.asOf(day),
                measurements.stream()
                        .filter(measured -> !measured.day().isAfter(day))
                        .toList());
    }

    private boolean isKnown(PolicyStep policy, LocalDate day) {
        boolean inForce =
                !policy.effectiveAt().atZone(profile.zone()).toLocalDate().isAfter(day);
        return inForce || (policy.announcedOn() != null && !policy.announcedOn().isAfter(day));
    }

    /** What was counted at a place on a day, if anything. */
    public Optional<DayCounts> counted(String place, LocalDate day) {
        return Optional.ofNullable(counts.get(place)).map(days -> days.get(day));
    }

    /** Factor on the arrivals of a group of pathways at a place on a day. */
    public double supposed(String place, LocalDate day, String group) {
        return supposed.getOrDefault(place, Map.of())
                .getOrDefault(day, Map.of())
                .getOrDefault(group, 1.0);
    }

    /** Whether other volumes are supposed there on that day. */
    public boolean isSupposed(String place, LocalDate day) {
        return supposed.getOrDefault(place, Map.of()).containsKey(day);
    }
}
