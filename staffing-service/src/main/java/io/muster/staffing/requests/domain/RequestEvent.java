package io.muster.staffing.requests.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that happens to a request.
 *
 * @param head who, when and which
 * @param what what happens
 */
public record RequestEvent(Head head, What what) {

    /** Whether the other says the same; when each was recorded is left out. */
    boolean saysTheSameAs(RequestEvent other) {
        return what.equals(other.what)
                && head.eventId.equals(other.head.eventId)
                && head.requestId.equals(other.head.requestId)
                && head.on.equals(other.head.on)
                && head.role.equals(other.head.role);
    }

    /**
     * What every event has.
     *
     * @param on the day on which it happened, which orders it; never the day on which it was recorded
     * @param role role of who did it, never a name
     */
    public record Head(String eventId, String requestId, LocalDate on, String role, Instant recordedAt) {}

    /** What happens; one kind for each transition that carries more than its head. */
    public sealed interface What {

        Transition transition();
    }

    /** A request as asked for; a draft or submitted. */
    public record Submitted(
            Transition transition,
            String title,
            String requester,
            String purpose,
            List<Line> lines,
            @Nullable LocalDate expectedDecisionOn,
            List<String> policies,
            @Nullable String until)
            implements What {

        /** The same for other lines. */
        Submitted with(List<Line> others, @Nullable LocalDate decisionExpectedOn) {
            return new Submitted(transition, title, requester, purpose, others, decisionExpectedOn, policies, until);
        }
    }

    /** Lines changed. */
    public record Amended(List<Line> lines, @Nullable LocalDate expectedDecisionOn) implements What {
        @Override
        public Transition transition() {
            return Transition.AMEND;
        }
    }

    /** Findings on the six criteria, and counsel's on conditional tasks. */
    public record Evaluated(List<Finding> findings, List<Counsel> counsel) implements What {
        @Override
        public Transition transition() {
            return Transition.EVALUATE;
        }
    }

    /**
     * A finding on one criterion.
     *
     * @param isOutdated whether it is about an earlier version of the request: lines were amended since
     */
    public record Finding(
            String criterion, String verdict, String assessorRole, String evidence, LocalDate on, boolean isOutdated) {

        /** About the request as it stands. */
        public Finding(String criterion, String verdict, String assessorRole, String evidence, LocalDate on) {
            this(criterion, verdict, assessorRole, evidence, on, false);
        }

        Finding outdated() {
            return new Finding(criterion, verdict, assessorRole, evidence, on, true);
        }
    }

    /** Counsel's finding on a task of a line. */
    public record Counsel(String line, String task, boolean lawful, String text) {}

    /**
     * A decision.
     *
     * @param decision APPROVED, APPROVED_PARTIAL or DENIED
     * @param approved people approved by line, as told; a partial approval must name them
     */
    public record Decided(Stage decision, List<Approved> approved) implements What {
        @Override
        public Transition transition() {
            return Transition.DECIDE;
        }
    }

    /** People approved of one line. */
    public record Approved(String line, int headcount) {}

    /** Units named. */
    public record Sourced(List<Unit> units) implements What {
        @Override
        public Transition transition() {
            return Transition.SOURCE;
        }
    }

    /** A unit, with what it misses for it. */
    public record Unit(
            String line,
            String component,
            String unit,
            int headcount,
            List<String> trainingMissed,
            int earlierExtensions) {}

    /** Some people of a line stay longer, or go earlier; from the day after. */
    public record Restayed(Transition transition, String line, int headcount, LocalDate until) implements What {}

    /**
     * An earlier event of the request is taken back, as in a ledger: the request stands as if it had never been told.
     *
     * @param event id of the event that is taken back
     */
    public record Reversed(String event, String reason) implements What {
        @Override
        public Transition transition() {
            return Transition.REVERSE;
        }
    }

    /** A step that says no more than that it was taken. */
    public record Stepped(Transition transition) implements What {}
}
