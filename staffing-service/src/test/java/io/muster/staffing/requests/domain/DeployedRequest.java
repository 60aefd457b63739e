package io.muster.staffing.requests.domain;

import io.muster.schemas.profile.reading.Profiles;
import io.muster.staffing.planning.situation.Commitment;
import io.muster.staffing.requests.decisions.Costs;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** A request that was approved on May 2, 2023, with all of its people deployed, and what comes after that. */
final class DeployedRequest {

    static final LocalDate MAY_2 = LocalDate.of(2023, 5, 2);
    static final String SECRETARY = "SECRETARY_OF_DEFENSE";

    private final Requests requests = new Requests(Profiles.shipped());
    private int events;

    DeployedRequest(List<Line> lines) {
        this(lines, new RequestEvent.Decided(Stage.APPROVED, List.of()));
    }

    DeployedRequest(List<Line> lines, RequestEvent.Decided decided) {
        tell(
                MAY_2,
                new RequestEvent.Submitted(
                        Transition.SUBMIT, "title", "DHS", "MIGRATION", lines, null, List.of(), null));
        tell(MAY_2, new RequestEvent.Stepped(Transition.RECEIVE));
        var findings = Stream.of("LEGALITY", "LETHALITY", "RISK", "COST", "APPROPRIATENESS", "READINESS")
                .map(one -> new RequestEvent.Finding(one, "SUPPORTS", "COUNSEL", "evidence", MAY_2))
                .toList();
        tell(MAY_2, new RequestEvent.Evaluated(findings, List.of()));
        tell(MAY_2, decided);
        tell(MAY_2, new RequestEvent.Stepped(Transition.ORDER));
        tell(MAY_2, new RequestEvent.Sourced(List.of()));
        tell(MAY_2, new RequestEvent.Stepped(Transition.DEPLOY));
    }

    Judgement tell(LocalDate on, RequestEvent.What what) {
        return requests.apply(
                new RequestEvent(new RequestEvent.Head("event-" + ++events, "r", on, SECRETARY, Instant.EPOCH), what));
    }

    /** Some of a line get another last day. */
    Judgement stay(Transition transition, LocalDate on, String line, int headcount, LocalDate until) {
        return tell(on, new RequestEvent.Restayed(transition, line, headcount, until));
    }

    Account account() {
        return requests.account("r").orElseThrow();
    }

    List<Commitment> commitments() {
        return requests.commitments();
    }

    List<Costs.Band> costs() {
        return Costs.of(account(), Profiles.shipped());
    }

    long onHand(LocalDate day) {
        return commitments().stream()
                .mapToLong(commitment -> commitment.headcount(day))
                .sum();
    }
}
