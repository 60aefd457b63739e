package io.muster.staffing.answers.requests;

import io.muster.events.LineState;
import io.muster.events.NeedLine;
import io.muster.events.RequestState;
import io.muster.events.RequestStatus;
import io.muster.events.StaffingNeed;
import io.muster.schemas.profile.ReferenceProfile;
import io.muster.staffing.answers.problems.NothingThere;
import io.muster.staffing.answers.questions.Situations;
import io.muster.staffing.answers.readmodel.Reading;
import io.muster.staffing.planning.strength.OfRequest;
import io.muster.staffing.planning.strength.Strength;
import io.muster.staffing.planning.work.KindHours;
import io.muster.staffing.requests.decisions.DayOutlook;
import io.muster.staffing.requests.streams.Commitments;
import io.muster.staffing.requests.streams.RequestEventMapper;
import io.muster.staffing.requests.streams.RequestStates;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What is missing in a request's tasks with its people, and without them. */
@RestController
class OutlookController {

    private final Reading reading;
    private final Situations situations;
    private final ReferenceProfile profile;

    OutlookController(Reading reading, Situations situations, ReferenceProfile profile) {
        this.reading = reading;
        this.situations = situations;
        this.profile = profile;
    }

    /**
     * The days of a request from today on.
     *
     * @param expectedDecisionOn when a decision is expected, or null where nobody said
     * @param tasks the tasks of its lines that the law lets troops support
     */
    record Outlook(
            String requestId,
            String state,
            @Nullable LocalDate expectedDecisionOn,
            List<String> tasks,
            @Nullable LocalDate asOf,
            List<DayOutlook> days) {}

    @GetMapping("/api/v1/requests/{id}/outlook")
    Outlook outlook(@PathVariable String id) {
        var tables = reading.tables();
        var request = tables.request(id)
                .filter(state -> state.getState() != RequestStatus.UNKNOWN)
                .orElseThrow(() -> NothingThere.request(id, tables.requests()));
        var today = reading.today();
        var ofRequest =
                request.getLines().stream().filter(LineState::getSupportable).toList();
        Set<String> tasks = new TreeSet<>();
        ofRequest.forEach(line -> tasks.addAll(line.getRequest().getTasks()));
        var last = last(ofRequest);
        var strength = new Strength(situations.now());
        Map<LocalDate, List<DayOutlook.Need>> needs = new TreeMap<>();
        if (last.isAfter(today)) {
            tables.needs(today.plusDays(1), last.plusDays(1))
                    .filter(need -> tasks.contains(need.getTask()))
                    .forEach(need -> needs.computeIfAbsent(need.getDay(), day -> new ArrayList<>())
                            .add(need(need, strength.ofRequest(id, need.getDay()))));
        }
        return new Outlook(
                id,
                request.getState().name(),
                request.getExpectedDecisionOn(),
                List.copyOf(tasks),
                reading.latestDay().orElse(null),
                needs.entrySet().stream()
                        .map(day -> DayOutlook.of(
                                day.getKey(),
                                people(request, day.getKey(), strength.ofRequest(id, day.getKey())),
                                day.getValue()))
                        .toList());
    }

    /** The last day of anybody asked for or approved. */
    private static LocalDate last(List<LineState> lines) {
        return Stream.concat(
                        lines.stream().map(LineState::getLastDay),
                        lines.stream().flatMap(line -> line.getStays().stream()).map(stay -> stay.getLastDay()))
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.MIN);
    }

    private static DayOutlook.Need need(StaffingNeed need, OfRequest people) {
        var line = need.getLines().getFirst();
        return new DayOutlook.Need(
                need.getTask(),
                line.getUnknown() == null ? line.getRequired() : null,
                equivalent(line),
                people.at(need.getPlace(), need.getTask()).stream()
                        .mapToDouble(kind -> kind.headcount() * each(kind.component(), line))
                        .sum());
    }

    /** In rows from before hours were told apart a head is a head. */
    private static @Nullable Double equivalent(NeedLine line) {
        var heads = line.getOnHand();
        return line.getOnHandEquivalent() == null && heads != null ? Double.valueOf(heads) : line.getOnHandEquivalent();
    }

    /** As how many of the required one of a kind counts in that row. */
    private static double each(String component, NeedLine line) {
        return line.getOnHandBy().stream()
                .filter(people -> people.getComponent().equals(component)
                        && people.getEquivalent() != null
                        && people.getHeadcount() > 0)
                .mapToDouble(people -> people.getEquivalent() / people.getHeadcount())
                .findFirst()
                .orElse(1);
    }

    private DayOutlook.People people(RequestState request, LocalDate day, OfRequest people) {
        var supportable = RequestEventMapper.lines(request.getLines().stream()
                .filter(LineState::getSupportable)
                .map(LineState::getRequest)
                .toList());
        var committed = Commitments.of(request);
        long requested =
                supportable.stream().mapToLong(line -> line.headcount(day)).sum();
        long approved =
                committed.stream().mapToLong(line -> line.headcount(day)).sum();
        boolean isDecided = request.getDecidedOn() != null
                || !RequestStates.stage(request.getState()).isOpen();
        var unplaced = isDecided
                ? committed.stream()
                        .map(line -> unplaced(line.headcount(day), line.line(), line.component(), line.tasks(), people))
                : supportable.stream()
                        .map(line -> unplaced(line.headcount(day), line.id(), line.component(), line.tasks(), people));
        return new DayOutlook.People(requested, approved, people.there(), unplaced.toList(), isDecided);
    }

    private DayOutlook.Unplaced unplaced(
            long headcount, String line, String component, List<String> tasks, OfRequest people) {
        return DayOutlook.Unplaced.of(
                Math.max(0, headcount - people.placed(line)), tasks, task -> KindHours.each(profile, component, task));
    }
}
