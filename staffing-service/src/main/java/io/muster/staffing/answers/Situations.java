package io.muster.staffing.answers;

import io.muster.schemas.profile.ReferenceProfile;
import io.muster.staffing.planning.situation.Count;
import io.muster.staffing.planning.situation.DayCounts;
import io.muster.staffing.planning.situation.DemandSeries;
import io.muster.staffing.planning.situation.PolicyStep;
import io.muster.staffing.planning.situation.Situation;
import io.muster.staffing.planstreams.InputEvents;
import io.muster.staffing.requests.streams.Commitments;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Puts together again, from the tables, the situation that the plan was computed from. */
@Component
class Situations {

    private final Reading reading;
    private final ReferenceProfile profile;

    Situations(Reading reading, ReferenceProfile profile) {
        this.reading = reading;
        this.profile = profile;
    }

    Situation now() {
        var tables = reading.tables();
        Map<String, NavigableMap<LocalDate, DayCounts>> counts = new HashMap<>();
        tables.allDemand().stream()
                .filter(day -> !day.getCounted().isEmpty())
                .forEach(day -> counts.computeIfAbsent(day.getPlace(), place -> new TreeMap<>())
                        .put(
                                day.getDay(),
                                new DayCounts(
                                        DemandSeries.OPERATIONAL,
                                        day.getCounted().stream()
                                                .map(cell -> new Count(
                                                        cell.getComponent(),
                                                        cell.getAuthority(),
                                                        cell.getDemographic(),
                                                        cell.getPathway(),
                                                        cell.getPersons()))
                                                .toList(),
                                        List.of(),
                                        day.getLastObservedAt())));
        return new Situation(
                profile,
                reading.today(),
                counts,
                List.of(),
                tables.policies().stream()
                        .map(InputEvents::policy)
                        .sorted(Comparator.comparing(PolicyStep::effectiveAt).thenComparing(PolicyStep::policyId))
                        .toList(),
                tables.adjustments().stream().map(InputEvents::adjustment).toList(),
                tables.censuses().stream()
                        .map(event -> InputEvents.census(event, profile.zone()))
                        .toList(),
                tables.personnel().stream().map(InputEvents::report).toList(),
                tables.requests().stream()
                        .flatMap(request -> Commitments.of(request).stream())
                        .toList());
    }
}
