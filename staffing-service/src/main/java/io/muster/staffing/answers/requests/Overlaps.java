package io.muster.staffing.answers.requests;

import io.muster.events.LineState;
import io.muster.events.RequestState;
import io.muster.events.Tranche;
import io.muster.staffing.requests.streams.RequestStates;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** Finds requests that name the same need: the same place and task on the same days. Both may be right; whoever decides must know. */
final class Overlaps {

    private Overlaps() {}

    /**
     * A line of another request that names what a line of this one names.
     *
     * @param from the first day that both name
     * @param to the last
     * @param headcount people whom the other line asks for, or has approved
     */
    record Overlap(
            String line,
            String withRequest,
            String withLine,
            String state,
            String place,
            List<String> tasks,
            LocalDate from,
            LocalDate to,
            int headcount) {}

    /** The overlaps of a request with all others of which something may still become. */
    static List<Overlap> of(RequestState request, Collection<RequestState> all) {
        List<Overlap> overlaps = new ArrayList<>();
        if (!isOpen(request)) {
            return overlaps;
        }
        for (var other : all) {
            if (!other.getRequestId().equals(request.getRequestId()) && isOpen(other)) {
                for (var line : request.getLines()) {
                    other.getLines().forEach(theirs -> add(line, other, theirs, overlaps));
                }
            }
        }
        return overlaps;
    }

    private static boolean isOpen(RequestState request) {
        return RequestStates.stage(request.getState()).isOpen();
    }

    private static void add(LineState line, RequestState other, LineState theirs, List<Overlap> to) {
        var place = line.getRequest().getPlace();
        var tasks = new TreeSet<>(line.getRequest().getTasks());
        tasks.retainAll(theirs.getRequest().getTasks());
        var from = later(line.getFirstDay(), theirs.getFirstDay());
        var last = earlier(line.getLastDay(), theirs.getLastDay());
        if (place == null
                || !place.equals(theirs.getRequest().getPlace())
                || tasks.isEmpty()
                || from.isAfter(last)
                || !line.getSupportable()
                || !theirs.getSupportable()) {
            return;
        }
        to.add(new Overlap(
                line.getRequest().getLine(),
                other.getRequestId(),
                theirs.getRequest().getLine(),
                other.getState().name(),
                place,
                List.copyOf(tasks),
                from,
                last,
                people(theirs)));
    }

    private static int people(LineState line) {
        return line.getStays().isEmpty()
                ? Math.clamp(
                        line.getRequest().getTranches().stream()
                                .mapToLong(Tranche::getHeadcount)
                                .sum(),
                        0,
                        Integer.MAX_VALUE)
                : line.getHeadcount();
    }

    private static LocalDate later(LocalDate day, LocalDate other) {
        return day.isAfter(other) ? day : other;
    }

    private static LocalDate earlier(LocalDate day, LocalDate other) {
        return day.isBefore(other) ? day : other;
    }
}
