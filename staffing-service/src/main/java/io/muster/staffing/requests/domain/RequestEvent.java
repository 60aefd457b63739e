package io.muster.staffing.requests.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that happens to a request.
 *
 * @param head who, when and which
 * @param what what happens
 */
public record RequestEvent(Head head, What what) {

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
    public record Asked(
            Transition transition,
            String title,
            String requester,
            String purpose,
            List<Line> lines,
            @Nullable LocalDate expectedDecisionOn,
            List<String> policies,
            @Nullable String until)
            implements What {}

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

    /** A finding on one criterion. */
    public record Finding(String criterion, String verdict, String assessorRole, String evidence, LocalDate on) {}

    /** Counsel's finding on a task of a line. */
    public record Counsel(String line, String task, boolean lawful, String text) {}

    /**
     * A decision.
     *
     * @param decision APPROVED, APPROVED_PARTIAL or DENIED
     * @param approved headcount by line, of a partial approval
     */
    public record Decided(Stage decision, Map<String, Integer> approved) implements What {
        @Override
        public Transition transition() {
            return Transition.DECIDE;
        }
    }

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

    /** A step that says no more than that it was taken. */
    public record Stepped(Transition transition) implements What {}
}
