package io.muster.staffing.requests.domain;

import io.muster.staffing.planning.situation.Commitment;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A request with everything that happened to it, refused events too.
 *
 * @param submission as last submitted, or null before
 * @param findings the latest on each criterion
 * @param history of the events that stand
 * @param takenBack events that were taken back, which nothing here follows from
 */
public record Account(
        String requestId,
        Stage stage,
        RequestEvent.@Nullable Submitted submission,
        List<LineStatus> lines,
        List<RequestEvent.Finding> findings,
        List<RequestEvent.Counsel> counsel,
        List<RequestEvent.Unit> units,
        @Nullable LocalDate decidedOn,
        @Nullable String decidedBy,
        List<Entry> history,
        List<TakenBack> takenBack) {

    public Account {
        takenBack = List.copyOf(takenBack);
        lines = List.copyOf(lines);
        findings = List.copyOf(findings);
        counsel = List.copyOf(counsel);
        units = List.copyOf(units);
        history = List.copyOf(history);
    }

    /** The same with these events taken back. */
    Account with(List<TakenBack> reversed) {
        return new Account(
                requestId, stage, submission, lines, findings, counsel, units, decidedOn, decidedBy, history, reversed);
    }

    /** An event that was taken back, and by what. */
    public record TakenBack(
            String eventId,
            String transition,
            LocalDate on,
            String role,
            String reversal,
            LocalDate reversedOn,
            String reversedBy,
            String reason) {}

    /** One entry of the history. */
    public record Entry(
            String eventId,
            String transition,
            LocalDate on,
            String role,
            boolean accepted,
            @Nullable String reason,
            Stage from,
            Stage to,
            Instant recordedAt) {

        /** Whether it decided: approved, or denied, by whoever may or by the rule. */
        public boolean isDecision() {
            return from != to
                    && switch (to) {
                        case APPROVED, APPROVED_PARTIAL, DENIED -> true;
                        default -> false;
                    };
        }
    }

    /** A request of which nothing is known yet. */
    public static Account none(String requestId) {
        return new Account(
                requestId,
                Stage.NONE,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                List.of(),
                List.of());
    }

    /** Whether an event was judged before. */
    public boolean hasSeen(String eventId) {
        return history.stream().anyMatch(entry -> entry.eventId().equals(eventId));
    }

    /** Whether an event was accepted, and taken back since. */
    boolean hasTakenBack(String eventId) {
        return takenBack.stream().anyMatch(event -> event.eventId().equals(eventId));
    }

    /** An event that was accepted, and stands. */
    Optional<Entry> accepted(String eventId) {
        return history.stream()
                .filter(entry -> entry.accepted() && entry.eventId().equals(eventId))
                .findFirst();
    }

    /** The role that asks: that of the first event, which drafted or submitted it. */
    Optional<String> requestedBy() {
        return history.stream().filter(Entry::accepted).map(Entry::role).findFirst();
    }

    /** The day of the first accepted event. */
    Optional<LocalDate> firstOn() {
        return history.stream().filter(Entry::accepted).map(Entry::on).findFirst();
    }

    /** The day of the last accepted event. */
    Optional<LocalDate> lastOn() {
        return history.stream().filter(Entry::accepted).map(Entry::on).reduce((earlier, later) -> later);
    }

    /**
     * Whether nothing that is dated from that day on depends on it: it was last spoken of before, and is open no longer without ever
     * having had people, or its people are gone for so long that no plan speaks of them.
     */
    public boolean isOver(LocalDate first) {
        boolean isQuiet = history.stream().allMatch(entry -> entry.on().isBefore(first))
                && takenBack.stream().allMatch(event -> event.reversedOn().isBefore(first));
        return isQuiet
                && coveredUntil()
                        .map(last -> last.plusDays(Commitment.GONE_FOR).isBefore(first))
                        .orElseGet(() -> !stage.isOpen());
    }

    Optional<LineStatus> line(String id) {
        return lines.stream().filter(line -> line.line().id().equals(id)).findFirst();
    }

    /** The day on which its people were said to be under way or there. */
    public Optional<LocalDate> deployedOn() {
        return history.stream()
                .filter(entry -> entry.accepted() && entry.to() == Stage.DEPLOYED && entry.from() != Stage.DEPLOYED)
                .map(Entry::on)
                .findFirst();
    }

    /** The last day of anybody who is committed. */
    public Optional<LocalDate> coveredUntil() {
        return lines.stream()
                .flatMap(line -> line.deployment().stays().stream())
                .map(stay -> stay.lastDay())
                .reduce((day, other) -> day.isAfter(other) ? day : other);
    }
}
