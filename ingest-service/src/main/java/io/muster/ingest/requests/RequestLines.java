package io.muster.ingest.requests;

import io.muster.events.RequestLine;
import io.muster.events.Tranche;
import io.muster.ingest.judging.CodeSet;
import io.muster.ingest.judging.Fields;
import io.muster.ingest.judging.PeopleCounts;
import io.muster.ingest.judging.Vocabulary;
import io.muster.schemas.profile.People;
import io.muster.schemas.profile.ReferenceProfile;
import io.muster.schemas.rules.Bounds;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Lines of a request. A task that the profile knows is taken, also a forbidden one: the law is judged with the request. */
final class RequestLines {

    private final CodeSet tasks;
    private final CodeSet places;
    private final CodeSet components;
    private final PeopleCounts people;

    RequestLines(ReferenceProfile profile) {
        var vocabulary = Vocabulary.of(profile);
        this.tasks = vocabulary.tasks();
        this.places = vocabulary.places();
        this.people = PeopleCounts.ofPeople(profile);
        this.components = new CodeSet(
                "component",
                Stream.concat(
                                profile.people().stream()
                                        .filter(people -> people.order() > 0)
                                        .map(People::code),
                                Stream.of(Bounds.UNDETERMINED))
                        .toList());
    }

    CodeSet components() {
        return components;
    }

    /** Lines that are asked for on a day. */
    List<RequestLine> of(Fields body, LocalDate on) {
        return of(body, tranche -> RequestDays.of(tranche, "from", on));
    }

    /** Lines as they are amended, whenever they were asked for. */
    List<RequestLine> of(Fields body) {
        return of(body, tranche -> tranche.date("from"));
    }

    private List<RequestLine> of(Fields body, Function<Fields, LocalDate> from) {
        var lines =
                body.atLeastOne("lines").stream().map(line -> line(line, from)).toList();
        var seen = new HashSet<String>();
        for (var line : lines) {
            if (!line.getLine().isEmpty() && !seen.add(line.getLine())) {
                body.wrong("lines", line.getLine(), "has this line twice", "each line once");
            }
        }
        return lines;
    }

    private RequestLine line(Fields line, Function<Fields, LocalDate> from) {
        var component = line.optionalCode("component", components);
        var tranches = line.atLeastOne("tranches").stream()
                .map(tranche -> tranche(tranche, from))
                .toList();
        var event = new RequestLine(
                line.id("line"),
                line.codes("tasks", tasks),
                line.optionalCode("place", places),
                component == null ? Bounds.UNDETERMINED : component,
                line.optionalText("status"),
                tranches,
                LineLength.of(line, tranches),
                line.flag("armedForSelfDefense"),
                line.flag("officersPresent"),
                line.optionalId("replaces"),
                line.optionalText("note"));
        line.end();
        return event;
    }

    private Tranche tranche(Fields tranche, Function<Fields, LocalDate> from) {
        var event = new Tranche(people.of(tranche, "headcount", 1), from.apply(tranche));
        tranche.end();
        return event;
    }
}
