package io.muster.staffing.answers.questions;

import io.muster.events.DailyDemand;
import io.muster.events.PlanClock;
import io.muster.events.PostClosed;
import io.muster.events.PostOpened;
import io.muster.events.RequestState;
import io.muster.events.WorkMeasured;
import io.muster.schemas.profile.ReferenceProfile;
import io.muster.staffing.answers.problems.BadQuestion;
import io.muster.staffing.answers.readmodel.DayRange;
import io.muster.staffing.answers.readmodel.Reading;
import io.muster.staffing.planning.situation.Commitment;
import io.muster.staffing.planning.situation.Count;
import io.muster.staffing.planning.situation.DayCounts;
import io.muster.staffing.planning.situation.DemandSeries;
import io.muster.staffing.planning.situation.PolicyStep;
import io.muster.staffing.planning.situation.ReportedDays;
import io.muster.staffing.planning.situation.Situation;
import io.muster.staffing.planstreams.facts.InputEvents;
import io.muster.staffing.planstreams.published.PublishedTotals;
import io.muster.staffing.requests.domain.Requests;
import io.muster.staffing.requests.streams.Commitments;
import io.muster.staffing.requests.streams.RequestEventMapper;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts together again, from the tables, the situation that the plan was computed from. */
@Component
public class Situations {

    private final Reading reading;
    private final ReferenceProfile profile;

    public Situations(Reading reading, ReferenceProfile profile) {
        this.reading = reading;
        this.profile = profile;
    }

    /** As of now. */
    public Situation now() {
        return by(profile);
    }

    /** As of now, had the plan been computed with that profile. */
    public Situation by(ReferenceProfile other) {
        var tables = reading.tables();
        var notBelieved =
                tables.clock().map(PlanClock::getNotBelieved).map(Set::copyOf).orElse(Set.of());
        return new Situation(
                        other,
                        reading.today(),
                        ReportedDays.of(
                                counts(tables.allDemand()),
                                tables.confirmations().stream()
                                        .filter(event -> !notBelieved.contains(
                                                event.getEventId().toString()))
                                        .map(InputEvents::confirmed)
                                        .toList()),
                        PublishedTotals.months(tables.published()),
                        tables.policies().stream()
                                .map(InputEvents::policy)
                                .sorted(Comparator.comparing(PolicyStep::effectiveAt))
                                .toList(),
                        tables.adjustments().stream()
                                .map(InputEvents::adjustment)
                                .toList(),
                        tables.censuses().stream()
                                .filter(event -> !notBelieved.contains(
                                        event.value().getEventId().toString()))
                                .map(event -> InputEvents.census(event.value(), event.order(), other.zone()))
                                .toList(),
                        tables.personnel().stream()
                                .filter(event -> !notBelieved.contains(
                                        event.value().getEventId().toString()))
                                .map(event -> InputEvents.report(event.value(), event.order()))
                                .toList(),
                        commitments(tables.requests()))
                .with(
                        InputEvents.posts(
                                tables.ofKind(PostOpened.class).stream(), tables.ofKind(PostClosed.class).stream()),
                        tables.ofKind(WorkMeasured.class).stream()
                                .map(InputEvents::measurement)
                                .toList());
    }

    /** As of an earlier day, by nothing that is dated later: people of requests stay as it had been decided by then. */
    public Situation asOf(LocalDate day) {
        var tables = reading.tables();
        var requests = new Requests(profile)
                .under(tables.authorities().stream()
                        .map(RequestEventMapper::authority)
                        .toList());
        tables.judgedEvents().forEach(requests::apply);
        return now().asOf(day, requests.asOf(day).commitments());
    }

    /** Refuses a day that is not planned: before the first of which anything is known, or beyond the forecast's reach. */
    public void requirePlanned(String parameter, LocalDate day) {
        var last = reading.today().plusDays(profile.forecast().horizonDays());
        if (day.isBefore(first()) || day.isAfter(last)) {
            throw new BadQuestion(
                    parameter + " is " + day + ", planned are the days from " + first() + " to " + last, parameter);
        }
    }

    /** The first day of which anything is planned: of a need or of demand; today where nothing is. */
    public LocalDate first() {
        var tables = reading.tables();
        return Stream.concat(
                        tables.plannedDays().map(DayRange::from).stream(),
                        tables.allDemand().stream().map(DailyDemand::getDay).limit(1))
                .min(Comparator.naturalOrder())
                .orElseGet(reading::today);
    }

    private static List<Commitment> commitments(Collection<RequestState> requests) {
        return requests.stream()
                .flatMap(request -> Commitments.of(request).stream())
                .toList();
    }

    private static Map<String, NavigableMap<LocalDate, DayCounts>> counts(Collection<DailyDemand> days) {
        Map<String, NavigableMap<LocalDate, DayCounts>> counts = new HashMap<>();
        days.stream()
                .filter(day -> !day.getCounted().isEmpty())
                .forEach(day -> counts.computeIfAbsent(day.getPlace(), place -> new TreeMap<>())
                        .put(day.getDay(), counts(day)));
        return counts;
    }

    private static DayCounts counts(DailyDemand day) {
        var counts = day.getCounted().stream()
                .map(cell -> new Count(
                        cell.getComponent(),
                        cell.getAuthority(),
                        cell.getDemographic(),
                        cell.getPathway(),
                        cell.getPersons()))
                .toList();
        return new DayCounts(DemandSeries.OPERATIONAL, counts, hours(day), day.getLastObservedAt());
    }

    /** Hours as they were counted; a day whose hours are modelled has none. */
    private static List<Long> hours(DailyDemand day) {
        if (!day.getCountedHours().isEmpty()) {
            return day.getCountedHours();
        }
        boolean counted = day.getHours().stream().allMatch(hour -> hour == Math.rint(hour));
        return counted ? day.getHours().stream().map(Math::round).toList() : List.of();
    }
}
