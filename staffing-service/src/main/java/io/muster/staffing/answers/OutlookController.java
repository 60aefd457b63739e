package io.muster.staffing.answers;

import io.muster.events.LineState;
import io.muster.events.RequestState;
import io.muster.events.StaffingNeed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What is missing in a request's tasks if it is approved, and if it is not. */
@RestController
class OutlookController {

    private final Reading reading;

    OutlookController(Reading reading) {
        this.reading = reading;
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
            LocalDate asOf,
            List<Day> days) {}

    /**
     * One day, over all places.
     *
     * @param required people required in the request's tasks
     * @param unknown rows of needs whose people on hand are unknown; their shortage is in no sum
     * @param people people of the request who would be there
     * @param shortageIfNot people missing without those of them who are not placed yet
     * @param shortageIfApproved people missing with them, if each were put where somebody is missing: at best
     */
    record Day(LocalDate day, long required, int unknown, long people, long shortageIfNot, long shortageIfApproved) {}

    @GetMapping("/api/v1/requests/{id}/outlook")
    Outlook outlook(@PathVariable String id) {
        var tables = reading.tables();
        var request = tables.request(id)
                .orElseThrow(() -> new NothingThere(
                        "there is no request '" + id + "'; /api/v1/requests lists those that are known"));
        var today = reading.today();
        var lines =
                request.getLines().stream().filter(LineState::getSupportable).toList();
        Set<String> tasks = new HashSet<>();
        lines.forEach(line -> tasks.addAll(line.getRequest().getTasks()));
        var last = lines.stream().map(LineState::getLastDay).max(Comparator.naturalOrder());
        Map<LocalDate, List<StaffingNeed>> needs = new TreeMap<>();
        last.filter(day -> day.isAfter(today))
                .ifPresent(day -> tables.needs(today.plusDays(1), day.plusDays(1))
                        .filter(need -> tasks.contains(need.getTask()))
                        .forEach(need -> needs.computeIfAbsent(need.getDay(), same -> new ArrayList<>())
                                .add(need)));
        return new Outlook(
                id,
                request.getState().name(),
                request.getExpectedDecisionOn(),
                tasks.stream().sorted().toList(),
                today,
                needs.entrySet().stream()
                        .map(day -> day(day.getKey(), day.getValue(), request))
                        .toList());
    }

    private static Day day(LocalDate day, List<StaffingNeed> needs, RequestState request) {
        long required = 0;
        long missing = 0;
        int unknown = 0;
        for (var need : needs) {
            var line = need.getLines().getFirst();
            required += line.getRequired();
            missing += line.getShortage() == null ? 0 : line.getShortage();
            unknown += line.getShortage() == null ? 1 : 0;
        }
        long people = request.getLines().stream()
                .filter(LineState::getSupportable)
                .mapToLong(line -> there(line, day))
                .sum();
        return new Day(day, required, unknown, people, missing, Math.max(0, missing - people));
    }

    /** Who of a line would be there and is in no place's figure yet. */
    private static long there(LineState line, LocalDate day) {
        boolean counted = !line.getStays().isEmpty()
                && line.getRequest().getPlace() != null
                && line.getRequest().getTasks().size() == 1;
        return counted || day.isAfter(line.getLastDay())
                ? 0
                : line.getRequest().getTranches().stream()
                        .filter(group -> !day.isBefore(group.getFrom()))
                        .mapToLong(group -> group.getHeadcount())
                        .sum();
    }
}
