package io.muster.staffing.planning.plan;

import io.muster.schemas.profile.ReferenceProfile;
import io.muster.staffing.planning.needs.NeedLine;
import io.muster.staffing.planning.situation.Adjustment;
import io.muster.staffing.planning.situation.Census;
import io.muster.staffing.planning.situation.Commitment;
import io.muster.staffing.planning.situation.Count;
import io.muster.staffing.planning.situation.DayCounts;
import io.muster.staffing.planning.situation.DemandSeries;
import io.muster.staffing.planning.situation.Measurement;
import io.muster.staffing.planning.situation.PolicyStep;
import io.muster.staffing.planning.situation.PublishedMonth;
import io.muster.staffing.planning.situation.ReportedPosts;
import io.muster.staffing.planning.situation.Situation;
import io.muster.staffing.planning.situation.StaffReport;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Builds situations and reads plans of them, for tests. */
public final class Plans {

    public static final LocalDate FIRST = LocalDate.of(2023, 5, 1);

    private final ReferenceProfile profile;
    private final Map<String, NavigableMap<LocalDate, DayCounts>> counts = new HashMap<>();
    private final List<StaffReport> reports = new ArrayList<>();
    private final List<Adjustment> adjustments = new ArrayList<>();
    private final List<PolicyStep> policies = new ArrayList<>();
    private final List<Census> censuses = new ArrayList<>();
    private final List<Commitment> commitments = new ArrayList<>();
    private final List<PublishedMonth> months = new ArrayList<>();
    private ReportedPosts posts = ReportedPosts.NONE;
    private final List<Measurement> measurements = new ArrayList<>();
    private @Nullable LocalDate today;

    private Plans(ReferenceProfile profile) {
        this.profile = profile;
    }

    public static Plans of(ReferenceProfile profile) {
        return new Plans(profile);
    }

    public Plans today(LocalDate day) {
        today = day;
        return this;
    }

    public Plans counted(String place, LocalDate day, long persons) {
        return counted(
                place,
                day,
                new DayCounts(
                        DemandSeries.OPERATIONAL,
                        List.of(new Count("USBP", "TITLE_8", "SINGLE_ADULT", "T8_NTA_OR", persons)),
                        List.of(),
                        null));
    }

    public Plans counted(String place, LocalDate day, DayCounts counted) {
        counts.computeIfAbsent(place, named -> new TreeMap<>()).put(day, counted);
        return this;
    }

    public Plans published(PublishedMonth month) {
        months.add(month);
        return this;
    }

    public Plans census(Census census) {
        censuses.add(census);
        return this;
    }

    /** Somebody said that nobody came. */
    public Plans nobody(String place, LocalDate day) {
        counts.computeIfAbsent(place, named -> new TreeMap<>())
                .put(day, new DayCounts(DemandSeries.OPERATIONAL, List.of(), List.of(), null));
        return this;
    }

    public Plans policy(PolicyStep policy) {
        policies.add(policy);
        return this;
    }

    public Plans adjusted(Adjustment adjustment) {
        adjustments.add(adjustment);
        return this;
    }

    public Plans reported(StaffReport report) {
        reports.add(report);
        return this;
    }

    public Plans committed(Commitment commitment) {
        commitments.add(commitment);
        return this;
    }

    public Plans posts(ReportedPosts reported) {
        posts = reported;
        return this;
    }

    public Plans measured(Measurement measurement) {
        measurements.add(measurement);
        return this;
    }

    public Situation situation() {
        return new Situation(profile, today, counts, months, policies, adjustments, censuses, reports, commitments)
                .with(posts, measurements);
    }

    public List<DayPlan> days(String place, LocalDate to) {
        return of(situation(), place, FIRST, to);
    }

    /** The plans of one place. */
    public static List<DayPlan> of(Situation situation, String place, LocalDate from, LocalDate to) {
        return new DayByDayPlanner()
                .plan(situation, from, to, OperationState.START, Scope.of(place)).stream()
                        .flatMap(plan -> plan.whole().stream())
                        .toList();
    }

    public DayPlan day(String place, LocalDate day) {
        return days(place, day).getLast();
    }

    public NeedLine need(String place, String task, LocalDate day) {
        return day(place, day).needs().stream()
                .filter(need -> need.task().equals(task))
                .findFirst()
                .orElseThrow()
                .lines()
                .getFirst();
    }
}
