package io.muster.staffing.answers;

import io.muster.schemas.profile.ReferenceProfile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Needs by place, task and day. Without a day or a range it answers for the latest closed day. */
@RestController
@RequestMapping("/api/v1/needs")
class NeedsController {

    private static final List<String> HEADER = List.of(
            "place",
            "task",
            "category",
            "day",
            "basis",
            "scenario",
            "series",
            "persons",
            "required",
            "loadDriven",
            "postDriven",
            "low",
            "likely",
            "high",
            "assumedShare",
            "supportableByTroops",
            "authorised",
            "onHand",
            "shortage",
            "surplus",
            "notes",
            "asOf",
            "revision",
            "profileHash");

    private final Reading reading;
    private final Asked asked;

    NeedsController(Reading reading, ReferenceProfile profile) {
        this.reading = reading;
        this.asked = new Asked(profile);
    }

    /** What is asked for; whatever is absent fits all. */
    record Filter(
            @Nullable List<String> place,
            @Nullable List<String> task,
            @Nullable String day,
            @Nullable String from,
            @Nullable String to,
            @Nullable String basis) {}

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    List<NeedView> needs(Filter filter) {
        return found(filter).toList();
    }

    @GetMapping(produces = "text/csv")
    String csv(Filter filter) {
        return Csv.of(HEADER, found(filter).map(NeedsController::row));
    }

    @GetMapping(params = "format=csv", produces = "text/csv")
    String csvByName(Filter filter, @RequestParam String format) {
        return csv(filter);
    }

    @GetMapping("/{place}/{task}/{day}")
    List<NeedView> need(@PathVariable String place, @PathVariable String task, @PathVariable String day) {
        var on = asked.day("day", day);
        return reading.tables()
                .need(asked.place(place), asked.task(task), on)
                .map(need -> NeedView.of(need).toList())
                .orElseThrow(() -> new NothingThere("there is no need of " + task + " at " + place + " on " + on
                        + "; /api/v1/places says which days are planned"));
    }

    private Stream<NeedView> found(Filter filter) {
        var tables = reading.tables();
        var days = asked.days(filter.day(), filter.from(), filter.to(), reading.today());
        var places = asked.places(filter.place());
        var tasks = asked.tasks(filter.task());
        var basis = asked.basis(filter.basis());
        return tables.needs(days.from(), days.to())
                .filter(need -> places.isEmpty() || places.contains(need.getPlace()))
                .filter(need -> tasks.isEmpty() || tasks.contains(need.getTask()))
                .flatMap(NeedView::of)
                .filter(line -> basis == null || basis.equals(line.basis()));
    }

    private static List<Object> row(NeedView need) {
        @Nullable
        Object[] cells = {
            need.place(),
            need.task(),
            need.category(),
            need.day(),
            need.basis(),
            need.scenario(),
            need.series(),
            need.persons(),
            need.required(),
            need.loadDriven(),
            need.postDriven(),
            need.low(),
            need.likely(),
            need.high(),
            need.assumedShare(),
            need.supportableByTroops(),
            need.authorised(),
            need.onHand(),
            need.shortage(),
            need.surplus(),
            String.join("; ", need.notes()),
            need.asOf(),
            need.revision(),
            need.profileHash()
        };
        return new ArrayList<>(Arrays.asList(cells));
    }
}
