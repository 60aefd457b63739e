package io.muster.staffing.answers.readmodel;

import io.muster.staffing.requests.domain.Line;
import io.muster.staffing.requests.domain.RequestEvent;
import io.muster.staffing.requests.domain.Stage;
import io.muster.staffing.requests.domain.Transition;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The request of 2023, told step by step: 1,500 people for data entry, 550 from May 10 and 950 from May 31, for 90 days. */
public final class RequestOf2023 {

    public static final String ID = "r";
    public static final LocalDate MAY_2 = LocalDate.of(2023, 5, 2);
    public static final LocalDate MAY_4 = LocalDate.of(2023, 5, 4);
    public static final LocalDate MAY_10 = LocalDate.of(2023, 5, 10);
    public static final LocalDate JULY_19 = LocalDate.of(2023, 7, 19);
    public static final LocalDate AUGUST_8 = LocalDate.of(2023, 8, 8);
    public static final LocalDate AUGUST_24 = LocalDate.of(2023, 8, 24);
    public static final LocalDate AUGUST_31 = LocalDate.of(2023, 8, 31);

    private final List<RequestEvent> events = new ArrayList<>();
    private final @Nullable String place;

    /** At Rio Grande Valley. */
    public RequestOf2023() {
        this("RGV");
    }

    public RequestOf2023(@Nullable String place) {
        this.place = place;
    }

    public void tell(LocalDate on, String role, RequestEvent.What what) {
        var id = new UUID(0, events.size()).toString();
        events.add(new RequestEvent(new RequestEvent.Head(id, ID, on, role, Instant.EPOCH), what));
    }

    /** 550 from May 10 and 950 from May 31, for 90 days from the first: to August 7. */
    private Line line(String component) {
        return line(component, List.of(new Line.Group(550, MAY_10), new Line.Group(950, LocalDate.of(2023, 5, 31))));
    }

    private Line line(String component, List<Line.Group> groups) {
        return new Line("1", List.of("DATA_ENTRY"), place, component, null, groups, 90, true, false, null, null);
    }

    public void ask() {
        tell(MAY_2, "DHS", asked(line("UNDETERMINED")));
        evaluate();
    }

    private static RequestEvent.Submitted asked(Line line) {
        return new RequestEvent.Submitted(
                Transition.SUBMIT, "title", "DHS", "MIGRATION", List.of(line), null, List.of(), null);
    }

    /** What asks for other people from May 10. */
    public static RequestEvent.Submitted asked(int people) {
        return asked(new RequestOf2023().line("UNDETERMINED", List.of(new Line.Group(people, MAY_10))));
    }

    private void evaluate() {
        tell(MAY_2, "JDOMS", new RequestEvent.Stepped(Transition.RECEIVE));
        var findings = Stream.of("LEGALITY", "LETHALITY", "RISK", "COST", "APPROPRIATENESS", "READINESS")
                .map(one -> new RequestEvent.Finding(one, "SUPPORTS", "COUNSEL", "evidence", MAY_2))
                .toList();
        tell(MAY_2, "JDOMS", new RequestEvent.Evaluated(findings, List.of()));
    }

    public void approve() {
        ask();
        decide(Stage.APPROVED);
        tell(MAY_2, "JCS", new RequestEvent.Stepped(Transition.ORDER));
    }

    /** What was asked in other words goes the same way. */
    public void approveAgain() {
        evaluate();
        decide(Stage.APPROVED);
        tell(MAY_2, "JCS", new RequestEvent.Stepped(Transition.ORDER));
    }

    public void decide(Stage as) {
        tell(MAY_2, "SECRETARY_OF_DEFENSE", new RequestEvent.Decided(as, List.of()));
    }

    public void deployAsActive() {
        tell(MAY_4, "JCS", new RequestEvent.Amended(List.of(line("ACTIVE")), null));
        tell(MAY_4, "NORTHCOM", new RequestEvent.Sourced(List.of()));
        tell(MAY_10, "NORTHCOM", new RequestEvent.Stepped(Transition.DEPLOY));
    }

    /** Announced on July 19: 400 stay to August 31, and 1,100 end with August 8. */
    public void announce() {
        extend(JULY_19, 400, AUGUST_31);
        extend(JULY_19, 1_100, AUGUST_8);
    }

    public void extend(LocalDate on, int people, LocalDate until) {
        tell(on, "SECRETARY_OF_DEFENSE", new RequestEvent.Restayed(Transition.EXTEND, "1", people, until));
    }

    public List<RequestEvent> events() {
        return events;
    }
}
