package io.muster.staffing.answers.demand;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.muster.events.CountedCell;
import io.muster.events.CustodyState;
import io.muster.events.DailyDemand;
import io.muster.schemas.profile.ReferenceProfile;
import io.muster.staffing.answers.questions.QuestionReader;
import io.muster.staffing.answers.questions.WireName;
import io.muster.staffing.answers.readmodel.Reading;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What came to the places, or is expected to, and who is held there. */
@RestController
class DemandController {

    private final Reading reading;
    private final QuestionReader questions;

    DemandController(Reading reading, ReferenceProfile profile) {
        this.reading = reading;
        this.questions = new QuestionReader(profile);
    }

    record Filter(
            @Nullable List<String> place,
            @Nullable String day,
            @Nullable String from,
            @Nullable String to) {}

    private static final String OPEN_DAY = "OPEN_DAY";

    /**
     * A place's day.
     *
     * @param countedSoFar persons counted so far of a day that has not closed; absent where nobody was, and of closed days
     * @param usualShareSoFar of a nowcast, the share of a usual day that comes by the last hour reported, 0 to 1
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DemandView(
            String place,
            LocalDate day,
            String basis,
            String series,
            @Nullable Double persons,
            @Nullable String unknown,
            @Nullable Double low,
            @Nullable Double high,
            @Nullable Long countedSoFar,
            @Nullable Double usualShareSoFar,
            List<Counted> counted,
            List<Cell> cells,
            List<Group> groups,
            List<Double> hours,
            List<Scenario> scenarios,
            List<String> flags,
            @Nullable Instant lastObservedAt,
            LocalDate asOf,
            long revision) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Counted(
            String component,
            String authority,
            String demographic,
            @Nullable String pathway,
            long persons) {}

    record Cell(String pathway, String demographic, double persons, boolean modelled) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Group(
            String group,
            double persons,
            @Nullable Double low,
            @Nullable Double high,
            List<String> flags) {}

    record Scenario(String name, double persons, String source) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CustodyView(
            String place,
            LocalDate day,
            String basis,
            double held,
            @Nullable Double low,
            @Nullable Double high,
            @Nullable Double over72Hours,
            @Nullable Double meanStayHours,
            String binding,
            boolean assumed,
            @Nullable Boolean startedEmpty,
            @Nullable Double capacity,
            @Nullable Double backlogHours,
            @Nullable Double releasedByOverflow,
            @Nullable ComeBackView comeBack) {}

    /** What it takes to come back under the capacity in so many days; absent where nobody is held beyond it. */
    record ComeBackView(
            double days,
            @Nullable Double personsPerDay,
            @Nullable Double hoursPerDay) {}

    @GetMapping("/api/v1/demand")
    List<DemandView> demand(Filter filter) {
        var tables = reading.tables();
        var days = questions.days(filter.day(), filter.from(), filter.to(), reading.today());
        var places = questions.places(filter.place());
        return tables.demand(days.from(), days.to())
                .filter(day -> places.isEmpty() || places.contains(day.getPlace()))
                .map(DemandController::view)
                .toList();
    }

    @GetMapping("/api/v1/custody")
    List<CustodyView> custody(Filter filter) {
        var tables = reading.tables();
        var days = questions.days(filter.day(), filter.from(), filter.to(), reading.today());
        var places = questions.places(filter.place());
        return tables.custody(days.from(), days.to())
                .filter(day -> places.isEmpty() || places.contains(day.getPlace()))
                .map(DemandController::view)
                .toList();
    }

    private static DemandView view(DailyDemand day) {
        return new DemandView(
                day.getPlace(),
                day.getDay(),
                day.getUnknown() == null ? WireName.of(day.getBasis()) : WireName.UNKNOWN,
                WireName.of(day.getSeries()),
                day.getUnknown() == null ? day.getPersons() : null,
                day.getUnknown(),
                day.getLow(),
                day.getHigh(),
                day.getFlags().contains(OPEN_DAY)
                        ? day.getCounted().stream()
                                .mapToLong(CountedCell::getPersons)
                                .sum()
                        : null,
                day.getUsualShareSoFar(),
                day.getCounted().stream()
                        .map(cell -> new Counted(
                                cell.getComponent(),
                                cell.getAuthority(),
                                cell.getDemographic(),
                                cell.getPathway(),
                                cell.getPersons()))
                        .toList(),
                day.getCells().stream()
                        .map(cell -> new Cell(
                                cell.getPathway(), cell.getDemographic(), cell.getPersons(), cell.getModelled()))
                        .toList(),
                day.getGroups().stream()
                        .map(group -> new Group(
                                group.getGroup(),
                                group.getPersons(),
                                group.getLow(),
                                group.getHigh(),
                                group.getFlags()))
                        .toList(),
                day.getHours(),
                day.getScenarios().stream()
                        .map(demand -> new Scenario(demand.getName(), demand.getPersons(), demand.getSource()))
                        .toList(),
                day.getFlags(),
                day.getLastObservedAt(),
                day.getAsOf(),
                day.getRevision());
    }

    private static CustodyView view(CustodyState day) {
        return new CustodyView(
                day.getPlace(),
                day.getDay(),
                WireName.of(day.getBasis()),
                day.getHeld(),
                day.getHeldLow(),
                day.getHeldHigh(),
                day.getOver72HoursKnown() ? day.getOver72Hours() : null,
                day.getMeanStayHours(),
                day.getBinding(),
                day.getAssumed(),
                day.getStartedEmpty(),
                day.getCapacity(),
                Boolean.TRUE.equals(day.getBacklogKnown()) ? day.getBacklogHours() : null,
                day.getReleasedByOverflow(),
                day.getComeBackDays() == null
                        ? null
                        : new ComeBackView(
                                day.getComeBackDays(), day.getComeBackPersonsPerDay(), day.getComeBackHoursPerDay()));
    }
}
