package io.muster.staffing.answers.needs;

import io.muster.events.StaffingNeed;
import io.muster.schemas.profile.ReferenceProfile;
import io.muster.staffing.answers.problems.BadQuestion;
import io.muster.staffing.answers.questions.HeavyQuestions;
import io.muster.staffing.answers.questions.OldRows;
import io.muster.staffing.answers.questions.Planned;
import io.muster.staffing.answers.questions.QuestionReader;
import io.muster.staffing.answers.questions.Situations;
import io.muster.staffing.answers.readmodel.DayRange;
import io.muster.staffing.answers.readmodel.Reading;
import io.muster.staffing.planning.plan.Scenarios;
import io.muster.staffing.planstreams.rows.PlanRows;
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
            "profileHash",
            "unknown",
            "onHandHours",
            "onHandEquivalent",
            "onHandBasis",
            "sampledLow",
            "sampledHigh",
            "p5",
            "p25",
            "p50",
            "p75",
            "p95",
            "covered",
            "staffTo",
            "staffToPeople",
            "staffToMissing");

    private static final int MOST_SCENARIO_DAYS = 31;

    private final Reading reading;
    private final Situations situations;
    private final ReferenceProfile profile;
    private final QuestionReader questions;
    private final HeavyQuestions heavy;

    NeedsController(Reading reading, Situations situations, ReferenceProfile profile, HeavyQuestions heavy) {
        this.reading = reading;
        this.situations = situations;
        this.profile = profile;
        this.questions = new QuestionReader(profile);
        this.heavy = heavy;
    }

    /** What is asked for; whatever is absent fits all. */
    record Filter(
            @Nullable List<String> place,
            @Nullable List<String> task,
            @Nullable String day,
            @Nullable String from,
            @Nullable String to,
            @Nullable String basis,
            @Nullable String staffTo,
            @Nullable String format) {}

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    List<NeedView> needs(Filter filter) {
        if (filter.format() != null && !filter.format().equals("json")) {
            throw new BadQuestion("format is '" + filter.format() + "', expected is json or csv", "format");
        }
        return matching(filter).toList();
    }

    @GetMapping(produces = "text/csv")
    String csv(Filter filter) {
        return Csv.of(HEADER, matching(filter).map(NeedsController::row));
    }

    @GetMapping(params = "format=csv", produces = "text/csv")
    String csvByName(Filter filter, @RequestParam String format) {
        return csv(filter);
    }

    @GetMapping("/{place}/{task}/{day}")
    List<NeedView> need(
            @PathVariable String place,
            @PathVariable String task,
            @PathVariable String day,
            @RequestParam(required = false) @Nullable String staffTo) {
        var on = questions.day("day", day);
        var share = questions.staffTo(staffTo);
        var tables = reading.tables();
        var old = new OldRows(tables);
        return tables.need(questions.place(place), questions.task(task), on)
                .map(need ->
                        NeedView.of(need, share).map(row -> marked(row, old)).toList())
                .orElseThrow(() -> new Planned(tables).noNeed(place, task, on));
    }

    private Stream<NeedView> matching(Filter filter) {
        var tables = reading.tables();
        var days = questions.days(filter.day(), filter.from(), filter.to(), reading.today());
        var places = questions.places(filter.place());
        var tasks = questions.tasks(filter.task());
        var basis = questions.basis(filter.basis());
        var share = questions.staffTo(filter.staffTo());
        if ("scenario".equals(basis)) {
            return scenarios(days, places, tasks).flatMap(need -> NeedView.of(need, share));
        }
        var old = new OldRows(tables);
        return tables.needs(days.from(), days.to())
                .filter(need -> places.isEmpty() || places.contains(need.getPlace()))
                .filter(need -> tasks.isEmpty() || tasks.contains(need.getTask()))
                .flatMap(need -> NeedView.of(need, share))
                .filter(line -> basis == null || basis.equals(line.basis()))
                .map(row -> marked(row, old));
    }

    /** Scenarios are computed when asked: nobody's state, and four lines for each need would be in the way of the answer. */
    private Stream<StaffingNeed> scenarios(DayRange days, List<String> places, List<String> tasks) {
        if (days.from().plusDays(MOST_SCENARIO_DAYS).isBefore(days.to())) {
            throw new BadQuestion(
                    "scenarios are answered for at most " + MOST_SCENARIO_DAYS + " days at a time; ask for fewer",
                    "to");
        }
        situations.requirePlanned("to", days.to());
        var situation = situations.now();
        var first = situations.first();
        var scenarios = heavy.answer(left -> new Scenarios(situation, first, days.from(), days.to(), left::check));
        var stamp = new PlanRows.Stamp(reading.today(), 0, profile.hash());
        return profile.places().stream()
                .filter(place -> places.isEmpty() || places.contains(place.code()))
                .flatMap(place -> scenarios.needs(place.code()).stream()
                        .flatMap(day -> day.needs().stream()
                                .filter(need -> tasks.isEmpty() || tasks.contains(need.task()))
                                .map(need -> PlanRows.need(place.code(), day.day(), need, stamp))));
    }

    /** The row, with a note where it is old. */
    private static NeedView marked(NeedView row, OldRows old) {
        return old.note(row.place(), row.day()).map(row::noting).orElse(row);
    }

    private static List<Object> row(NeedView need) {
        var drawn = need.quantiles();
        var staffTo = need.staffTo();
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
            need.profileHash(),
            need.unknown(),
            need.onHandHours(),
            need.onHandEquivalent(),
            need.onHandBasis(),
            need.sampledLow(),
            need.sampledHigh(),
            drawn == null ? null : drawn.p5(),
            drawn == null ? null : drawn.p25(),
            drawn == null ? null : drawn.p50(),
            drawn == null ? null : drawn.p75(),
            drawn == null ? null : drawn.p95(),
            need.covered(),
            staffTo == null ? null : staffTo.share(),
            staffTo == null ? null : staffTo.people(),
            staffTo == null ? null : staffTo.missing()
        };
        return new ArrayList<>(Arrays.asList(cells));
    }
}
